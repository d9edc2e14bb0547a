"""Times of a year that are named and not dated: quarters, halves, seasons, festivals, months; each with its days."""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from quality_kunming.checks.support.times.dated import year_called
from quality_kunming.checks.support.times.festivals import day_of
from quality_kunming.checks.support.times.solar_calendar import days_of_term
from quality_kunming.checks.tables import table
from quality_kunming.model.numerals import whole_number

FESTIVALS = (
    "元旦|春节|元宵|清明|五一|劳动节|端午|七夕|中秋|国庆|十一|重阳|圣诞"
    "|儿童节|教师节|植树节|建党节|建军节"
)
_TERMS = "寒露|霜降|立冬|冬至|立春|立夏|夏至|立秋|秋分"
"""Solar terms that are days of the year also for people who do not count in them."""
_AS_OTHERS = {"五一": "劳动节", "十一": "国庆节", "国庆": "国庆节"}
_YEAR = r"(?P<year>(?<!\d)(?:19|20)\d\d年|今年|本年|明年)"
_SEASONS = {
    "春": (2, 4),
    "夏": (5, 7),
    "秋": (8, 10),
    "冬": (11, 12),
    "寒假": (12, 12),
    "暑假": (7, 8),
}
"""Season → its months of the year that is told."""
_FROM_SPRING, _TO_AUTUMN = 4, 10
"""The months of a text in which it is plain which winter 今年冬天 is."""
_BEFORE_FESTIVAL = timedelta(days=7)
"""How much before its day a festival may be said to be."""
_OTHER_YEAR = re.compile(r"(?:19|20)\d\d年|[明次后去前]年")
_MONTHS_OF_YEAR, _MONTHS_OF_QUARTER = 12, 3


@dataclass(frozen=True)
class NamedTime:
    """One as it is written, from its first day to its last."""

    start: int
    end: int
    words: str
    first: date
    last: date


def times_of_year(text: str, written: date) -> Iterator[NamedTime]:
    """Each with which a clause begins, of a year that is told."""
    for match in _opening().finditer(text):
        if span := _span(match, year_called(match["year"], written.year), written):
            yield NamedTime(match.start("year"), match.end(), match[0], *span)


def months_over(text: str, written: date) -> Iterator[NamedTime]:
    """Each month of the year of the text that is over and with which a sentence begins, where no other year is told."""
    for match in _month_alone().finditer(text):
        month = int(match["month"])
        paragraph = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
        if 1 <= month < written.month and not _OTHER_YEAR.search(paragraph):
            yield NamedTime(*match.span(), match[0], *_months(written.year, month, month))


def festival_of(name: str, year: int) -> date | None:
    """The day of a festival or a solar term in a year, the first that it may be; None where it is not known."""
    if name in table("solar_terms")["terms"].split():
        return days_of_term(name, year)[0]
    return day_of(_AS_OTHERS.get(name, name), year)


def _span(match: re.Match, year: int, written: date) -> tuple[date, date] | None:
    if match["festival"]:
        day = festival_of(match["festival"], year)
        return day and (day - _BEFORE_FESTIVAL, day)
    if match["quarter"]:
        last = _MONTHS_OF_QUARTER * whole_number(match["quarter"])
        return _months(year, last - _MONTHS_OF_QUARTER + 1, last)
    if match["half"]:
        return _months(year, 1, 6) if match["half"] == "上" else _months(year, 7, 12)
    if match["month"]:
        month = whole_number(match["month"])
        return _months(year, month, month)
    if match["season"]:
        is_plain = _FROM_SPRING <= written.month <= _TO_AUTUMN
        return _months(year, *_SEASONS[match["season"]]) if is_plain else None
    if match["whole"]:
        return _months(year, 1 if match["whole"] == "全年" else _MONTHS_OF_YEAR, _MONTHS_OF_YEAR)
    return _months(year, 1, _MONTHS_OF_YEAR) if year > written.year else None


def _months(year: int, first: int, last: int) -> tuple[date, date]:
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])


@cache
def _opening() -> re.Pattern:
    return re.compile(
        rf"(?:^|(?<=[，,。；！？\n])){_YEAR}的?"
        rf"(?:“?(?P<festival>{FESTIVALS}|{_TERMS})”?节?(?:小?长假|假期|黄金周|期间|佳节|当天|那天)*"
        r"|第?(?P<quarter>[一二三四])季度|(?P<half>[上下])半年"
        r"|(?P<month>1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月(?![\d底份初至到—-]|[上中下]旬)"
        r"|(?P<season>春|夏|秋|冬|寒假|暑假)[天季]?|(?P<whole>全年|年末|年底|岁末)"
        r"|(?=[，,]))[里中]?(?![前以之至到—])",
        re.MULTILINE,
    )


@cache
def _month_alone() -> re.Pattern:
    return re.compile(
        r"(?:^|(?<=[。！？；\n]))(?:今年)?(?P<month>\d{1,2})月份?(?=[，,])", re.MULTILINE
    )
