"""The solar terms have their order, their seasons, their number and their length of day."""

import pytest

from quality_kunming.checks.support.times.solar_terms import misplaced_terms

WRONG = {
    "处暑过后是立秋，花农整地。": "处暑之后是白露",
    "霜降之后便是白露。": "霜降之后是立冬",
    "寒露的下一个节气是立冬。": "寒露之后是霜降",
    "谷雨是秋天的最后一个节气。": "秋季的最后一个节气是霜降",
    "立冬是秋季的第一个节气。": "秋季的第一个节气是立秋",
    "二十四节气里，冬至排在最后一个。": "最后一个是大寒",
    "谷雨一到，夏天就算开始了。": "夏天从立夏算起",
    "立冬标志着秋天的开始。": "秋天从立秋算起",
    "夏至这天白天最短。": "夏至白天最长",
    "春分这一天白天最长。": "昼夜平分",
    "一年二十二个节气。": "二十四个节气",
}
RIGHT = [
    "处暑过后是白露；谷雨是春天的最后一个节气；夏至这天白天最长；冬至黑夜最长。",
    "过了小暑，再过大暑，立秋就不远了；大暑一过，秋天就来了；立夏标志着夏天的开始。",
    "大雪过后是小雪；一年已过了二十二个节气；南半球的夏至这天白天最短。",
]


@pytest.mark.parametrize(("text", "told"), WRONG.items())
def test_term_in_another_place_is_asked_about(text, told):
    """With its place."""
    (slip,) = misplaced_terms(text)

    assert told in slip.message


@pytest.mark.parametrize("text", RIGHT)
def test_term_in_its_place_is_left_alone(text):
    """Also snow, and the other half of the world."""
    assert [*misplaced_terms(text)] == []
