"""Days of the lunar calendar: those of festivals, those beside a day of the solar one, and those that there are not."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from quality_kunming.checks.rule import Severity, Slip
from quality_kunming.checks.support.times.lunar_calendar import (
    MONTHS,
    is_known,
    leap_month,
    lunar_of,
    named,
    new_year,
    solar_of,
)
from quality_kunming.checks.support.times.time_expressions import Day, days_told
from quality_kunming.checks.tables import table
from quality_kunming.model.numerals import whole_number

_AS_OTHERS = {"一": "正", "十一": "冬", "十二": "腊"}
_N = "[一二三四五六七八九]"
_SIGN = "[一二三四五六七八九十]"
_LUNAR = (
    r"(?P<called>(?:农历|阴历|旧历)(?:[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年|今年|\d{4}年)?)?(?P<leap>闰)?"
    rf"(?P<month>(?<!{_SIGN})十[一二三四五六]|[正冬腊]|(?<![\d十百])[一二三四五六七八九]|(?<!{_SIGN})十)月"
    rf"(?P<day>初(?:十|{_N})|(?:廿{_N}?|二十{_N}?|三十[一二]?|十{_N}?)(?!{_SIGN}))(?![日号月天年个多余来几\d])"
)
_EVE = (
    r"(?P<eve>(?:农历|阴历)?(?:除夕|大年(?:初(?P<new>[一二三四五六七])|三十)|年三十)(?![前后以之]))"
)
_ITS = (
    "(?:[，,、]?(?:也|又|正|就|恰|正好|刚好)?(?:是|为|即|值|逢|适逢|恰逢)?"
    '(?:我国|传统|传统的|今年的?|一年一度的?|[“"])*)'
)
_OFF_DAY = re.compile(
    '[”"]?(?:佳节|之夜|当天)?的?(?:第[二三]天|次日|前|后|过|余|刚|临近|将|即|假期|快|期间|以|之前|之后|头一天|隔天|晚会|档)'
)
_BETWEEN = re.compile(
    r"(?:[（(][^）)\n]{1,5}[）)])?[，,（(]?(?:也|又|正|就|恰|正好|刚好|恰好)?(?:是|为|即|值|逢|适逢|恰逢)?(?:今年的?|传统)?"
)
_BACK = re.compile(r"(?:这天|那天)?(?:[（(，,]|是|为|即|也就是|就是|今年是)+(?:公历|阳历|今年)?")
_THIS_YEAR = re.compile("今年的?农历|农历今年|今年的?闰")
_MOST = 30
"""Days of the longest lunar month."""
_REACH = 14
"""Characters before a day in which another name of it may stand."""
_SPELL_JOINT = (
    "(?:份|的|里的?|，|正[是值逢]|时值|正处|处于|入冬[，,]?|入夏[，,]?|一到|到了|是|[、])*"
)


@dataclass(frozen=True)
class _Lunar:
    """A lunar day as it is written; without 农历 only one that can be no other."""

    start: int
    end: int
    words: str
    month: str
    number: int
    is_called: bool
    is_leap: bool

    @property
    def plain(self) -> str:
        """As the table has it: 正月初一, 腊月廿三."""
        return f"{self.month}月{named(self.number)}"


def wrong_lunar_days(text: str, written: date | None) -> Iterator[Slip]:
    """Each such day, with what it should be."""
    now = written and written.year
    told = [one for match in _lunar().finditer(text) if (one := _read(match))]
    for one in told:
        if reason := _fault_of_lunar(one, text, now):
            yield _slip(text, one.start, one.end, reason)
    for match in (*_festival().finditer(text), *_festival_before().finditer(text)):
        yield from _of_festival(match, text)
    yield from _beside_solar(text, now, told)
    for match in _spells().finditer(text):
        first, last = table("lunar_days")["spells"][match["spell"]]
        month = whole_number(match["in"])
        is_in = first <= month <= last if first <= last else month >= first or month <= last
        if 1 <= month <= 12 and not is_in:
            when = f"{first}月到{last}月" if first != last else f"{first}月"
            yield _slip(text, *match.span(), f"{match['spell']}在公历{when}")


def _read(match: re.Match) -> _Lunar | None:
    month, written = match["month"], match["day"].replace("廿", "二十")
    number = whole_number(written.replace("初", ""))
    is_certain = match["called"] or match["leap"] or "初" in written or month in "正腊"
    is_certain = is_certain or "廿" in match["day"]
    month = _AS_OTHERS.get(month, month)
    words = match[0]
    return _Lunar(*match.span(), words, month, number, bool(is_certain), bool(match["leap"]))


def _fault_of_lunar(one: _Lunar, text: str, year: int | None) -> str:
    """What is wrong with a day that no lunar month has."""
    if not one.is_called:
        return ""
    if one.month not in MONTHS:
        return "农历没有这个月"
    if one.number > _MOST:
        return "农历一个月最多三十天"
    if is_known(year) and _THIS_YEAR.search(text[max(one.start - 4, 0) : one.start] + one.words):
        if one.is_leap and leap_month(year) != one.month:
            return f"{year}年没有闰{one.month}月"
        day = solar_of(year, one.month, one.number, is_leap=one.is_leap)
        if one.number == _MOST and day is None:
            return f"{year}年农历{one.month}月只有二十九天"
    return ""


def _of_festival(match: re.Match, text: str) -> Iterator[Slip]:
    one = _read(match)
    name = match["name"]
    days = table("lunar_days")["festivals"][name].split()
    is_near = bool(_OFF_DAY.match(text, match.end()))
    if one.plain not in days and one.number <= _MOST and not is_near:
        yield _slip(text, *match.span(), f"{name}是农历{'或'.join(days)}")


def _eve_of(match: re.Match, year: int) -> date | None:
    """The solar day of 除夕, 大年三十 or 大年初三 in a year."""
    if not is_known(year):
        return None
    away = whole_number(match["new"]) - 1 if match["new"] else -1
    return new_year(year) + timedelta(days=away)


def _beside_solar(text: str, now: int | None, told: list[_Lunar]) -> Iterator[Slip]:
    """Days of the two calendars that are said to be one and are not."""
    days = [*days_told(text, now)]
    for day in days:
        for match in _eves_beside(text, day):
            if (right := _eve_of(match, day.day.year)) and right != day.day:
                start, end = min(match.start(), day.start), max(match.end(), day.end)
                name = match["eve"].removeprefix("农历")
                yield _slip(
                    text, start, end, f"{right.year}年的{name}是{right.month}月{right.day}日"
                )
        for one in told:
            is_behind = day.end <= one.start and _BETWEEN.fullmatch(text[day.end : one.start])
            is_before = one.end <= day.start and _BACK.fullmatch(text[one.end : day.start])
            if not (is_behind or is_before) or not (
                one.is_called or (is_behind and "，" in text[day.end : one.start])
            ):
                continue
            right = lunar_of(day.day)
            if right and not one.is_leap and right != (one.month, one.number):
                start, end = min(day.start, one.start), max(day.end, one.end)
                said = f"{day.day.year}年{day.day.month}月{day.day.day}日是农历{right[0]}月{named(right[1])}"
                yield _slip(text, start, end, said)


def _eves_beside(text: str, day: Day) -> Iterator[re.Match]:
    if match := _eve().match(text, _BETWEEN.match(text, day.end).end()):
        yield match
    for match in _eve().finditer(text, max(day.start - _REACH, 0), day.start):
        if _BACK.fullmatch(text[match.end() : day.start]):
            yield match


@cache
def _lunar() -> re.Pattern:
    return re.compile(_LUNAR)


@cache
def _eve() -> re.Pattern:
    return re.compile(_EVE)


@cache
def _festival() -> re.Pattern:
    names = "|".join(table("lunar_days")["festivals"])
    return re.compile(rf"{_LUNAR}(?:[（(][^）)\n]{{1,5}}[）)])?{_ITS}(?P<name>{names})(?!节?档)")


@cache
def _festival_before() -> re.Pattern:
    """中秋节是农历八月十五."""
    names = "|".join(table("lunar_days")["festivals"])
    return re.compile(rf"(?P<name>{names})节?(?:是|在|为|定在)(?:每年的?)?(?=农历|阴历){_LUNAR}")


@cache
def _spells() -> re.Pattern:
    names = "|".join(sorted(table("lunar_days")["spells"], key=len, reverse=True))
    month = r"(?<![\d.年])(?<!农历)(?P<in>1[0-2]|[1-9]|十[一二]?|[二三四五六七八九])月"
    return re.compile(
        rf"{month}{_SPELL_JOINT}(?P<spell>{names})(?!\d|初|十|廿|[、之]|医院|集团|贴|灸|药)"
    )


def _slip(text: str, start: int, end: int, reason: str) -> Slip:
    return Slip(start, end, f"“{text[start:end]}”不对，{reason}；请核对", severity=Severity.WARNING)
