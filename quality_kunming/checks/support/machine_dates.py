"""Dates as machines write them: a year, a month, a day, a minute."""

import re
from datetime import date, datetime

_WRITTEN = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)(?:[T ](?P<time>\d\d:\d\d(?::\d\d(?:\.\d+)?)?)"
    r"(?:Z|[+-]\d\d:?\d\d)?)?)?)?",
    re.ASCII,
)
CLOCK = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?", re.ASCII)
"""A time of the day."""


def first_day(text: str) -> date | None:
    """The first day that a written date means; None where the calendar has none."""
    match = _WRITTEN.fullmatch(text)
    if not match or (match["time"] and not CLOCK.fullmatch(match["time"])):
        return None
    try:
        return datetime(int(match["year"]), int(match["month"] or 1), int(match["day"] or 1)).date()
    except ValueError:
        return None


def fault_of_date(text: str, day: date) -> str | None:
    """What is wrong with the day of a change, as of a day."""
    first = first_day(text)
    if first is None:
        return f"写成了“{text}”，日历上没有这一天"
    return f"是 {text}，还没有到" if first > day else None
