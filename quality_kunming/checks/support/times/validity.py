"""Terms that are told with their beginning, end and length, of which one does not go with the others."""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from quality_kunming.checks.rule import Severity, Slip
from quality_kunming.checks.support.times.time_expressions import Length, days_told, lengths_told
from quality_kunming.checks.tables import table

_SENTENCE = re.compile(r"[^。！？；!?;\n|]+")
_MONTH = re.compile(r"(?:(?P<year>(?:19|20)\d\d)年)(?P<month>\d{1,2})月(?!\d)")
_OTHER = re.compile(
    "延长|续[签聘期展]|换[发证]|剩|还有|前一|原|首次|以上|以下|不少于|不超过|至少|最多|提前|届|中止|顺延|另|分别|各|第[一二三四]"
)
_JOINT = re.compile(
    r"(?:起)?(?:至|到|[—–～~－-]{1,2})|止|到期|过期|期满|届满|失效|前|下次|生产|出厂|出炉|灌装"
)
_MONTHS_IN = {"年": 12, "月": 1}
_DAYS_IN = {"天": 1, "周": 7}
_OFF = 1
"""Days by which the end may be counted otherwise."""


@dataclass(frozen=True)
class _Point:
    """A day, or a month by its first one."""

    start: int
    end: int
    day: date
    is_month: bool


def wrong_terms(text: str, written: date) -> Iterator[Slip]:
    """Each of which a sentence tells two times and one length."""
    for sentence in _SENTENCE.finditer(text):
        if not _names().search(sentence[0]) or _OTHER.search(sentence[0]):
            continue
        points = [*_points(sentence[0], written.year)]
        inside = [(one.start, one.end) for one in points]
        lengths = [
            one
            for one in lengths_told(sentence[0])
            if one.unit in (*_MONTHS_IN, *_DAYS_IN)
            and not any(start <= one.start < end for start, end in inside)
        ]
        if len(points) == 2 and len(lengths) == 1 and not lengths[0].is_about:
            yield from _of_term(sentence, points, lengths[0])


def _of_term(sentence: re.Match, points: list[_Point], length: Length) -> Iterator[Slip]:
    first, last = points
    text, behind = sentence[0], sentence[0][last.end :]
    if (
        first.is_month != last.is_month
        or last.day <= first.day
        or not _JOINT.search(text[first.end :])
    ):
        return
    due, off = _due(first, length)
    is_late_only = behind.startswith(tuple(table("validity")["before"]))
    is_plain_before = behind.startswith(("前", "以前", "之前")) and not is_late_only
    if is_plain_before or (is_late_only and last.day <= due + timedelta(off)):
        return
    if abs((last.day - due).days) <= off:
        return
    eve = due - timedelta(1)
    is_whole = eve.month == last.day.month if last.is_month else eve.day == last.day.day
    due = eve if is_whole else due
    right = f"{due.year}年{due.month}月" + ("" if last.is_month else f"{due.day}日")
    told = (
        f"从“{text[first.start : first.end]}”数起，“{length.words}”到{right}，"
        f"写的是“{text[last.start : last.end]}”；请核对"
    )
    start, end = min(first.start, length.start), max(last.end, length.end)
    yield Slip(sentence.start() + start, sentence.start() + end, told, severity=Severity.WARNING)


def _due(first: _Point, length: Length) -> tuple[date, int]:
    """The day on which it ends, and by how many days that may be another."""
    if length.unit in _DAYS_IN:
        days = length.amount * _DAYS_IN[length.unit]
        return first.day + timedelta(days), _OFF + 2 * ("半" in length.words)
    months = round(length.amount * _MONTHS_IN[length.unit])
    year, month = divmod(first.day.year * 12 + first.day.month - 1 + months, 12)
    day = min(first.day.day, monthrange(year, month + 1)[1])
    return date(year, month + 1, day), 31 if first.is_month else _OFF


def _points(sentence: str, year: int) -> Iterator[_Point]:
    """Days, or months where no day is told; without a year of their own of the text's."""
    days = [*days_told(sentence, year)]
    months = [
        one
        for one in _MONTH.finditer(sentence)
        if not any(day.start <= one.start() < day.end for day in days)
    ]
    found = [_Point(one.start, one.end, one.day, is_month=False) for one in days]
    found += [
        _Point(*one.span(), date(int(one["year"]), int(one["month"]), 1), is_month=True)
        for one in months
        if 1 <= int(one["month"]) <= 12
    ]
    yield from sorted(found, key=lambda one: one.start)


@cache
def _names() -> re.Pattern:
    return re.compile("|".join(table("validity")["terms"]))
