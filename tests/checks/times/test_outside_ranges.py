"""A day that is told as one of a range is in it."""

from datetime import date

import pytest

from quality_kunming.checks.support.times.outside_ranges import outside_days

WRITTEN = date(2022, 9, 20)

WRONG = {
    "9月7日至9日，三场讲座分别在7日、8日、10日举行。": "“10日”不在",
    "9月5日至9日的宣传周里，9月12日那天来的人最多。": "“9月12日”不在",
    "8月的六场讲座，最后一场在9月6日。": "那一天不在8月",
    "本周（9月19日至25日）三场活动，最早的一场在9月17日。": "“9月17日”不在",
}
RIGHT = [
    "9月5日至9日的宣传周里，9月8日那天来的人最多；9月7日至9日，三场讲座分别在7日、8日、9日举行。",
    "8月的讲座办得好，9月6日又加了一场；9月1日至7日报名，首场比赛在9月10日举行。",
    "9月5日至9日的展览里，9月12日前报名的人都来了。",
]


@pytest.mark.parametrize(("text", "told"), WRONG.items())
def test_day_outside_is_asked_about(text, told):
    """With the range."""
    (slip,) = outside_days(text, WRITTEN)

    assert told in slip.message


@pytest.mark.parametrize("text", RIGHT)
def test_day_inside_is_left_alone(text):
    """Also one of something else."""
    assert [*outside_days(text, WRITTEN)] == []
