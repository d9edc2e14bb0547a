"""Problems as machines read them: JSON for scripts, SARIF 2.1.0 (OASIS) for annotations in a request for merge."""

import json
from collections.abc import Sequence
from urllib.parse import quote

from quality_kunming.checks.registry import rules
from quality_kunming.errors import Problem, Severity

SARIF_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning"}


def to_json(problems: Sequence[Problem]) -> str:
    """One object: `problems`, each with file, line (null: the whole file), rule, severity, message; and how many."""
    listed = [
        {
            "file": one.path,
            "line": one.line or None,
            "rule": one.rule,
            "severity": LEVELS[one.severity],
            "message": one.message,
        }
        for one in problems
    ]
    counts = {
        f"{level}s": sum(one["severity"] == level for one in listed) for level in LEVELS.values()
    }
    return _dump({**counts, "problems": listed})


def to_sarif(problems: Sequence[Problem]) -> str:
    """A SARIF log with one run: every rule that was broken, every problem at its line."""
    broken = sorted({one.rule for one in problems if one.rule in rules()})
    run = {
        "tool": {"driver": {"name": "quality-kunming", "rules": [_rule(rule) for rule in broken]}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(one, broken) for one in problems],
    }
    return _dump({"$schema": SARIF_SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(key: str) -> dict:
    rule = rules()[key]
    return {
        "id": rule.id,
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": f"{rule.reason}依据：{rule.source}。"},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
    }


def _result(problem: Problem, broken: list[str]) -> dict:
    place: dict = {"artifactLocation": {"uri": quote(problem.path, errors="surrogateescape")}}
    if problem.line:
        place["region"] = {"startLine": problem.line}
    result = {
        "level": LEVELS[problem.severity],
        "message": {"text": problem.message},
        "locations": [{"physicalLocation": place}],
    }
    if problem.rule in broken:
        result |= {"ruleId": problem.rule, "ruleIndex": broken.index(problem.rule)}
    return result


def _dump(value: dict) -> str:
    text = json.dumps(value, ensure_ascii=False, indent=2) + "\n"
    return text.encode("utf-8", "backslashreplace").decode()
