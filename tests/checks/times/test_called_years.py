"""A year or a month that is called from the day of the text is the one that is written beside it."""

from datetime import date

import pytest

from quality_kunming.checks.support.times.called_years import wrongly_called

WRONG = {
    "前年，也就是2021年，车间换上了新设备。": "前年是2020年",
    "今年2021年九月，学校第一次开设质量课。": "今年是2022年",
    "大前年的2020年，学校第一次开课。": "大前年是2019年",
    "后年，即2025年，新实验室投入使用。": "后年是2024年",
    "下个月，也就是11月，学员结业。": "下月是10月",
    "上季度，也就是第三季度，抽检了三百批次。": "二季度",
}
RIGHT = [
    "前年，也就是2020年，车间换上了新设备。",
    "2019年他刚来，前一年2018年还在读书。",
    "去年，2020年立项的实验室建成了。",
    "2019年9月动工，去年，也就是2018年立了项。",
    "下个月，也就是10月，学员结业。",
]


@pytest.mark.parametrize(("text", "told"), WRONG.items())
def test_what_cannot_be_is_asked_about(text, told):
    """With what is right, or why."""
    (slip,) = wrongly_called(text, date(2022, 9, 20))

    assert told in slip.message


@pytest.mark.parametrize("text", RIGHT)
def test_what_may_be_is_left_alone(text):
    """Also where the words only stand near each other."""
    assert [*wrongly_called(text, date(2022, 9, 20))] == []
