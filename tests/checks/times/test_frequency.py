"""A number that a frequency does not give is asked about."""

import pytest

from quality_kunming.checks.support.times.frequency import wrong_frequencies

WRONG = {
    "讲堂每季度一期，今年一共安排六期。": "4期",
    "每天一课，从周一到周五，一周共上六课。": "5课",
    "每两年评一次，2018年、2020年、2021年各评过一次。": "隔了1、2年",
    "讲堂每月一期，从1月到6月，一共办了十二期。": "6期",
    "例会每半年一次，今年已在2月、4月、6月开了三次。": "隔了2个月",
    "检测车每周来两次，周二、周四、周六停在小区东门。": "有3天",
    "每隔一天值班一次，一周值七天班。": "三四天",
    "每年两期，2019年到2021年共办了九期。": "6期",
}
RIGHT = [
    "讲堂每季度一期，全年四期。",
    "每两年评一次，2018年、2020年、2022年各评过一次。",
    "每月开一次例会，今年已开八次。",
    "每周来两次，周二、周四停在小区东门。",
]


@pytest.mark.parametrize(("text", "told"), WRONG.items())
def test_wrong_number_is_asked_about(text, told):
    """With what it gives."""
    (slip,) = wrong_frequencies(text)

    assert told in slip.message


@pytest.mark.parametrize("text", RIGHT)
def test_right_number_is_left_alone(text):
    """Also where the year is still going on."""
    assert [*wrong_frequencies(text)] == []
