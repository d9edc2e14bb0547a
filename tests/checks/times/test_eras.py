"""A year is in the century and the decade beside it."""

import pytest

from quality_kunming.checks.support.times.eras import wrong_eras

WRONG = {
    "20世纪90年代，这家工厂在1985年买来硬度计。": "1980年代",
    "上世纪2010年代，厂里用上了自动线。": "2010年在21世纪",
    "19世纪1978年，活动第一次举办。": "1978年在20世纪",
    "21世纪初的1996年，公司通过了认证。": "1996年在20世纪",
    "20世纪初的1998年，公司第一次送检。": "1998年不在20世纪初",
    "本世纪八十年代，老街上有三家修表店。": "还没有到",
    "80年代末的1992年，工厂买回了设备。": "1992年是1990年代",
    "1956年，几家药铺合成一家，那是十九世纪的老话。": "1956年在20世纪",
    "1985年，正是上世纪九十年代中期。": "1985年是1980年代",
    "20世纪20年代的今天，人人会扫码。": "今天在21世纪",
}
RIGHT = [
    "上世纪末的1999年，学校建起了实验室。",
    "20世纪的1978年，活动开始举办。",
    "21世纪初的2001年，公司通过了认证。",
    "本世纪初，老街上有三家修表店。",
    "2010年代末的2019年，厂里用上了自动线。",
    "1956年，那是二十世纪的事；1985年，正是上世纪八十年代；2000年是二十世纪的最后一年。",
]


@pytest.mark.parametrize(("text", "told"), WRONG.items())
def test_what_cannot_be_is_asked_about(text, told):
    """With what is right, or why."""
    (slip,) = wrong_eras(text, 2022)

    assert told in slip.message


@pytest.mark.parametrize("text", RIGHT)
def test_what_may_be_is_left_alone(text):
    """Also where the words only stand near each other."""
    assert [*wrong_eras(text, 2022)] == []
