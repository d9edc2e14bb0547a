"""Days that are the same each year are told on that day."""

import pytest

from quality_kunming.checks.support.times.named_days import misdated_days

WRONG = {
    "5月12日世界计量日，所里开放实验室。": "世界计量日是5月20日",
    "10月2日国庆节，广场上升起了国旗。": "国庆节是10月1日",
    "11月19日消防日前，社区查了灭火器。": "消防日是11月9日",
    "3·5消费者权益日，商场摆起了咨询台。": "3月15日",
    "六月二日儿童节，孩子们来了。": "儿童节是6月1日",
    "6月2日“六一”儿童节，孩子们来了。": "儿童节是6月1日",
    "9·8教师节，孩子们做了贺卡。": "教师节是9月10日",
}
RIGHT = [
    "10月2日，国庆节假期第二天，很热闹；5月12日，世界计量日前夕，所里发了公告。",
    "教师节前的9月9日；9月9日教师节前一天；9月10日教师节那天；3·15国际消费者权益日。",
    "11月8日是记者节，11月9日是消防日；5月12日护士节，也是防灾减灾日。",
]


@pytest.mark.parametrize(("text", "told"), WRONG.items())
def test_named_day_on_another_is_asked_about(text, told):
    """In digits, in words and with a dot."""
    (slip,) = misdated_days(text)

    assert told in slip.message


@pytest.mark.parametrize("text", RIGHT)
def test_named_day_on_its_own_is_left_alone(text):
    """Also the days before it and the days off."""
    assert [*misdated_days(text)] == []
