"""Every rule finds what it is there for, and nothing in what is right."""

import ast
import re

import pytest

from quality_kunming.checks import guide
from quality_kunming.checks.registry import GROUPS, registered, rules
from quality_kunming.checks.rule import Scope
from quality_kunming.environment import ROOT

RULES = pytest.mark.parametrize("rule", rules().values(), ids=rules())


@RULES
def test_rule_finds_the_fault_of_its_bad_example(rule, problems_of):
    """An editor who makes the mistake of the guide is told, at the file, in a Chinese sentence, how to mend it."""
    told = [one for one in problems_of(rule.bad) if one.rule == rule.id]

    assert told
    assert all(one.severity is rule.severity for one in told)
    assert {one.path for one in told} <= {*rule.bad.files} | {
        one.path for one in told if one.line == 0
    }
    assert all(re.search(r"[\u4e00-\u9fff]{4}", one.message) for one in told)


@RULES
def test_rule_is_silent_about_its_good_example(rule, problems_of):
    """An editor who follows the guide is not told off."""

    assert [one for one in problems_of(rule.good) if one.rule == rule.id] == []


def test_every_rule_says_why_and_where_from():
    """Nobody has to take a rule on faith: id, title, a sentence, its source, and a way to look."""
    for one in registered():
        rule = one.rule
        assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.id), rule.id
        assert rule.title, rule.id
        assert rule.reason.endswith("。"), rule.id
        assert rule.source, rule.id
        assert not rule.source.endswith("。"), rule.id
        assert (one.find is None) == (rule.scope is Scope.LOADING), rule.id


def test_folder_of_a_group_lists_its_rules():
    """Who looks for a rule finds it by its id: a file each, and nothing else beside them."""
    package = ROOT / "quality_kunming" / "checks"
    files = {(group, path.stem) for group in GROUPS for path in (package / group).glob("[!_]*.py")}

    assert files == {(one.group, one.rule.id.replace("-", "_")) for one in registered() if one.find}


def test_no_two_rules_share_an_id():
    """An exception names one rule."""

    assert len(rules()) == len(registered())


def test_reading_tells_of_declared_rules_only():
    """An editor finds in docs/checks.md whatever stands in brackets behind a sentence."""
    told = {
        (argument.value, path.name)
        for path in sorted((ROOT / "quality_kunming").rglob("*.py"))
        for call in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(call, ast.Call) and getattr(call.func, "id", "") == "Problem"
        for argument in (
            *call.args[3:4],
            *(one.value for one in call.keywords if one.arg == "rule"),
        )
        if isinstance(argument, ast.Constant) and argument.value
    }

    assert len(told) > 20
    assert [(rule, file) for rule, file in told if rule not in rules()] == []


def test_guide_to_the_checks_is_that_of_the_rules():
    """Who reads docs/checks.md reads the rules as they are; `python3 tasks.py docs` writes it anew."""

    assert (ROOT / guide.FILE).read_text("utf-8") == guide.text()


def test_guide_to_the_checks_is_read_in_one_sitting():
    """Who looks something up finds it in what an editor is doing, and not in a thousand lines."""
    text = guide.text()

    assert len(text.splitlines()) <= 1000
    assert [one.rule.id for one in registered() if f"`{one.rule.id}`" not in text] == []


ASKS_OTHERS = {"quality_kunming/checks/privacy/personal_file_name.py"}
"""Looks in the names of files for whatever the rules beside it find in texts."""


def test_no_rule_imports_another_rule():
    """Whoever changes or deletes a rule changes no other; what rules share is in support/."""
    groups = {f"quality_kunming.checks.{group}" for group in GROUPS}
    taken = set()
    for path in sorted((ROOT / "quality_kunming" / "checks").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            module = node.module if isinstance(node, ast.ImportFrom) else None
            if module and any(module == one or module.startswith(f"{one}.") for one in groups):
                taken.add(path.relative_to(ROOT).as_posix())

    assert taken == ASKS_OTHERS
