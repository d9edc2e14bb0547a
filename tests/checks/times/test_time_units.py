"""Lengths that are told twice and not alike, and days that a month or year has not, are asked about."""

import pytest

from quality_kunming.checks.support.times.lengths_of_months import wrong_lengths_of_months
from quality_kunming.checks.support.times.time_units import wrong_units

UNLIKE = {
    "一节课一小时，正好90分钟，孩子们不觉得长。": "一小时是60分钟",
    "投诉在48小时内，也就是三天之内，一定答复。": "三天是72小时",
    "一刻钟，二十分钟的工夫，秤就校好了。": "一刻钟是15分钟",
    "一天有24小时，也就是1240分钟，秤都开着。": "24小时是1440分钟",
    "两天两夜，整整36个小时，检测员没有离开。": "两天是48小时",
    "三刻钟，即35分钟，做完了实验。": "三刻钟是45分钟",
    "72小时（两天）内答复。": "两天是48小时",
    "半年，也就是四个月，才等来报告。": "半年是6个月",
    "一个季度，也就是四个月，交一次报告。": "一个季度是3个月",
    "一年半，也就是十六个月，新标准才定下来。": "一年半是18个月",
}
ALIKE = [
    "整个路程327小时，相当于13天半。",
    "一小时，也就是60分钟；48小时内，也就是两天之内；一刻钟，十五分钟的工夫；三刻钟，即45分钟；半年，也就是六个月。",
    "三天（24小时）的培训；为期两周（10天）的比武；半个月（14天）的试用期；一年（12个月）的账；三天两夜，整整60个小时。",
    "投诉48小时内答复，72小时内办结；体验课一小时，45分钟讲解；有效期三年（五年）；再过两年就是二十一世纪了。",
]
NONE_SUCH = {
    "2022年是闰年，2月多了一天。": "2022年是平年",
    "2022年共有366天，检测站天天有人值班。": "2022年有365天",
    "9月有31天，活动排得满满的。": "9月有30天",
    "今年二月有29天，月底盘点。": "2022年2月有28天",
    "2020年2月只有28天。": "2020年2月有29天",
    "十月只有30天，国庆占了七天。": "10月有31天",
    "8月30日是八月的最后一天，仓库盘点完毕。": "8月31日",
    "9月29日，质量月的最后一天，各处都在总结。": "9月30日",
    "质量月的第一天，9月2日，横幅挂满了街。": "9月1日",
}
SUCH = [
    "2020年是闰年，2月有29天；2000年是闰年，1900年是平年；2022年共有365天，检测站天天有人值班。",
    "9月30日，质量月的最后一天；2月28日是今年2月的最后一天；12月31日，今年的最后一天；8月有28天是晴天，收葱正好。",
]


@pytest.mark.parametrize(("text", "told"), UNLIKE.items())
def test_lengths_that_are_not_alike_are_asked_about(text, told):
    """With what one is in the unit of the other."""
    (slip,) = wrong_units(text)

    assert told in slip.message


@pytest.mark.parametrize("text", ALIKE)
def test_lengths_that_may_be_alike_are_left_alone(text):
    """Also hours of work, weeks of five days, and what only stands side by side."""
    assert [*wrong_units(text)] == []


@pytest.mark.parametrize(("text", "told"), NONE_SUCH.items())
def test_days_that_no_such_month_has_are_asked_about(text, told):
    """And years, and last days."""
    (slip,) = wrong_lengths_of_months(text, 2022)

    assert told in slip.message


@pytest.mark.parametrize("text", SUCH)
def test_days_that_it_has_are_left_alone(text):
    """And so many days on which something was."""
    assert [*wrong_lengths_of_months(text, 2022)] == []
