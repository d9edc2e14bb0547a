"""A day that is not the weekday of a month that it is called is asked about."""

from datetime import date

import pytest

from quality_kunming.checks.support.times.nth_weekdays import wrong_nth_weekdays

WRITTEN = date(2022, 9, 20)
WRONG = {
    "今年9月17日，九月的第二个星期六，学校开放。": "9月10日",
    "每月最后一个星期五接待来访，9月的接待日是9月23日。": "9月30日",
    "九月的第一个星期六是9月10日，检测站开放。": "9月3日",
    "全民国防教育日是九月的第二个星期六。": "第三个星期六",
    "九月最后一个周日，9月18日，学校办开放日。": "9月25日",
}
RIGHT = [
    "今年9月17日，九月的第三个星期六，是全民国防教育日。",
    "每月最后一个星期五接待来访，9月的接待日是9月30日。",
    "九月的第一个星期六是9月3日。",
    "全民国防教育日是九月的第三个星期六。",
    "每月第一个星期三例会，因放假9月的例会改在9月14日。",
]


@pytest.mark.parametrize(("text", "told"), WRONG.items())
def test_wrong_day_is_asked_about(text, told):
    """With the right one."""
    (slip,) = wrong_nth_weekdays(text, WRITTEN)

    assert told in slip.message


@pytest.mark.parametrize("text", RIGHT)
def test_right_day_is_left_alone(text):
    """Counted in the calendar."""
    assert [*wrong_nth_weekdays(text, WRITTEN)] == []
