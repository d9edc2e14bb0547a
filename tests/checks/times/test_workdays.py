"""A day that is called one of work or of rest and is the other is asked about."""

from datetime import date

import pytest

from quality_kunming.checks.support.times.workdays import misnamed_workdays

WRITTEN = date(2022, 9, 20)
WRONG = {
    "9月16日是周末休息日，热线照常接听。": "星期五",
    "办理时间为工作日，9月24日（周六）上午照常受理。": "不是工作日",
    "这个周末，9月14日和15日，市民可以到展馆免费检测首饰。": "不是周末",
    "一周六个工作日，周一到周五，窗口都有人值班。": "是5天",
    "星期一到星期日八天，检验站天天开门。": "是7天",
    "9月25日是个工作日，检测站照常开门。": "星期日",
    "双休日（周五、周六）检测站不开门。": "双休日是星期六和星期日",
    "9月21日周末，家长带着孩子走进检测中心。": "星期三",
}
RIGHT = [
    "9月24日是周六，检测站照常开门。",
    "窗口每周开放六天，周一到周六都有人值班。",
    "10月8日是调休的工作日，检测站照常开门。",
    "这个周末，9月17日和18日，市民可以到展馆。",
    "9月12日是中秋假期，9月13日是工作日。",
]


@pytest.mark.parametrize(("text", "told"), WRONG.items())
def test_misnamed_day_is_asked_about(text, told):
    """With its weekday, or how many days there are."""
    (slip,) = misnamed_workdays(text, WRITTEN)

    assert told in slip.message


@pytest.mark.parametrize("text", RIGHT)
def test_rightly_named_day_is_left_alone(text):
    """A Saturday may be worked on, and is then named as such."""
    assert [*misnamed_workdays(text, WRITTEN)] == []
