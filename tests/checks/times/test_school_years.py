"""Terms, holidays and school years are when schools have them."""

import pytest

from quality_kunming.checks.support.times.school_years import wrong_school_years

WRONG = {
    "2021—2022学年第一学期在2022年9月1日开学。": "2021年开学",
    "9月14日，学校利用暑假带学生参观。": "七八月",
    "9月1日，春季学期开学，学校上了质量第一课。": "二三月开学",
    "2022—2024学年第一学期，学校开了课。": "2022—2023学年",
    "今年7月寒假里，孩子们到工厂。": "寒假在一二月",
    "2月下旬，秋季学期开学第一天，校长讲了故事。": "八九月开学",
    "3月初，新学年第一学期开学，孩子们领到新课本。": "八九月开学",
    "小学一年级到六年级，七年里孩子们都上质量课。": "是6年",
}
RIGHT = [
    "2月下旬，春季学期开学第一天，校长讲了一个故事。",
    "2022—2023学年第一学期，学校开设了计量课。",
    "9月，学校回顾了春季学期的质量课。",
    "今年暑假，孩子们到工厂。",
    "9月，暑假刚过。",
]


@pytest.mark.parametrize(("text", "told"), WRONG.items())
def test_what_cannot_be_is_asked_about(text, told):
    """With what is right, or why."""
    (slip,) = wrong_school_years(text)

    assert told in slip.message


@pytest.mark.parametrize("text", RIGHT)
def test_what_may_be_is_left_alone(text):
    """Also where the words only stand near each other."""
    assert [*wrong_school_years(text)] == []
