"""Opening hours that cannot be kept are asked about; those of the night are not."""

import pytest

from quality_kunming.checks.support.times.opening_hours import wrong_hours

WRONG = {
    "检测窗口开放时间为17:00—9:00，周末不休息。": "结束在开始以前",
    "咨询台每日开放时间：18:00至9:00，欢迎市民前来。": "结束在开始以前",
    "每天下午5点开门，下午2点关门，欢迎前来。": "结束在开始以前",
    "展馆每天上午9时开门，上午8时30分停止入场。": "比开门的“上午9时”还早",
    "体验馆10时开馆，9时停止检票。": "比开门的“10时”还早",
    "展厅开放时间为9:30至17:00，17:30停止入场。": "比关门的“17:00”还晚",
    "图书馆周二至周日9:00—17:00开放，最晚18:00入馆。": "比关门的“17:00”还晚",
    "窗口午休时间为12:00—14:00，下午13:00开始办理业务。": "还在休息的时间里",
    "上午办公时间8:30—12:30，下午12:00—17:00，欢迎来办事。": "才结束",
}
RIGHT = [
    "展馆9:30开门，17:00关门，16:30停止入场；图书馆9:00—17:00开放，最晚16:30入馆。",
    "夜间值班时间为17:00—次日9:00；夜市18:00—2:00营业；热线服务时间：18:00—9:00由夜班接听。",
    "展馆10时开馆，9时起可以排队取票；展馆上午9时开门，下午4时停止入场。",
    "窗口午休时间为12:00—14:00，14:00开始办理业务；上午9:00—12:00、下午13:30—17:00开放。",
]


@pytest.mark.parametrize(("text", "told"), WRONG.items())
def test_hours_that_cannot_be_kept_are_asked_about(text, told):
    """With the two times."""
    (slip,) = wrong_hours(text)

    assert told in slip.message


@pytest.mark.parametrize("text", RIGHT)
def test_hours_that_can_be_kept_are_left_alone(text):
    """Also where they go over midnight, or where people only may line up."""
    assert [*wrong_hours(text)] == []
