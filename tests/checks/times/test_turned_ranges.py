"""What goes from one time to another ends after it begins."""

import pytest

from quality_kunming.checks.support.times.turned_ranges import turned_ranges

WRONG = {
    "2022年至2019年，培育标杆三十家。": "结束在开始以前",
    "5月至3月间，检查了六十家商户。": "结束在开始以前",
    "2020—2016年间，公司换了两次设备。": "结束在开始以前",
    "由2022年3月至2021年12月，共出口三千件。": "结束在开始以前",
    "计划从2025年做到2022年。": "结束在开始以前",
    "周五到周一的工作日，窗口都有人值班。": "周一到周五",
}
RIGHT = [
    "从2022年追溯到2019年，返修记录都在。",
    "从2019年回到2012年，翻一翻旧账本。",
    "从2022年往前数到2018年，五本台账都在。",
    "去年11月至今年3月，检查了六十家商户。",
    "12月至次年3月，花市最忙。",
    "11月至3月，花市最忙。",
    "从2019年做到2022年。",
]


@pytest.mark.parametrize(("text", "told"), WRONG.items())
def test_what_cannot_be_is_asked_about(text, told):
    """With what is right, or why."""
    (slip,) = turned_ranges(text)

    assert told in slip.message


@pytest.mark.parametrize("text", RIGHT)
def test_what_may_be_is_left_alone(text):
    """Also where the words only stand near each other."""
    assert [*turned_ranges(text)] == []
