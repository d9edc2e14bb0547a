"""The lunar calendar: which lunar day a solar one is, and on which solar day a lunar one falls."""

from datetime import date, timedelta
from functools import cache
from itertools import pairwise

from quality_kunming.checks.tables import table
from quality_kunming.model.numerals import in_words

MONTHS = ("正", "二", "三", "四", "五", "六", "七", "八", "九", "十", "冬", "腊")
"""What the months are called, without 月."""
_SINGLE = 10
"""The last day that is called 初."""
_TWENTY = 20


def is_known(year: int | None) -> bool:
    """Whether the table has the new moons of a year."""
    return year in table("lunar_days")["new_moons"]


def new_year(year: int) -> date:
    """正月初一."""
    return _firsts(year)[0]


def leap_month(year: int) -> str | None:
    """Which month a year has twice; None: none."""
    leap = table("lunar_days")["new_moons"][year]["leap"]
    return MONTHS[leap - 1] if leap else None


def lunar_of(day: date) -> tuple[str, int] | None:
    """The month, with 闰 where it is the second of its name, and the day of it; None where that is not known."""
    for year, told in table("lunar_days")["new_moons"].items():
        for place, (first, following) in enumerate(pairwise(_firsts(year))):
            if first <= day < following:
                leap = told["leap"]
                month = MONTHS[place - bool(leap and place >= leap)]
                is_leap = leap and place == leap
                return f"闰{month}" if is_leap else month, (day - first).days + 1
    return None


def solar_of(year: int, month: str, number: int, *, is_leap: bool) -> date | None:
    """The solar day of a lunar one; None where its month has no such day."""
    firsts, leap = _firsts(year), table("lunar_days")["new_moons"][year]["leap"]
    place = MONTHS.index(month)
    place += bool(leap and (place >= leap or is_leap))
    day = firsts[place] + timedelta(days=number - 1)
    return day if day < firsts[place + 1] else None


def named(number: int) -> str:
    """A day of a month as it is called: 初九, 十五, 廿四, 三十."""
    if number <= _SINGLE:
        return f"初{in_words(number)}"
    return in_words(number).replace("二十", "廿") if number > _TWENTY else in_words(number)


@cache
def _firsts(year: int) -> tuple[date, ...]:
    return tuple(map(date.fromisoformat, table("lunar_days")["new_moons"][year]["first"].split()))
