"""Solar terms that are told to be on a day on which they do not begin."""

import re
from collections.abc import Iterator
from functools import cache

from quality_kunming.checks.rule import Slip
from quality_kunming.checks.support.times.dated import year_called
from quality_kunming.checks.support.times.solar_calendar import days_of_term
from quality_kunming.checks.tables import table

_YEAR = r"(?:(?P<{}year>(?<!\d)(?:19|20)\d\d年|今年|去年|明年)的?)?"
_THAT_DAY = "(?:(?:节气|节)?(?:那|这|当)一?天|日)?"


def misdated_terms(text: str, now: int | None) -> Iterator[Slip]:
    """Each, in the year that is told beside it or that of the text."""
    for match in _pattern().finditer(text):
        its = "" if match["term"] else "its_"
        name = match["term"] or match["named"]
        year = year_called(match[f"{its}year"] or "今年", now)
        if year is None:
            continue
        days = days_of_term(name, year)
        if (int(match[f"{its}month"]), int(match[f"{its}day"])) not in {
            (day.month, day.day) for day in days
        }:
            right = "或者".join(f"{day.month}月{day.day}日" for day in days)
            told = f"{year}年的{name}是{right}"
            yield Slip(*match.span(), f"“{match[0]}”的时间不对，{told}；请核对")


@cache
def _pattern() -> re.Pattern:
    term = "|".join(table("solar_terms")["terms"].split())
    return re.compile(
        rf"{_YEAR.format('')}(?<!\d)(?P<month>\d{{1,2}})月(?P<day>\d{{1,2}})[日号]"
        rf"(?:[，,]|正|恰|[是值逢]|迎来|就是|刚好|今年的?){{0,3}}(?P<term>{term}){_THAT_DAY}(?=[，。；、]|$)"
        rf"|{_YEAR.format('its_')}(?P<named>{term})(?:节气)?(?:是|在|为)(?P<its_month>\d{{1,2}})月(?P<its_day>\d{{1,2}})[日号]"
    )
