"""From one day to another: whether the end exists, and comes after the beginning."""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from quality_kunming.checks.rule import Severity, Slip
from quality_kunming.checks.support.times.dated import THIRDS

_RANGE = re.compile(
    r"(?<![\d.])(?:(?P<year>\d{4})年)?(?P<month>\d{1,2})月(?P<day>\d{1,2})(?:[日号]起?(?:\d{1,2}(?:[:：]\d{2}|[时点]))?)?"
    r"(?:[（(][^）)\n]{1,5}[）)])?[ ]?(?:[—–～~－-]{1,2}|(?:[开展办演走跑忙干卖住]|持续|延续|一直)?[至到])[ ]?"
    r"(?:(?P<to_year>\d{4})年)?(?:(?P<to_month>\d{1,2})月)?(?P<to_day>\d{1,2})[日号](?!线|楼|院|门)"
)
_OPENS = re.compile(
    r"(?<![\d.])(?P<month>\d{1,2})月(?P<day>\d{1,2})日(?:[上下]午)?(?:开[幕始赛营班馆业]|启动)[^，。；\d\n]{0,4}[，,、]"
    r"(?P<to_month>\d{1,2})月(?P<to_day>\d{1,2})日(?:[上下]午)?(?:闭[幕馆]|结[束营业]|收官|落幕)"
)
_STARTS = re.compile(
    r"(?<![\d.])(?P<month>\d{1,2})月(?P<day>\d{1,2})日(?:\d{1,2}[:：]\d\d|\d{1,2}[时点])?(?:正式)?(?:起|开始|启动|开启)"
    r"[^。；\n\d截止]{0,12}(?P<to_month>\d{1,2})月(?P<to_day>\d{1,2})日[^，。；\n\d]{0,4}(?:截止|结束|为止|收官|闭幕|落幕|收尾)"
)
_STARTS_ON = re.compile(
    r"(?:开始|起始)(?:时间|日期)?(?:[为是于：:]|定[于在])?(?P<month>\d{1,2})月(?P<day>\d{1,2})日[^。；\n\d]{0,8}"
    r"(?:截止|结束)(?:时间|日期)?(?:[为是于到至：:]|定[于在])?(?P<to_month>\d{1,2})月(?P<to_day>\d{1,2})日"
)
_CLOSES_BEFORE = re.compile(
    r"(?<![\d.])报名(?:于|在|将于|时间)?(?P<to_month>\d{1,2})月(?P<to_day>\d{1,2})日截止[，,、](?![^。；\n\d]{0,4}[新下二另])"
    r"(?:报名)?(?:于|在|从|自)?(?P<month>\d{1,2})月(?P<day>\d{1,2})日(?:起|开始|启动|开启)(?:接受)?(?:报名|[，。])"
)
_ISSUED = re.compile(
    r"(?P<year>\d{4})年(?P<month>\d{1,2})月(?P<day>\d{1,2})日(?:正式)?(?:发布|公布|印发|颁布)[^。；\d\n]{0,6}"
    r"(?:(?P<to_year>\d{4})年)?(?P<to_month>\d{1,2})月(?P<to_day>\d{1,2})日起?(?:正式)?(?:实施|施行|执行|生效)"
)
_THIRD = re.compile(
    r"\d{1,2}月份?(?P<third>[上中下])旬[（(，,](?:即|也就是)?(?:\d{1,2}月)?(?P<first>\d{1,2})日?(?:[—–～~－-]{1,2}|[至到])"
    r"(?:\d{1,2}月)?(?P<last>\d{1,2})日"
)
_ENDS = (_OPENS, _STARTS, _STARTS_ON, _CLOSES_BEFORE)
"""A beginning and an end that are told one after the other."""
_MANY_MONTHS = 3
"""A range that goes back by more goes on into the next year: 11月20日至2月8日."""
_LEAP_YEAR = 2024


@dataclass(frozen=True)
class DayRange:
    """Two days as they are written: without a year of their own they are of some year that is the same."""

    match: re.Match
    start: date
    end: date


def day_ranges(text: str) -> Iterator[DayRange]:
    """Each range whose days are in the calendar."""
    for match in _RANGE.finditer(text):
        if (found := _read(match)) is not None:
            yield found


def wrong_ranges(text: str) -> Iterator[Slip]:
    """Each whose end is in no calendar or comes before the beginning."""
    ranges = [*_RANGE.finditer(text)]
    for match in ranges:
        if match["to_month"] is None and (last := _last_day(match)) is not None:
            yield _slip(match, f"{int(match['month'])}月只有{last}天", None)
    days = [found for found in map(_read, ranges) if found is not None]
    told = {match.span(): match for pattern in _ENDS for match in pattern.finditer(text)}
    days += filter(None, map(_read, told.values()))
    for found in days:
        if _is_turned(found):
            is_sure = found.match.re is _RANGE and bool(found.match["to_year"])
            severity = None if is_sure else Severity.WARNING
            yield _slip(found.match, "结束的日子在开始以前", severity)
    for found in map(_read, _ISSUED.finditer(text)):
        if found is not None and found.end < found.start:
            yield _slip(found.match, "实施的日子在发布以前", Severity.WARNING)
    for match in _THIRD.finditer(text):
        within = THIRDS[match["third"]]
        if not {int(match["first"]), int(match["last"])} <= {*within}:
            last = "月末" if match["third"] == "下" else f"{within[-1]}日"
            told = f"{match['third']}旬是{within[0]}日到{last}"
            yield _slip(match, told, Severity.WARNING)


def _read(match: re.Match) -> DayRange | None:
    written = match.groupdict()
    year = int(written.get("year") or _LEAP_YEAR)
    to_month = written["to_month"] or written["month"]
    try:
        start = date(year, int(written["month"]), int(written["day"]))
        end = date(int(written.get("to_year") or year), int(to_month), int(written["to_day"]))
    except ValueError:
        return None
    return DayRange(match, start, end)


def _last_day(match: re.Match) -> int | None:
    """How many days the month has, where the end that is written is none of them."""
    month = int(match["month"])
    if not 1 <= month <= 12:
        return None
    last = monthrange(int(match["year"] or _LEAP_YEAR), month)[1]
    return last if int(match["to_day"]) > last else None


def _is_turned(found: DayRange) -> bool:
    written = found.match.groupdict()
    if found.end >= found.start:
        return False
    if written.get("to_year"):
        return True
    is_whole_year = found.start.day == 1 and found.end + timedelta(days=1) == found.start
    return found.start.month - found.end.month <= _MANY_MONTHS and not is_whole_year


def _slip(match: re.Match, reason: str, severity: Severity | None) -> Slip:
    return Slip(*match.span(), f"“{match[0]}”不对，{reason}；请核对原稿", severity=severity)
