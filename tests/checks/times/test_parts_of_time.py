"""A day, a month or a year that is not in the part of time beside it is asked about; one that is in it is not."""

import pytest

from quality_kunming.checks.support.times.parts_of_time import wrong_parts

WRONG = {
    "9月5日，正是九月中旬的头一天。": "中旬是11日到20日",
    "讲座安排在9月下旬，具体是9月18日上午。": "下旬是21日到月末",
    "时间是10月中旬到10月上旬。": "结束在开始以前",
    "2022年8月，也就是今年第二季度。": "二季度是4月到6月",
    "今年上半年，从1月到8月，接待了三百家。": "上半年是1月到6月",
    "下半年的第一个月，也就是6月，做了抽检。": "在7月",
    "铺子开在清光绪年间的1935年。": "光绪是1875年到1908年",
    "“十四五”从2020年开始，到2025年结束。": "2021年到2025年",
}
RIGHT = [
    "9月5日，正是九月上旬；9月下旬，具体是9月28日；9月上旬到中旬，10月下旬到11月上旬。",
    "2022年8月，也就是第三季度；上半年，从1月到6月；前三季度，从1月到9月；下半年的第一个月，也就是7月。",
    "清光绪年间的1895年。",
    "“十四五”从2021年开始，到2025年结束。",
]


@pytest.mark.parametrize(("text", "told"), WRONG.items())
def test_what_is_not_in_its_part_is_asked_about(text, told):
    """With what the part goes from and to."""
    (slip,) = wrong_parts(text)

    assert told in slip.message


@pytest.mark.parametrize("text", RIGHT)
def test_what_is_in_its_part_is_left_alone(text):
    """Also at the edges, and where the words only stand near."""
    assert [*wrong_parts(text)] == []
