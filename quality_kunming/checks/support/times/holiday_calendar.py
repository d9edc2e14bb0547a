"""The holidays of each year and the days worked in their stead, as the State Council set them."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from quality_kunming.checks.tables import table

_WORKING_WEEK = 5
_WHOLE = len("2022-12-31")
"""Characters of a day that is told with its year: 元旦 may begin in the year before."""


@dataclass(frozen=True)
class Holiday:
    """One with its name, from its first day to its last."""

    name: str
    first: date
    last: date

    @property
    def told(self) -> str:
        """From when to when it is, as a message says it."""
        days = (self.last - self.first).days + 1
        return f"{self.first.year}年{self.name}放假是{called(self.first)}到{called(self.last)}，共{days}天"


def holiday_called(name: str, year: int) -> Holiday | None:
    """The holiday that is called so in a year, None where it is not known."""
    name = table("holidays")["names"].get(name, name)
    return next((one for one in holidays_of(year) if one.name == name), None)


def workday_after(holiday: Holiday, number: int) -> date:
    """The first, second and so on day of work after a holiday."""
    day = holiday.last
    while number:
        day += timedelta(days=1)
        number -= is_workday(day)
    return day


def is_known(day: date) -> bool:
    """Whether all holidays of its year are known."""
    return len(holidays_of(day.year)) == len(table("holidays")["statutory"])


def is_workday(day: date) -> bool:
    """Whether people work on it; where the holidays are not known only the week counts."""
    is_off = any(one.first <= day <= one.last for one in holidays_of(day.year))
    return day in days_worked(day.year) or (day.weekday() < _WORKING_WEEK and not is_off)


def workdays(start: date, end: date) -> int:
    """How many there are from one day to another, both with them."""
    return sum(is_workday(start + timedelta(by)) for by in range((end - start).days + 1))


def weekdays(start: date, end: date) -> int:
    """How many of them are Mondays to Fridays, off or not."""
    days = (start + timedelta(by) for by in range((end - start).days + 1))
    return sum(one.weekday() < _WORKING_WEEK for one in days)


def is_of_some_year(name: str, first: date, last: date) -> bool:
    """Whether a holiday went from one day to the other in any of the years that are known."""
    told = f"{first:%m-%d}..{last:%m-%d}"
    return any(told == year["rest"].get(name) for year in table("holidays")["years"].values())


@cache
def holidays_of(year: int) -> tuple[Holiday, ...]:
    """Those of a year, none where they are not known."""
    told = table("holidays")["years"].get(year, {"rest": {}})["rest"]
    spans = {
        name: [
            date.fromisoformat(one if len(one) == _WHOLE else f"{year}-{one}")
            for one in span.split("..")
        ]
        for name, span in told.items()
    }
    return tuple(Holiday(name, *span) for name, span in spans.items())


@cache
def days_worked(year: int) -> frozenset[date]:
    """The days of weekends on which people work."""
    told = table("holidays")["years"].get(year, {"work": ""})["work"].split()
    return frozenset(date.fromisoformat(f"{year}-{one}") for one in told)


def worked_told(year: int) -> str:
    """Those days as a message says them."""
    return f"{year}年调休上班的是{'、'.join(map(called, sorted(days_worked(year))))}"


def called(day: date) -> str:
    """Its month and day in Chinese."""
    return f"{day.month}月{day.day}日"
