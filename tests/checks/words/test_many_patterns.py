"""Many expressions tried where their beginnings stand find what each of them finds, tried everywhere."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quality_kunming.checks.support.beginnings import alternatives
from quality_kunming.checks.support.many_patterns import ManyPatterns
from quality_kunming.checks.tables import table

LETTERS = "甲乙丙丁1，"
SIGN = st.sampled_from(["甲", "乙", "丙", r"\d", ".", "[甲乙]", "[^甲]", "[一-龥]", r"\n", "1"])
REPEAT = st.sampled_from(["", "", "", "?", "*", "+", "{0,2}", "{2}", "*?"])
LOOK = st.sampled_from(["(?=甲)", "(?!乙)", "(?<=丙)", "(?<![甲1])", "^", "$"])


def _grown(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    sequence = st.lists(inner, min_size=1, max_size=3).map("".join)
    group = st.lists(sequence, min_size=1, max_size=3).map(lambda parts: f"(?:{'|'.join(parts)})")
    return st.builds("{}{}".format, group, REPEAT) | sequence


THING = st.builds("{}{}".format, SIGN, REPEAT) | LOOK
EXPRESSION = st.lists(st.recursive(THING, _grown, max_leaves=6), min_size=1, max_size=3).map(
    "|".join
)


def each_by_itself(expressions, text):
    """What is found by trying every alternative from one end of the text to the other."""
    return [
        (number, match.span())
        for number, expression in enumerate(expressions)
        for part, _ in alternatives(expression)
        for match in re.finditer(part, text)
    ]


def found(expressions, text):
    """What is found at once."""
    return [(number, match.span()) for number, match in ManyPatterns(expressions).matches(text)]


@given(st.lists(EXPRESSION, min_size=1, max_size=3), st.text(LETTERS + "\n", max_size=12))
def test_any_expressions_find_the_same(expressions, text):
    """Whatever they are made of: groups, classes, what may be left out or come again, looks around."""
    assert found(expressions, text) == each_by_itself(expressions, text)


@given(EXPRESSION)
def test_alternatives_are_the_whole_expression(expression):
    """Nothing is lost where it is cut."""
    assert "|".join(part for part, _ in alternatives(expression)) == expression


@pytest.mark.parametrize("name", ["phrases", "marks", "political"])
def test_tables_find_the_same(name):
    """Each pattern of the tables in a text that has the beginnings of all of them."""
    expressions = [
        pattern for block in table(name)["phrases"] for pattern in block["patterns"].splitlines()
    ]
    begun = {
        words for one in expressions for _, known in alternatives(one) for words in known or ()
    }
    text = "，质量月的活动。\n".join(sorted(begun))

    assert found(expressions, text) == each_by_itself(expressions, text)


@pytest.mark.parametrize(
    ("expression", "begins"),
    [
        ("甲乙丙", {"甲乙"}),
        ("(?<!丙)甲?乙", {"甲乙", "乙"}),
        ("甲[乙丙]|丁", {"甲乙", "甲丙", "丁"}),
        ("甲.", {"甲"}),
        (r"\d月", {f"{digit}月" for digit in range(10)}),
    ],
)
def test_beginnings_are_those_that_a_match_can_have(expression, begins):
    """Two characters where both are known."""
    assert {words for _, known in alternatives(expression) for words in known or ()} == begins


@pytest.mark.parametrize("expression", [".甲", "[^甲]乙", "甲*乙*", "(?:甲|[一-龥])乙"])
def test_expression_that_may_begin_with_anything_is_tried_everywhere(expression):
    """And so is one that matches nothing at all."""
    assert any(known is None for _, known in alternatives(expression))
