"""A month is in the season of which is spoken beside it."""

import pytest

from quality_kunming.checks.support.times.seasons import wrong_seasons

WRONG = {
    "云南进入9月，初夏时节的雨水还没停。": "初夏",
    "十二月的盛夏，工人们给电梯做检验。": "盛夏说的是5月到9月",
    "九月的昆明，春寒料峭，处处忙碌。": "春寒料峭",
    "八月的春风里，学校开了第一堂课。": "春风",
    "金秋五月，质量月开幕了。": "金秋",
    "9月的昆明已是隆冬。": "隆冬说的是11月到2月",
    "寒冬七月，志愿者送去棉被。": "寒冬",
}
RIGHT = [
    "九月的昆明，秋高气爽，处处忙碌。",
    "三伏天里，工人们给电梯做检验。",
    "昆明四季如春，九月里也像春天。",
    "南半球的7月正是冬天，出口的棉衣要赶工。",
    "1月的昆明正是隆冬，12月的昆明已是寒冬。",
]


@pytest.mark.parametrize(("text", "told"), WRONG.items())
def test_what_cannot_be_is_asked_about(text, told):
    """With what is right, or why."""
    (slip,) = wrong_seasons(text)

    assert told in slip.message


@pytest.mark.parametrize("text", RIGHT)
def test_what_may_be_is_left_alone(text):
    """Also where the words only stand near each other."""
    assert [*wrong_seasons(text)] == []
