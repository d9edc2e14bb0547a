"""Problems as machines read them: JSON for scripts, and what hosts of code show at the lines of a request for merge."""

import hashlib
import json
from collections import Counter
from collections.abc import Sequence
from urllib.parse import quote

from quality_kunming.checks.registry import rules
from quality_kunming.errors import Problem, Severity, shown

SARIF_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning"}
GITLAB_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor"}


def to_json(problems: Sequence[Problem]) -> str:
    """One object: `problems`, each with file, line (null: the whole file), rule, severity, message; and how many."""
    listed = [
        {
            "file": one.file,
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
    """A SARIF 2.1.0 log (OASIS) with one run: every rule that was broken, every problem at its line."""
    broken = sorted({one.rule for one in problems if one.rule in rules()})
    run = {
        "tool": {"driver": {"name": "quality-kunming", "rules": [_rule(rule) for rule in broken]}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(one, broken) for one in problems],
    }
    return _dump({"$schema": SARIF_SCHEMA, "version": "2.1.0", "runs": [run]})


def to_github(problems: Sequence[Problem]) -> str:
    """GitHub's workflow commands, one a problem, then the list that a person reads.

    docs.github.com, "Workflow commands for GitHub Actions": `::error file=…,line=…,title=…::message`. The list is for
    logs without annotations (Gitea) and for what is above GitHub's ten a step; nothing in it is taken for a command,
    "Stopping and starting workflow commands".
    """
    commands = [_command(one) for one in problems]
    listed = [one.listed for one in problems]
    token = hashlib.sha256("\n".join(commands).encode("utf-8", "surrogateescape")).hexdigest()
    lines = [*commands, f"::stop-commands::{token}", *listed, f"::{token}::"] if problems else []
    return "".join(f"{line}\n" for line in lines)


def to_gitlab(problems: Sequence[Problem]) -> str:
    """A GitLab Code Quality report: docs.gitlab.com, "Code Quality", "Code Quality report format".

    A fingerprint does not change with the line, so that a problem that only moved is not told as new.
    """
    seen: Counter[tuple] = Counter()
    report = []
    for one in problems:
        key = (one.path, one.rule, one.message)
        seen[key] += 1
        report.append(
            {
                "description": one.message,
                "check_name": one.rule or "problem",
                "fingerprint": _fingerprint(*key, str(seen[key])),
                "severity": GITLAB_SEVERITIES[one.severity],
                "location": {"path": one.file, "lines": {"begin": max(one.line, 1)}},
            }
        )
    return _dump(report)


FORMS = {
    "text": None,
    "json": to_json,
    "sarif": to_sarif,
    "github": to_github,
    "gitlab": to_gitlab,
}
"""What `check --form` is asked for, and who writes it; the plain list has no writer of its own."""


def _command(problem: Problem) -> str:
    title = rules()[problem.rule].title if problem.rule in rules() else str(problem.severity)
    properties = {"file": problem.file, "line": str(max(problem.line, 1)), "title": title}
    told = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    return f"::{LEVELS[problem.severity]} {told}::{_message(problem.message)}"


def _message(text: str) -> str:
    """A text that stays one command, by the rules of `@actions/core` (actions/toolkit, command.ts)."""
    escaped = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return "".join(one if one.isprintable() else shown(one) for one in escaped)


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")


def _fingerprint(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogateescape")).hexdigest()


def _rule(key: str) -> dict:
    rule = rules()[key]
    return {
        "id": rule.id,
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": f"{rule.reason}依据：{rule.source}。"},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
    }


def _result(problem: Problem, broken: list[str]) -> dict:
    place: dict = {"artifactLocation": {"uri": quote(problem.file)}}
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


def _dump(value: dict | list) -> str:
    text = json.dumps(value, ensure_ascii=False, indent=2) + "\n"
    return text.encode("utf-8", "backslashreplace").decode()
