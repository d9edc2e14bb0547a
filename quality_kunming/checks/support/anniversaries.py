"""Jubilees of what everybody knows the year of."""

import re
from collections.abc import Iterator
from functools import cache

from quality_kunming.checks.rule import Slip
from quality_kunming.checks.support.dated import year_called
from quality_kunming.checks.tables import table
from quality_kunming.model.numerals import whole_number

_N = r"(?P<number>\d{1,3}|[一二三四五六七八九十百]{1,4})"
_YEAR = r"(?P<year>(?<!\d)(?:19|20)\d\d年|今年)"


def wrong_jubilees(text: str, now: int | None) -> Iterator[Slip]:
    """Each that is told of a year in which there are more or fewer."""
    for match in _pattern().finditer(text):
        year, first = year_called(match["year"], now), table("times")["founded"][match["name"]]
        if year and year > first and whole_number(match["number"]) != year - first:
            told = f"{match['name']}是{first}年的事，到{year}年是{year - first}周年；请核对"
            yield Slip(*match.span(), f"“{match[0]}”的周年不对，{told}")


@cache
def _pattern() -> re.Pattern:
    names = "|".join(sorted(table("times")["founded"], key=len, reverse=True))
    return re.compile(
        rf"{_YEAR}(?:\d{{1,2}}月(?:\d{{1,2}}日)?)?[^。；\n\d]{{0,10}}(?P<name>{names})(?:成立|建立|创建|诞生|祖国)?{_N}周年"
    )
