"""Days of each year whose number is not that of the year: 第25个世界计量日 in 2025, when it is the 26th."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from quality_kunming.checks.rule import Slip
from quality_kunming.checks.support.known_names import INNER
from quality_kunming.checks.support.times.dated import YEARS_AWAY, sentence_span, year_called
from quality_kunming.checks.tables import table
from quality_kunming.model.numerals import in_words, whole_number

_N = r"\d{1,3}|[一二三四五六七八九十]{1,4}"
_YEAR = re.compile(rf"(?<!\d)(?:19|20)\d\d(?=年)|{'|'.join(YEARS_AWAY)}")
_SINCE = re.compile("[自从]|以来|起")
_NEAR = timedelta(days=60)
"""How far its day is from that of a text without a year that surely tells of the year of the text."""


def wrong_ordinal_days(text: str, written: date | None) -> Iterator[Slip]:
    """Each such number with the year that its sentence tells before it, or with that of the text."""
    for match in _pattern().finditer(text):
        first, day = table("ordinal_days")["days"][match["name"]]
        number = whole_number(match["number"])
        years = _years(match, written, day)
        if years and number not in (year - first + 1 for year in years):
            year = years[0]
            right = year - first + 1
            shown = str(right) if match["number"].isdigit() else in_words(right)
            told = f"{year}年是第{shown}{match['unit']}"
            yield Slip(*match.span(), f"“{match[0].translate(INNER)}”不对，{told}；请核对")


def _years(match: re.Match, written: date | None, day: str) -> list[int]:
    """The year of which it is told, or those that may be meant, the likeliest first; none where it is not known."""
    start, _ = sentence_span(match.string, match.start())
    lead = match.string[start : match.start()]
    told = _YEAR.findall(lead)
    if told:
        year = year_called(told[-1], written.year if written else None)
        return [year] if year and not _SINCE.search(lead) else []
    if not written:
        return []
    of_year = date(written.year, *map(int, day.split("-")))
    if abs(of_year - written) <= _NEAR:
        return [written.year]
    return [written.year, written.year - 1, written.year + 1]


@cache
def _pattern() -> re.Pattern:
    names = "|".join(sorted(table("ordinal_days")["days"], key=len, reverse=True))
    return re.compile(
        rf"第(?P<number>{_N})(?P<unit>[个届次])(?:“|全国|我国|中国|国际|世界)*(?P<name>{names})"
        '(?![”"]?[一-龥]{0,6}(?:[大竞比决]赛|晚会|论坛|展|杯|征文|演讲|运动会))'
    )
