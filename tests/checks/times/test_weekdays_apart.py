"""A weekday that is told apart from its day is that of the day."""

from datetime import date

import pytest

from quality_kunming.checks.support.times.weekdays_apart import weekdays_apart

WRITTEN = date(2022, 9, 20)
WRONG = {
    "2022年3月15日是国际消费者权益日，那天是星期三。": "3月15日是星期二",
    "2022年9月1日启动仪式，当天正好是星期五。": "9月1日是星期四",
    "10月1日国庆节恰逢星期天，广场上升起了国旗。": "10月1日是星期六",
    "2022年8月31日公司开了动员会。那天是周四，来的人不少。": "8月31日是星期三",
    "9月9日学生参观了实验室，这天又是个星期四。": "9月9日是星期五",
    "10月4日重阳节赶上星期三，社区请老人看戏。": "10月4日是星期二",
    "公司把质量大会放在8月26日，刚好是个星期一。": "8月26日是星期五",
    "9月16日上午的座谈会（周四）来了二十家企业。": "9月16日是星期五",
}
RIGHT = [
    "2022年3月15日是国际消费者权益日，那天是星期二。",
    "9月8日报名，9月10日开赛，那天是星期四。",
    "9月3日开馆，11日闭馆，那天是星期天。",
    "9月8日报名，第二天正好是星期五。",
    "9月3日至4日的开放日，正好是周六、周日。",
    "2021年，他进了厂。9月1日上班，那天是星期三。",
    "去年的9月1日启动仪式，那天是星期三。",
    "9月8日开班。\n\n那天是星期五，大家都来了。",
    "9月8日开班，正好是周末；每周三有夜场。",
]


@pytest.mark.parametrize(("text", "told"), WRONG.items())
def test_weekday_of_another_day_is_asked_about(text, told):
    """With that of the day, in the sentence or the one before."""
    (slip,) = weekdays_apart(text, WRITTEN)

    assert told in slip.message


@pytest.mark.parametrize("text", RIGHT)
def test_right_weekday_is_left_alone(text):
    """Also where another day or year may be meant."""
    assert [*weekdays_apart(text, WRITTEN)] == []
