"""Days that are told to be so many days, weeks or months from the one before them, and are not: 三天后的9月10日."""

import re
from collections.abc import Iterator
from datetime import date

from quality_kunming.checks.rule import Severity, Slip
from quality_kunming.checks.support.times.time_expressions import (
    Day,
    Length,
    days_told,
    lengths_told,
)

_BEHIND = re.compile(
    r"(?:以|之)?(?P<way>[前后])(?:的今?天?)?(?:[，,]?(?:也就是|就是|即|是)|[，,（(])?(?:当地时间)?"
)
_OF_EVENT = re.compile("(?:[赛会展节考幕工播演业课庭馆婚年]|活动|仪式)(?P<way>[前后])$")
_TO_DAY = re.compile(r"(?:的|[（(]即?|[，,](?:也就是|即))")
_NEARLY = re.compile("(?:近|约|将近|不到|不足|超过|逾|至少|最多|每|每隔|第)$")
_WEEK, _MONTH = 7, 30.4
_OFF = {"天": 0, "周": 1, "月": 3}
"""Days by which it may be counted otherwise."""
_MANY = 10
"""From so many days on they may be counted with both ends or without."""
_REACH = 80
"""Characters before a length in which the day stands that it is counted from."""
_LONGEST_YEAR = 366


def wrong_distances(text: str, written: date) -> Iterator[Slip]:
    """Each that is so far from no day told before it on its line, nor, looking back, from the day of the text."""
    days = [*days_told(text, written.year)]
    for length in lengths_told(text):
        way, start = _way(text, length)
        day = next((one for one in days if one.start == start), None) if way else None
        if day is None:
            continue
        first = max(text.rfind("\n", 0, length.start) + 1, length.start - _REACH)
        bases = [one for one in days if first <= one.start < length.start]
        days_before = [one.day for one in bases] or ([written] if way == "前" else [])
        if not days_before or any(_fits(length, way, one, day) for one in days_before):
            continue
        base = days_before[-1]
        side = "后" if day.day >= base else "前"
        reason = f"{base.month}月{base.day}日到{day.day.month}月{day.day.day}日是{abs((day.day - base).days)}天{side}"
        event = _OF_EVENT.search(text, max(length.start - 3, 0), length.start)
        start = event.start() if event else length.start
        told = f"“{text[start : day.end]}”不对，{reason}；请核对"
        yield Slip(start, day.end, told, severity=Severity.WARNING)


def _way(text: str, length: Length) -> tuple[str, int]:
    """前 or 后, and where a day must begin that is so far; nothing where it is told of no day, or roughly."""
    lead = text[max(length.start - 5, 0) : length.start]
    if length.unit not in _OFF or length.is_about or _NEARLY.search(lead):
        return "", 0
    if match := _BEHIND.match(text, length.end):
        return match["way"], match.end()
    event, then = _OF_EVENT.search(lead), _TO_DAY.match(text, length.end)
    return (event["way"], then.end()) if event and then else ("", 0)


def _fits(length: Length, way: str, base: date, day: Day) -> bool:
    """Whether it is so far; without a year beside it it may be in the next year, or the one before."""
    apart = (day.day - base).days * (1 if way == "后" else -1)
    if apart < 0 and "年" not in day.words:
        apart += _LONGEST_YEAR
    in_days = length.amount * {"天": 1, "周": _WEEK, "月": _MONTH}[length.unit]
    off = (
        _OFF[length.unit]
        + (length.unit == "天" and length.amount >= _MANY)
        + 2 * ("半" in length.words)
    )
    off = off * max(1, length.amount) if length.unit == "月" else off
    return abs(apart - in_days) <= off
