"""Weekdays that are told apart from their day: 9月1日启动，那天正好是星期五."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from quality_kunming.checks.rule import Severity, Slip
from quality_kunming.checks.support.times.dated import (
    YEARS_AWAY,
    is_weekday_of,
    real_day,
    sentence_span,
    weekday_of,
    years_in,
)
from quality_kunming.checks.support.times.time_expressions import Day, days_told

_WEEKDAY = (
    "(?:星期|礼拜|周)(?P<named>[一二三四五六日天])(?![至到和、及与—～年期月刊报]|[的那]?[前后以])"
)
_THAT_DAY = "(?:[那这当]一?[天日]|[正恰刚][好是逢巧值]|恰恰|适逢|又逢|是个|是一个|正?是|也是|又是|碰上|赶上|遇上)"
_POINTED = re.compile(
    rf"(?P<pointer>{_THAT_DAY}(?:又|也|正|恰|刚|好|巧|是|为|逢|值|一|个|赶上|碰上|遇上|当时|那时){{0,4}})(?P<day>{_WEEKDAY})"
    rf"|(?<=[一-龥])[（(](?P<bracket>(?:星期|礼拜|周)(?P<in>[一二三四五六日天]))[）)]"
)
BESIDE = r"[ ，,]{0,2}(?:[（(]|正?[是为逢]|恰逢|[正恰刚]好是|[这那]天是|又是一?个?)?(?:本|这个?|下个?|上个?)?"
"""Between a day and the weekday that stands right beside it, which the rule itself reads."""
_READ = re.compile(BESIDE)
_BARE_DAY = re.compile(r"(?<![\d月])\d{1,2}[日号]")
_OTHER_DAY = re.compile(
    "[前后次翌隔明昨每]一?[天日]|第[二三四五六七]天|头一?天|[之以]?[前后](?:的|那)?(?:一|两|几|三)?天|天[之以]?[前后]|"
    "(?<![赶碰遇])[上下]一?个?(?:周|星期|礼拜)|每个?(?:周|星期|礼拜)|农历|改[到在为至]|推迟|提前|今天|前夕|前夜|除夕"
)
_IN_RANGE = re.compile(r"(?:[—–～~－-]{1,2}|[至到])(?:\d{1,2}月)?\d{1,2}[日号]")
_JOINT = re.compile("[—–～~－至到、和及与-]")
_YEAR_AWAY = re.compile("|".join(YEARS_AWAY))


def weekdays_apart(text: str, written: date) -> Iterator[Slip]:
    """Each that is not of any day told before it, in its sentence or, where none is there, the one before."""
    told = [*days_told(text, written.year)]
    for match in _POINTED.finditer(text):
        days = _days_before(text, match, told)
        if not days or _IN_RANGE.search(text, days[0].start, match.start()):
            continue
        if any(_JOINT.match(text, max(one.start - 1, 0)) for one in days):
            continue
        nearest, named = days[-1], match["named"] or match["in"]
        at = match.span("day") if match["day"] else match.span("bracket")
        between = text[nearest.end : match.start()]
        is_read = _READ.fullmatch(text, nearest.end, at[0])
        if is_read or _BARE_DAY.search(between) or _OTHER_DAY.search(between + match[0]):
            continue
        if not any(is_weekday_of(day, named) for one in days for day in _meant(text, one, written)):
            day = nearest.day
            reason = f"{day.year}年{day.month}月{day.day}日是星期{weekday_of(day)}"
            told_as = f"“{nearest.words}”说是“{text[slice(*at)]}”，星期不对，{reason}；请核对"
            yield Slip(*at, told_as, severity=Severity.WARNING)


def _days_before(text: str, match: re.Match, told: list[Day]) -> list[Day]:
    """Those of the sentence before the weekday; else the only one of the sentence before, if it is pointed to."""
    start, _ = sentence_span(text, match.start())
    here = [one for one in told if start <= one.start and one.end <= match.start()]
    if match["bracket"]:
        clause = max(text.rfind(sign, start, match.start()) for sign in "，,、")
        return [one for one in here if one.start > clause]
    if here or start < 2 or not re.match("[那这当]", match["pointer"]):
        return here
    if text[start - 1] == "\n":
        return []
    before, _ = sentence_span(text, start - 2)
    earlier = [one for one in told if before <= one.start < start]
    return earlier if len(earlier) == 1 else []


def _meant(text: str, told: Day, written: date) -> Iterator[date]:
    """The day in each year of which it may be."""
    if told.has_year:
        yield told.day
        return
    for year in {written.year, *_years_named(text, written.year)}:
        if day := real_day(year, told.day.month, told.day.day):
            yield day


@cache
def _years_named(text: str, now: int) -> tuple[int, ...]:
    return (*years_in(text), *(now + YEARS_AWAY[one] for one in set(_YEAR_AWAY.findall(text))))
