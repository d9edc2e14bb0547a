"""Problems for machines: what a script or a request for merge is given."""

import json
import re

from hypothesis import given
from hypothesis import strategies as st

from quality_kunming.checks import report
from quality_kunming.errors import Problem, Severity

PROBLEMS = (
    Problem("content/news/2022/质量 月.md", 3, "有手机号码", "mobile-number"),
    Problem("data/site.yaml", 0, "两周没有更新", "exception", Severity.WARNING),
    Problem("data/x.yaml", 1, "没有规则的问题"),
)


def test_json_names_place_rule_and_weight_of_each_problem():
    """A script reads file, line, rule, severity and sentence, and how many there are."""
    told = json.loads(report.to_json(PROBLEMS))

    assert (told["errors"], told["warnings"]) == (2, 1)
    assert told["problems"][0] == {
        "file": "content/news/2022/质量 月.md",
        "line": 3,
        "rule": "mobile-number",
        "severity": "error",
        "message": "有手机号码",
    }
    assert told["problems"][1]["line"] is None


def test_sarif_has_what_the_standard_asks_for():
    """A host of code shows each problem at its line: SARIF 2.1.0, sections 3.13, 3.14, 3.27."""
    log = json.loads(report.to_sarif(PROBLEMS))
    run = log["runs"][0]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    places = [result["locations"][0]["physicalLocation"] for result in run["results"]]

    assert log["version"] == "2.1.0"
    assert rules == ["exception", "mobile-number"]
    assert places[0] == {
        "artifactLocation": {"uri": "content/news/2022/%E8%B4%A8%E9%87%8F%20%E6%9C%88.md"},
        "region": {"startLine": 3},
    }
    assert "region" not in places[1]
    assert [result["level"] for result in run["results"]] == ["error", "warning", "error"]
    assert all(rules[one["ruleIndex"]] == one["ruleId"] for one in run["results"][:2])
    assert "ruleId" not in run["results"][2]


def test_no_problem_is_an_empty_report():
    """Nothing found is said in the same shape."""

    assert json.loads(report.to_json(())) == {"errors": 0, "warnings": 0, "problems": []}
    assert json.loads(report.to_sarif(()))["runs"][0]["results"] == []
    assert report.to_github(()) == ""
    assert json.loads(report.to_gitlab(())) == []


def test_github_shows_each_problem_at_its_line_and_lists_all():
    """An editor reads what is wrong beside the line; who has only the log reads file and line there."""
    lines = report.to_github(PROBLEMS).splitlines()

    assert lines[0] == (
        "::error file=content/news/2022/质量 月.md,line=3,title=手机号码::有手机号码"
    )
    assert lines[1].startswith("::warning file=data/site.yaml,line=1,title=")
    assert lines[2] == "::error file=data/x.yaml,line=1,title=错误::没有规则的问题"
    assert lines[4:7] == [one.listed for one in PROBLEMS]
    assert lines[3] == f"::stop-commands::{lines[7].strip(':')}"


def read_command(line: str) -> tuple[str, dict[str, str], str]:
    """One workflow command as GitHub's runner reads it (actions/runner, ActionCommand.cs)."""
    head, _, message = line[2:].partition("::")
    name, _, told = head.partition(" ")
    properties = dict(one.split("=", 1) for one in told.split(","))
    return name, {key: unescaped(value) for key, value in properties.items()}, unescaped(message)


def unescaped(text: str) -> str:
    for code, sign in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(code, sign)
    return text


HARD = st.lists(st.sampled_from([*"%:,\r\n\u2028=a质", "%0A", "::", "##[error]"])).map("".join)


@given(path=HARD, message=HARD)
def test_github_command_says_what_was_meant_and_nothing_else(path, message):
    """No sentence and no file name ends its command, begins another or loses a sign that can be seen."""
    problem = Problem(f"data/{path}", 2, message)

    lines = report.to_github([problem]).split("\n")
    name, properties, told = read_command(lines[0])

    assert len(lines) == 5
    assert name == "error"
    assert properties == {
        "file": problem.file,
        "line": "2",
        "title": "错误",
    }
    assert told == problem.message
    assert [one for one in message if one.isprintable() and one not in told] == []
    assert len(lines[0].splitlines()) == 1


def test_gitlab_report_has_what_the_host_asks_for():
    """A request for merge on GitLab shows the problems beside their lines (Code Quality report format)."""
    told = json.loads(report.to_gitlab(PROBLEMS))

    assert told[0] == {
        "description": "有手机号码",
        "check_name": "mobile-number",
        "fingerprint": told[0]["fingerprint"],
        "severity": "major",
        "location": {"path": "content/news/2022/质量 月.md", "lines": {"begin": 3}},
    }
    assert told[1]["location"]["lines"]["begin"] == 1
    assert [one["severity"] for one in told] == ["major", "minor", "major"]
    assert all(re.fullmatch("[0-9a-f]{64}", one["fingerprint"]) for one in told)


def test_gitlab_fingerprint_follows_the_problem_and_not_its_line():
    """A problem that only moved down is not told as new; two alike in one file stay two."""
    here = Problem("data/x.yaml", 3, "写错了", "exception")
    moved = Problem("data/x.yaml", 9, "写错了", "exception")

    def prints(*problems):
        return [one["fingerprint"] for one in json.loads(report.to_gitlab(problems))]

    assert prints(here) == prints(moved)
    assert len(set(prints(here, moved))) == 2
