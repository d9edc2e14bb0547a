"""A length that the days beside it do not have is asked about."""

import pytest

from quality_kunming.checks.support.times.day_spans import miscounted_spans

WRONG = {
    "体检车9月5日进厂，9月7日离开，五天里检查了一百多人。": "3天",
    "质量小课堂从9月13日办到15日，连续五天。": "3天",
    "公示期七个工作日，从9月8日到9月14日。": "有4个工作日，写的是“七个工作日”",
    "公示期为5个工作日，自9月19日至9月21日。": "有3个工作日",
    "从9月1日启动到9月20日，活动已经开展了一个多月。": "有20天",
    "9月1日开班，9月7日结业，学员们整整学了半个月。": "有7天",
    "集训从9月13日起，到9月16日止，三天里学员没有一人缺席。": "有4天",
    "9月5日到9日这三天，检测车跑遍了七个街道。": "有5天",
    "培训班9月13日开班，9月16日结业，一连上了六天课。": "有4天",
    "三个月的培训从5月9日开始，到6月9日结束。": "有32天",
    "行动历时半年，从今年3月到6月，查处案件二十件。": "有4个月",
    "专项检查7月启动，8月结束，前后五个月。": "有2个月",
    "两周的公示（9月5日至11日）期间没有收到异议。": "有7天",
}
RIGHT = [
    "公示期5个工作日，自9月13日至9月19日。",
    "9月1日到9日，检测车出动了三天。",
    "9月13日至16日，共三天晚上有讲座。",
    "9月5日到9日，他值了三天班。",
    "半年来，从3月到8月，检测员走遍了加油站；今年上半年（1月至9月）。",
    "从6月到9月，两个月的时间用在了培训上。",
    "两周（14天）的公示从9月5日到9月18日。",
    "9月13日至16日每天一场，前两天讲标准。",
    "三个月的培训从5月9日开始，到8月8日结束。",
    "为期一周（9月5日至9月9日）的宣传周；9月5日至13日，共7个工作日，9月5日至9日开放。",
    "2022年2月20日至3月5日，共14天。",
]


@pytest.mark.parametrize(("text", "told"), WRONG.items())
def test_another_length_is_asked_about(text, told):
    """With how many days or months there are."""
    (slip,) = miscounted_spans(text, 2022)

    assert told in slip.message


@pytest.mark.parametrize("text", RIGHT)
def test_right_length_is_left_alone(text):
    """Also where the days are of something else, or the length is only near."""
    assert [*miscounted_spans(text, 2022)] == []
