"""Months and days are in the part of the year or the month that they are told in."""

import pytest

from quality_kunming.checks.support.times.months_parts import wrong_months

WRONG = {
    "9月初，准确说是9月19日，孩子们来了。": "月初不会是19日",
    "9月月底的15日，学校办了比赛。": "月底不会是15日",
    "月底的9月12日，志愿者来了。": "月底不会是12日",
    "9月26日，月初的第一次例会召开。": "月初不会是26日",
    "今年年初，9月的工作会上定了目标。": "年初不会是9月",
    "年末的3月，公司盘点。": "年末不会是3月",
    "第三季度里，10月的合格率最高。": "三季度是7月到9月",
    "第三季度的4月、5月、6月，车间点检。": "三季度是7月到9月",
    "3月至5月的第一季度，车间改进了。": "一季度是1月到3月",
    "今年下半年的5月，公司换了机器。": "下半年是7月到12月",
    "一年三个季度，每个季度评一次。": "一年有四个季度",
    "每个季度有四个月。": "三个月",
}
RIGHT = [
    "9月初的5日，开了例会；9月底前，也就是28日，公布结果；9月30日，月末的最后一天，盘点。",
    "今年年初，1月的工作会；年末的12月；9月5日的会上定了，月底交报告。",
    "今年前三个季度，每个季度都打分；一年有三个季度在增长；第二季度的4月；7月至9月的第三季度。",
]


@pytest.mark.parametrize(("text", "told"), WRONG.items())
def test_what_is_in_another_part_is_asked_about(text, told):
    """With what the part has."""
    (slip,) = wrong_months(text)

    assert told in slip.message


@pytest.mark.parametrize("text", RIGHT)
def test_what_is_in_its_part_is_left_alone(text):
    """Also at the edges."""
    assert [*wrong_months(text)] == []
