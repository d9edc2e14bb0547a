"""Lunar days are those of their festivals and of the solar days beside them."""

from datetime import date

import pytest

from quality_kunming.checks.support.times.festivals import day_of
from quality_kunming.checks.support.times.lunar_calendar import lunar_of, named
from quality_kunming.checks.support.times.lunar_days import wrong_lunar_days
from quality_kunming.checks.tables import table

WRITTEN = date(2022, 9, 20)

WRONG = {
    "中秋节是农历八月十六，月饼要看清再买。": "八月十五",
    "九月初七重阳节，志愿者来了。": "农历九月初九",
    "七月初八七夕，商场很热闹。": "七月初七",
    "八月十四中秋夜，值班员守在机房。": "八月十五",
    "9月20日，农历八月十五，食堂照常开饭。": "农历八月廿五",
    "2022年2月1日，农历除夕，大家坚守岗位。": "2022年的除夕是1月31日",
    "大年初一是2月2日。": "大年初一是2月1日",
    "农历八月三十一，庙会开了。": "最多三十天",
    "农历十三月初五，集市热闹。": "农历没有这个月",
    "9月的腊月里，车间开着暖气。": "腊月在公历12月到2月",
    "12月的伏天里，工人忙着检验。": "伏天在公历7月到8月",
    "今年农历九月三十，仓库盘点。": "九月只有二十九天",
}
RIGHT = [
    "农历八月十六，中秋节的第二天；九月初九重阳节；2022年10月4日是重阳节。",
    "9月10日，农历八月十五；2022年1月31日，农历除夕；7月的三伏天；1月的腊月。",
    "六月廿五火把节；腊月廿四小年；2023年3月22日是农历闰二月初一。",
    "八月十五日，展馆开门；五月二十多人来过。",
]


@pytest.mark.parametrize(("text", "told"), WRONG.items())
def test_lunar_day_of_another_is_asked_about(text, told):
    """With the day that it is."""
    (slip,) = wrong_lunar_days(text, WRITTEN)

    assert told in slip.message


@pytest.mark.parametrize("text", RIGHT)
def test_lunar_day_as_it_is_is_left_alone(text):
    """Also the day after a festival, and a day of the solar calendar in words."""
    assert [*wrong_lunar_days(text, WRITTEN)] == []


@pytest.mark.parametrize("festival", ["春节", "元宵节", "端午节", "七夕节", "中秋节", "重阳节"])
@pytest.mark.parametrize("year", range(2021, 2027))
def test_both_tables_agree(festival, year):
    """On which day the festivals are."""
    month, number = lunar_of(day_of(festival, year))

    assert f"{month}月{named(number)}" == table("lunar_days")["festivals"].get(festival)
