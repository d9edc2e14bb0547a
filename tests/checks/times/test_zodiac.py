"""A year has its animal, its stem and its branch."""

from datetime import date

import pytest

from quality_kunming.checks.support.times.zodiac import wrong_animals

WRONG = {
    "2022年是农历壬寅年，也就是兔年，做了一套书签。": "虎年",
    "2022年是农历兔年，玩具店里摆满了老虎。": "虎年",
    "2022年庚子年春节，检测员坚守岗位。": "壬寅年",
    "2021年辛丑虎年，厂里开始做糖果。": "牛年",
    "今年是农历癸卯年，公司发了挂历。": "壬寅年",
    "牛年2022年，大家抓质量。": "虎年",
    "属虎的小陈2011年出生，最爱看秤。": "属兔",
    "车间里挂着壬寅牛年的年画。": "寅年是虎年",
    "他今年30岁，属虎。": "属",
}
RIGHT = [
    "2022年是农历壬寅虎年，玩具店里摆满了老虎。",
    "2022年1月还在辛丑牛年里。",
    "属虎的小陈2010年出生。",
    "2021年底，虎年挂历上市。",
    "2022年12月，兔年挂历上市。",
    "2023年春节是兔年春节。",
    "今年12岁的小刘，属虎。",
]


@pytest.mark.parametrize(("text", "told"), WRONG.items())
def test_what_cannot_be_is_asked_about(text, told):
    """With what is right, or why."""
    (slip,) = wrong_animals(text, date(2022, 9, 20))

    assert told in slip.message


@pytest.mark.parametrize("text", RIGHT)
def test_what_may_be_is_left_alone(text):
    """Also where the words only stand near each other."""
    assert [*wrong_animals(text, date(2022, 9, 20))] == []
