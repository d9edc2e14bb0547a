"""What is on one day of each week is on no other."""

from datetime import date

import pytest

from quality_kunming.checks.support.times.weekday_lists import wrong_weekday_lists

WRITTEN = date(2022, 9, 20)
WRONG = {
    "活动每周六举行，9月的场次为3日、10日、18日、24日。": "9月18日是星期日",
    "每周五是接待日，9月的接待日有9月15日和22日。": "9月15日是星期四",
    "计量科普馆逢周六开放，2022年9月的后两次开放日是9月18日和24日。": "9月18日是星期日",
    "每周三有夜场，九月的夜场是7日、15日和21日。": "9月15日是星期四",
    "检测车每周二、周四进小区，9月的日子是6日、8日、14日、15日。": "9月14日是星期三",
    "每周五是体验日。九月的体验日为2日、9日、15日。": "9月15日是星期四",
    "实验室每周四开放，下一次开放是9月23日。": "9月23日是星期五",
    "质量讲堂每个星期一晚上开讲，10月的场次：10日、17日、25日、31日。": "10月25日是星期二",
}
RIGHT = [
    "活动每周六举行，9月的场次为3日、10日、17日、24日。",
    "每周三有夜场，九月的夜场是7日、14日和21日。",
    "检测车每周二、周四进小区，9月的日子是6日、8日、13日、15日。",
    "展馆每周一闭馆，9月在3日、4日有讲座。",
    "每周六有活动，9月的场次为3日、10日、18日，其中18日是调整的。",
    "每周六有活动，报名到9月21日、22日。",
    "每周一至周五开放，9月的讲座在3日、10日。",
]


@pytest.mark.parametrize(("text", "told"), WRONG.items())
def test_day_of_another_weekday_is_asked_about(text, told):
    """With the weekday that it is."""
    (slip,) = wrong_weekday_lists(text, WRITTEN)

    assert told in slip.message


@pytest.mark.parametrize("text", RIGHT)
def test_days_of_the_weekday_are_left_alone(text):
    """And days of something else, or that were moved."""
    assert [*wrong_weekday_lists(text, WRITTEN)] == []
