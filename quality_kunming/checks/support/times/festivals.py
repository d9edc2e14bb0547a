"""Festivals of the lunar calendar on a day that is another one."""

import re
from collections.abc import Iterator
from datetime import MAXYEAR, MINYEAR, date
from functools import cache

from quality_kunming.checks.rule import Severity, Slip
from quality_kunming.checks.support.times.dated import is_weekday_of, weekday_of, year_called
from quality_kunming.checks.tables import table

_WITH_FESTIVAL = 3
"""Characters of a name with 节, which may be left out."""
_DAY = r"(?:(?P<year>(?:19|20)\d\d)年)?(?<!\d)(?P<month>\d{1,2})月(?P<day>\d{1,2})日"
_ITS_DAY = r"(?P<its_month>\d{1,2})月(?P<its_day>\d{1,2})日"
_IS = "(?:[，,]?(?:也|又|正|就)?(?:是|为|恰逢|适逢|正逢|正值|恰值|时值)|[（(，,]|今年的?|传统节日)*"
_SOON = 75
"""Days before a festival from which on it may be called near."""
_THAT_DAY = "(?:当[天日晚]|[那这]天|之[日夜]|佳节)"


def misdated_festivals(text: str, written: date | None) -> Iterator[Slip]:
    """Each festival that is told to be on a day, which in the year that is named, or of the text, is another."""
    for match in _pattern().finditer(text):
        festival = match["festival"] or match["named"]
        prefix = "" if match["festival"] else "its_"
        year = match[f"{prefix}year"] or match["told_year"] or (written and written.year)
        day = day_of(festival, int(year)) if year else None
        told = int(match[f"{prefix}month"]), int(match[f"{prefix}day"])
        if day and (day.month, day.day) != told:
            reason = f"{day.year}年的{festival}是{day.month}月{day.day}日"
            yield Slip(
                *match.span(), f"“{match[0]}”不对，{reason}；请核对原稿", severity=Severity.WARNING
            )


def misplaced_festivals(text: str, written: date) -> Iterator[Slip]:
    """Each festival that is said to be near, or just over, and is not."""
    for match in _gone().finditer(text):
        day, before = (
            day_of(match["festival"] or match["gone"], written.year - by) for by in (0, 1)
        )
        if day and day > written and not (before and (written - before).days < _SOON):
            yield _misplaced(match, day, "还没有到")
    for match in _near().finditer(text):
        festival = match["festival"] or match["coming"]
        day, next_day = (day_of(festival, year) for year in (written.year, written.year + 1))
        if day and day < written and not (next_day and (next_day - written).days < _SOON):
            yield _misplaced(match, day, "已经过了")


def misnamed_weekdays(text: str, written: date | None) -> Iterator[Slip]:
    """Each festival of a year that is told to be on another day of the week."""
    for match in _weekdays().finditer(text):
        year = year_called(match["year"], written and written.year)
        day = day_of(match["festival"], year) if year else None
        if day and not is_weekday_of(day, match["weekday"]):
            reason = f"{day.year}年{day.month}月{day.day}日是星期{weekday_of(day)}"
            yield Slip(*match.span(), f"“{match[0]}”的星期不对，{reason}；请核对")


def _misplaced(match: re.Match, day: date, when: str) -> Slip:
    told = match.groupdict()
    festival = told["festival"] or told.get("coming") or told.get("gone")
    named = festival if festival[-1] in "节日夕旦" else f"{festival}节"
    reason = f"{day.year}年的{named}是{day.month}月{day.day}日，这一篇写的时候{when}"
    return Slip(*match.span(), f"“{match[0]}”不对，{reason}；请核对", severity=Severity.WARNING)


def day_of(festival: str, year: int) -> date | None:
    """The day of a festival in a year, None where it is not known."""
    name = table("festivals")["names"].get(festival, festival)
    if not MINYEAR <= year <= MAXYEAR:
        return None
    for fixed in (name, f"{name}节"):
        month, _, day = str(*table("times")["days"].get(fixed, [""])[:1]).partition(".")
        if day:
            return date(year, int(month), int(day.ljust(2, "0")))
    return _lunar().get((name, year))


@cache
def _lunar() -> dict[tuple[str, int], date]:
    return {
        (name, day.year): day
        for name, days in table("festivals")["lunar"].items()
        for day in map(date.fromisoformat, days.split())
    }


@cache
def _gone() -> re.Pattern:
    """A festival that is over."""
    is_over = "(?:刚刚|刚)(?:过去|结束|过完|过)"
    holiday = "”?节?(?:小?长假|假期|佳节)?"
    return re.compile(
        rf"(?:刚刚|刚)(?:过去|结束|过完)?的?“?(?P<festival>{_named()}){holiday}"
        rf"|“?(?P<gone>{_named()}){holiday}{is_over}"
    )


@cache
def _near() -> re.Pattern:
    """A festival that is near."""
    return re.compile(
        rf"(?P<festival>{_named()})”?节?(?:佳节|小?长假|假期|双节)?"
        "(?:即将|马上|就要|快要)?(?:来临|到来|临近|将至|在即|将近)(?!之前)"
        rf"|(?:即将|将要|快要|马上要?)(?:到来|来临)的“?(?P<coming>{_named()})"
    )


@cache
def _weekdays() -> re.Pattern:
    """A festival of a year and its day of the week."""
    return re.compile(
        rf"(?P<year>(?:19|20)\d\d年|今年|明年|去年)的?“?(?P<festival>{_named()})”?节?(?:[这那当]一?天)?"
        r"(?:是|逢|为|在|恰[逢好]是?|正[好逢]是?)(?:星期|礼拜|周)(?P<weekday>[一二三四五六日天])(?![至到和、年期])"
    )


@cache
def _named() -> str:
    """What all festivals are called, with and without 节."""
    named = [*table("festivals")["names"], *table("festivals")["lunar"], *table("times")["days"]]
    names = {one.removesuffix("节") if len(one) == _WITH_FESTIVAL else one for one in named}
    ordered = sorted((one for one in names if not one.endswith("月")), key=len, reverse=True)
    return "|".join(map(re.escape, ordered))


@cache
def _pattern() -> re.Pattern:
    """A day and the festival that it is; or the festival with its day in brackets, or behind 是."""
    listed = table("festivals")
    names = sorted({*listed["names"], *listed["lunar"]}, key=len, reverse=True)
    festival = "|".join(map(re.escape, names))
    then = rf"(?:{_THAT_DAY}|(?=[，。；、）)]|$))"
    return re.compile(
        rf"{_DAY}{_IS}“?(?P<festival>{festival})”?{then}"
        rf"|(?:(?P<its_year>(?:19|20)\d\d)年)?的?“?(?P<named>{festival})”?(?:当[天日])?(?:是|在|为|[（(])(?:(?P<told_year>(?:19|20)\d\d)年)?{_ITS_DAY}(?![至到—～~-])",
        re.MULTILINE,
    )
