"""What everybody knows the year of is told of that year."""

import pytest

from quality_kunming.checks.support.times.known_years import wrong_known_years

WRONG = {
    "2020年9月，北京冬奥会刚结束，志愿者就来了车间。": "2022年",
    "2006年汶川地震那年，公司捐了设备。": "2008年",
    "去年党的二十大召开后，公司组织了学习。": "2022年",
    "2019年武汉疫情暴发之前的2021年，厂里常有外地客人。": "不在它以前",
    "1997年澳门回归，工厂挂起了红灯笼。": "1999年",
}
RIGHT = [
    "2008年北京奥运会那年，学校添了第一套量具。",
    "迎接党的二十大，公司组织了技能比武。",
    "2021年，北京冬奥会筹办进入冲刺。",
    "2008年汶川地震十周年，公司捐了设备。",
    "疫情暴发之前的2018年，客人多。",
]


@pytest.mark.parametrize(("text", "told"), WRONG.items())
def test_what_cannot_be_is_asked_about(text, told):
    """With what is right, or why."""
    (slip,) = wrong_known_years(text, 2022)

    assert told in slip.message


@pytest.mark.parametrize("text", RIGHT)
def test_what_may_be_is_left_alone(text):
    """Also where the words only stand near each other."""
    assert [*wrong_known_years(text, 2022)] == []
