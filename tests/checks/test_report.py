"""Problems for machines: what a script or a request for merge is given."""

import json

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
