"""Opening hours that end before they begin, a last entry out of them, work that begins again within its break."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from quality_kunming.checks.rule import Severity, Slip
from quality_kunming.checks.support.times.time_expressions import Clock, clocks_told
from quality_kunming.checks.tables import table

_SENTENCE = re.compile(r"[^。！？\n]+")
_JOINT = re.compile("[ ]?(?:[—–～~－-]{1,2}|[至到])[ ]?")
_OPENING = re.compile(
    "(?:开放|营业|办公|办理|办事|受理|服务|接待|参观|开馆|咨询)(?:时间|时段)|开放|营业|对外|开馆|开门"
)
_BREAK = re.compile(
    "(?:午休|午间休息|中午休息|休息)(?:时间|时段)?(?:[为是：:]|从|安排在)*(?:每天|每日|中午)?$"
)
_OPENS = re.compile("(?:准时|正式|就|才)?(?:开[门馆园放]|起?开始(?:营业|办公|接待|开放)|上班|营业)")
_CLOSES = re.compile("(?:准时|就|才)?(?:[关闭][门馆园闭]|停止(?:营业|办公|开放)|下班|打烊)")
_LAST = re.compile(
    "(?:最晚|最迟|最后)(?:入[场馆园]|进[场馆园]|取号|检票)?(?:时间)?(?:[为是：:]|在|于)*$"
)
_ENTRY = re.compile("(?:以前|之前|前|截止)?(?:入[场馆园]|进[场馆园]|取号|检票|领票)")
_BACK = re.compile("(?:准时|才|就)?(?:开始|恢复|继续|起|重新|上班|对外)")
_SEVERAL = re.compile("夏[季令]|冬[季令]|淡季|旺季|分别|[一二]号馆|分馆|另")
_NEAR = 120
"""Minutes by which a time without half of a day may come before another and be a slip, not of the afternoon."""
_LEAD = 14


@dataclass(frozen=True)
class _Hours:
    """What a sentence tells: from when to when, each where it is told, and the time up to which one may come in."""

    opens: Clock | None
    closes: Clock | None
    last: Clock | None


def wrong_hours(text: str) -> Iterator[Slip]:
    """Each such time of day."""
    for sentence in _SENTENCE.finditer(text):
        clocks = [*clocks_told(sentence[0])]
        if len(clocks) > 1 and (_OPENING.search(sentence[0]) or "休" in sentence[0]):
            for start, end, told in _faults(sentence[0], clocks):
                at = sentence.start()
                yield Slip(
                    at + start.start, at + end.end, f"{told}；请核对", severity=Severity.WARNING
                )


def _faults(sentence: str, clocks: list[Clock]) -> Iterator[tuple[Clock, Clock, str]]:
    yield from _breaks(sentence, clocks)
    if _SEVERAL.search(sentence):
        return
    hours = _hours(sentence, clocks)
    opens, closes, last = hours.opens, hours.closes, hours.last
    if opens and closes and _is_turned(opens, closes) and not _nightly().search(sentence):
        is_of_day = _places().search(sentence) or _CLOSES.match(sentence, closes.end)
        if is_of_day:
            yield opens, closes, f"开放从“{opens.words}”到“{closes.words}”，结束在开始以前"
            return
    if last and opens and _is_turned(opens, last):
        yield *_in_order(opens, last), f"“{last.words}”停止入场，比开门的“{opens.words}”还早"
    elif last and closes and _is_turned(last, closes) and last.minutes > closes.minutes:
        yield *_in_order(closes, last), f"“{last.words}”停止入场，比关门的“{closes.words}”还晚"


def _hours(sentence: str, clocks: list[Clock]) -> _Hours:
    """None of each that is told more than once."""
    opens, closes, last = [], [], []
    for clock, following in zip(clocks, [*clocks[1:], None], strict=True):
        before = sentence[max(clock.start - _LEAD, 0) : clock.start]
        if following and _JOINT.fullmatch(sentence, clock.end, following.start):
            if not _BREAK.search(before):
                opens.append(clock)
                closes.append(following)
        elif _no_entry().match(sentence, clock.end) or (
            _LAST.search(before)
            and (_ENTRY.match(sentence, clock.end) or re.search("[入进][场馆园]", before))
        ):
            last.append(clock)
        elif _OPENS.match(sentence, clock.end):
            opens.append(clock)
        elif _CLOSES.match(sentence, clock.end):
            closes.append(clock)
    return _Hours(*(one[0] if len(one) == 1 else None for one in (opens, closes, last)))


def _breaks(sentence: str, clocks: list[Clock]) -> Iterator[tuple[Clock, Clock, str]]:
    """Work that begins again within the break, and an afternoon that begins within the morning's hours."""
    spans = [
        (one, other)
        for one, other in itertools.pairwise(clocks)
        if _JOINT.fullmatch(sentence, one.end, other.start)
    ]
    for start, end in spans:
        if _BREAK.search(sentence[max(start.start - _LEAD, 0) : start.start]):
            for clock in clocks:
                is_back = clock.start > end.end and _BACK.match(sentence, clock.end)
                if is_back and start.minutes < clock.near(end.minutes) < end.near(start.minutes):
                    yield start, clock, f"休息到“{end.words}”，“{clock.words}”还在休息的时间里"
    for (start, end), (again, until) in itertools.pairwise(spans):
        is_morning = _is_of(sentence, start, "上午") and _is_of(sentence, again, "下午")
        if is_morning and end.minutes > again.minutes and until.minutes > again.minutes:
            yield start, until, f"上午到“{end.words}”才结束，下午“{again.words}”就开始了"


def _is_of(sentence: str, clock: Clock, half: str) -> bool:
    """Whether a time is told to be in this half of the day, in its own clause."""
    before = re.split("[，,；;、]", sentence[: clock.start])[-1]
    return clock.half == half or half in before


def _is_turned(one: Clock, other: Clock) -> bool:
    """Whether what should be the later is the earlier or the same time, and not one of the afternoon."""
    if one.is_sure and other.is_sure:
        return other.minutes < one.minutes
    return 0 < one.minutes - other.near(one.minutes) <= _NEAR


def _in_order(one: Clock, other: Clock) -> tuple[Clock, Clock]:
    return (one, other) if one.start < other.start else (other, one)


@cache
def _no_entry() -> re.Pattern:
    return re.compile(rf"(?:起|后|准时)?(?:{'|'.join(table('clocks')['no_entry'])})")


@cache
def _nightly() -> re.Pattern:
    return re.compile("|".join(table("clocks")["nightly"]))


@cache
def _places() -> re.Pattern:
    return re.compile("|".join(table("clocks")["places"]))
