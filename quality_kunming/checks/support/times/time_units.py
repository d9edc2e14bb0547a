"""Lengths of time that are told twice and not alike: 48小时，也就是三天."""

import re
from collections.abc import Iterator
from itertools import pairwise

from quality_kunming.checks.rule import Severity, Slip
from quality_kunming.checks.support.times.time_expressions import Length, lengths_told
from quality_kunming.model.numerals import whole_number

_SAME = re.compile(
    r"(?:之内|以内|内|里)?(?P<sure>[（(]也?就?[是即]?|[，,]?(?:也就是|就是|即|相当于|等于|合|折合|换算(?:成|过来是))说?|[，,](?:正好是?|刚好是?))"
    r"(?:整整|整|一共|共|有|是)?"
    r"|，(?P<while>)"
)
_DAY_AND_NIGHT = re.compile(
    r"(?P<nights>[一二两三四五六七八九十]|\d{1,2})夜[，,、（(]?(?:也就是|就是|即|整整|一共|总共|共|正好|足足|是|连续)*"
)
_WHILE = re.compile("的(?:工夫|功夫|时间)")
_OTHER = re.compile("以?[前后]|[—–～~－-]|[至到]|一[次轮班]|[/／]")
_NO_LENGTH = re.compile(r"[第每到至—～~－-]$|学$")
_MINUTES = {"分": 1, "小时": 60, "天": 24 * 60, "周": 7 * 24 * 60}
_DAYS = {"天": (1, 1), "周": (5, 7), "月": (28, 31), "年": (360, 366)}
"""A unit → the fewest and the most days that it is told as."""
_WEEKS = {"月": (4, 4.6), "年": (52, 53)}
_MANY, _ROUNDED = 10, 0.25
"""From so many on, by which part of one a length may be rounded: 327 hours are 13 days and a half."""
_WORKING_HOURS = 9
"""Up to so many hours a day they may be those of work or of lessons."""
_ORDER = ("分", "小时", "天", "工作日", "周", "月", "年")
_REACH = 12
"""Characters between two lengths of which one tells the other again."""
_NAMES = {"分": "分钟", "小时": "小时", "天": "天", "月": "个月"}
_MONTHS = 12
_CONVERTED = {*"半刻季"}
"""What says that a length was told in another unit than the one it is kept in."""
_ABOUT_HALF_A_MONTH = (13, 16)


def wrong_units(text: str) -> Iterator[Slip]:
    """Each such pair; what is told of working days, or about, is let pass."""
    for one, other in pairwise(lengths_told(text)):
        if other.start - one.end > _REACH or one.is_about or other.is_about:
            continue
        if _OTHER.match(text, other.end) or _NO_LENGTH.search(
            text[max(one.start - 1, 0) : one.start]
        ):
            continue
        match = _DAY_AND_NIGHT.fullmatch(text, one.end, other.start)
        same = _SAME.fullmatch(text, one.end, other.start)
        if match and one.unit == "天" and other.unit == "小时":
            right = _nights(one, whole_number(match["nights"]))
            is_right = right[0] <= other.amount <= right[1]
        elif same and (same["sure"] or _WHILE.match(text, other.end)):
            is_right = _is_same(one, other, bool(re.match("之?以?内", text[one.end : one.end + 2])))
        else:
            continue
        if not is_right:
            told = f"“{one.words}”和“{other.words}”不一样长{_as(one, other)}；请核对"
            yield Slip(one.start, other.end, told, severity=Severity.WARNING)


def _nights(days: Length, nights: int) -> tuple[float, float]:
    """How many hours so many days and nights may be: two of each are 48, three days and two nights 60 to 72."""
    return (days.amount + nights) * 12, max(days.amount, nights) * 24


def _is_same(one: Length, other: Length, is_term: bool) -> bool:
    """Whether one length may be the other, in any order of their units; where it is not known, it may."""
    small, large = sorted((one, other), key=lambda length: _ORDER.index(length.unit))
    if small.unit == large.unit:
        return _is_equal(one, other)
    if "工作日" in (small.unit, large.unit):
        return True
    if (small.unit, large.unit) == ("月", "年"):
        return small.amount == large.amount * _MONTHS
    if small.unit == "周":
        least, most = _WEEKS[large.unit]
        return least * large.amount <= small.amount <= most * large.amount + 1
    if small.unit == "天":
        least, most = _DAYS[large.unit]
        return least * large.amount <= small.amount <= most * large.amount
    if large.unit not in _MINUTES:
        return True
    times = _MINUTES[large.unit] / _MINUTES[small.unit]
    is_of_work = (
        small.unit == "小时"
        and not is_term
        and small.amount <= _WORKING_HOURS * large.amount * times / 24
    )
    off = times * _ROUNDED if large.amount >= _MANY else 0
    return abs(small.amount - large.amount * times) <= off or is_of_work


def _is_equal(one: Length, other: Length) -> bool:
    """Whether two of one unit are the same; 三年（五年） may be two cases, 半小时（20分钟） may not."""
    if not _CONVERTED & {*one.words, *other.words}:
        return True
    least, most = _ABOUT_HALF_A_MONTH
    if {"半", "月"} <= {*one.words} or {"半", "月"} <= {*other.words}:
        return least <= min(one.amount, other.amount) and max(one.amount, other.amount) <= most
    return one.amount == other.amount


def _as(one: Length, other: Length) -> str:
    """What the larger one, or the one that is told in words, is in the unit of the smaller."""
    small, large = sorted((one, other), key=lambda length: _ORDER.index(length.unit))
    if small.unit == large.unit:
        large = next((each for each in (one, other) if {*each.words} & _CONVERTED), None)
        times = 1
    elif (small.unit, large.unit) == ("月", "年"):
        times = _MONTHS
    else:
        times = _MINUTES.get(large.unit, 0) / _MINUTES.get(small.unit, 1)
    return (
        f"，{large.words}是{large.amount * times:g}{_NAMES[small.unit]}" if large and times else ""
    )
