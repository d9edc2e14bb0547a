"""Somebody is called by the age and the grade of a birth of that year."""

import pytest

from quality_kunming.checks.support.times.generations import wrong_calls

WRONG = {
    "1985年出生的90后女孩小李，是班组长。": "90后生在1990年到1999年",
    "98年出生的“00后”质检员小段，上岗才两年。": "00后生在2000年到2009年",
    "1972年出生的赵师傅已是花甲之年，仍在带徒弟。": "花甲",
    "58岁的李奶奶年过古稀，常来听讲座。": "古稀",
    "1951年出生的老王是共和国的同龄人。": "生在1949年",
    "年过半百的小周今年38岁，是厂里的工程师。": "半百",
    "三十而立的他1985年出生，今年当上了车间主任。": "而立",
    "小林2012年出生，今年上高三，是志愿讲解员。": "读高三是15岁到20岁",
}
RIGHT = [
    "1995年出生的“95后”质检员小段，上岗才两年。",
    "1952年出生的李奶奶年届古稀，常来听讲座。",
    "1949年出生的老王是共和国的同龄人。",
    "2012年出生的小林今年上四年级。",
    "今年17岁的她在医校上三年级。",
    "年逾花甲的老太太，也有十六七岁的姑娘。",
]


@pytest.mark.parametrize(("text", "told"), WRONG.items())
def test_what_cannot_be_is_asked_about(text, told):
    """With what is right, or why."""
    (slip,) = wrong_calls(text, 2022)

    assert told in slip.message


@pytest.mark.parametrize("text", RIGHT)
def test_what_may_be_is_left_alone(text):
    """Also where the words only stand near each other."""
    assert [*wrong_calls(text, 2022)] == []
