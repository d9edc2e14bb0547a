"""The moments at which a season is looked at: days all through it, and the minutes around everything that happens."""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta

from season.plan import CLOSE, Season, begins, ends

MINUTE = timedelta(minutes=1)
AROUND = timedelta(days=120)
"""Four months, before the first thing that happens and after the last."""


def days(season: Season, step: int) -> Iterator[datetime]:
    """The noon of every `step`th day from four months before to four months after, and one of years later."""
    day = begins(season.announced[:10]) - AROUND
    last = ends(season.period.end) + AROUND
    while day < last:
        yield day + timedelta(hours=12)
        day += timedelta(days=step)
    yield last + timedelta(days=400)


def boundaries(season: Season) -> set[datetime]:
    """The minute before and the minute of all that begins, ends, or is near its end."""
    found = set()
    for field, text in set(
        re.findall(r"(\w+)='(\d{4}-\d\d(?:-\d\d(?: \d\d:\d\d)?)?)'", repr(season))
    ):
        instants = {ends(text)} if field == "end" or text.count("-") < 2 else {begins(text)}
        if field == "end":
            last = (ends(text) - MINUTE).replace(hour=0, minute=0)
            instants |= {last, last - timedelta(days=CLOSE)}
        for instant in instants:
            found |= {instant - MINUTE, instant}
    return found
