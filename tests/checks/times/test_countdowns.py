"""A number of days left that is not that of the calendar is asked about."""

from datetime import date

import pytest

from quality_kunming.checks.support.times.countdowns import miscounted_days

WRITTEN = date(2022, 9, 20)
WRONG = {
    "今天是9月20日，离国庆节还有21天，商场已经开始备货。": "还有11天",
    "9月20日，距质量月结束还有20天，各项活动都在加紧。": "还有10天",
    "距离10月14日世界标准日还有一周，公司开了筹备会。": "还有24天",
    "离重阳节还有三天，社区开始报名。": "还有14天",
    "还有一个月就到国庆节了，公司抓紧赶订单。": "还有11天",
    "9月25日开赛，今天是9月20日，离开赛还有八天。": "还有5天",
    "离元旦还有两个月，公司已在准备年货检测。": "还有103天",
    "再过三天就是国庆节。": "还有11天",
}
RIGHT = [
    "距中秋节还有两天的9月8日，检测员走进月饼车间。",
    "离国庆节还有11天，商场已经备货；离国庆节还有不到半个月。",
    "9月20日，距质量月结束还有10天。",
    "距离10月14日世界标准日还有24天。",
    "9月10日，离国庆节还有三周，公司开了会。",
    "去年离国庆节还有三天时，商场已经备货。",
]


@pytest.mark.parametrize(("text", "told"), WRONG.items())
def test_miscounted_day_is_asked_about(text, told):
    """With how many are left."""
    (slip,) = miscounted_days(text, WRITTEN)

    assert told in slip.message


@pytest.mark.parametrize("text", RIGHT)
def test_right_count_is_left_alone(text):
    """Counted from the day of the text, or from one that stands before."""
    assert [*miscounted_days(text, WRITTEN)] == []
