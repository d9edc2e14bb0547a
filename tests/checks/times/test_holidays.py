"""Holidays have the days that the State Council set, and those worked in their stead are worked."""

from datetime import date, timedelta

import pytest

from quality_kunming.checks.support.times.holiday_calendar import days_worked, holidays_of
from quality_kunming.checks.support.times.holidays import wrong_holidays
from quality_kunming.checks.tables import table

WRITTEN = date(2022, 9, 20)

WRONG = {
    "2022年中秋节放假时间为9月10日至13日，共4天。": "9月10日到9月12日，共3天",
    "国庆节放假从10月1日到10月7日，10月6日正常上班。": "“10月6日正常上班”",
    "今年国庆假期后，10月8日（周六）、9日（周日）照常休息。": "10月8日调成了上班",
    "端午节连着三天假，6月4日是调休上班日。": "6月3日到6月5日",
    "今年国庆节放假8天。": "共7天",
    "9月12日是中秋节后第一个工作日。": "第一个工作日是9月13日",
    "今年元旦放假三天，1月4日仍在假期里。": "1月1日到1月3日",
    "今年清明节从4月4日放到4月6日。": "4月3日到4月5日",
    "10月9日是国庆假期最后一天。": "10月1日到10月7日",
}
RIGHT = [
    "今年国庆节放假7天，10月8日、9日（周末）上班；9月13日是中秋节后第一个工作日。",
    "10月1日到7日，检测站照常上班，不休息；10月9日是国庆假期后的第二个上班日。",
    "国庆节法定放假3天；元旦放假1天；国庆假期（9月29日至10月6日）。",
    "公司国庆节放假8天，从10月1日到10月8日。",
    "2019年国庆节放假7天；2023年国庆假期9月29日至10月6日，共8天。",
]


@pytest.mark.parametrize(("text", "told"), WRONG.items())
def test_holiday_of_other_days_is_asked_about(text, told):
    """Its days, how many they are, and what is said of one of them."""
    (slip,) = wrong_holidays(text, WRITTEN)

    assert told in slip.message


@pytest.mark.parametrize("text", RIGHT)
def test_holiday_as_it_is_is_left_alone(text):
    """Also that of a firm, of another year, and as the law has it."""
    assert [*wrong_holidays(text, WRITTEN)] == []


@pytest.mark.parametrize("year", table("holidays")["years"])
def test_days_worked_are_of_weekends_and_no_holidays(year):
    """And a holiday does not end before it begins."""
    off = {
        one.first + timedelta(by)
        for one in holidays_of(year)
        for by in range((one.last - one.first).days + 1)
    }

    assert all(one.first <= one.last for one in holidays_of(year))
    assert all(day.weekday() >= 5 for day in days_worked(year))
    assert not off & days_worked(year)
