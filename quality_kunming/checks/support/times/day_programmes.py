"""Programmes of a day that run backwards: a later step at an earlier time, parts that overlap."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import combinations, pairwise

from quality_kunming.checks.rule import Severity, Slip
from quality_kunming.checks.support.compiled import compiled
from quality_kunming.checks.support.times.scores import has_score
from quality_kunming.checks.support.times.time_expressions import Clock, clocks_told
from quality_kunming.checks.tables import table

_SENTENCE = re.compile(r"[^。！？\n]+")
_PROGRAMME = re.compile("流程|日程|安排|议程|程序|时间表|行程")
_DAY_TOLD = re.compile(
    r"\d[日号]|周[一-日末]|星期|次日|翌日|第[一二三四五]天|[昨明前后]天|[昨明]晚|每周|频道|CCTV|卫视"
)
_ASIDE = re.compile(
    "此前|之前|以前|早在|提前|已|本来|原[本来定计]|昨|次日|回忆|倒|平时|往[常年]|早[就先]?|就位|都到|不到|相比|改|推迟|另|分别|同时|同步|分会|如果|有时|订|直到|停止|最[早晚迟]|截[止至]|距|当地|或|休息|用餐|午餐|茶歇"
)
_JOINT = re.compile("[ ]?(?:[—–～~－-]{1,2}|[至到])[ ]?")
_THEN = re.compile("(?:随后|然后|接着|之后|后来|最后|再|紧接着)(?:又|在|于|的|，)*$")
_STEP_LONG = 24
"""Characters of a step of a programme."""
_STEP = r"[^，。；、：\d]{0,5}?"
_BETWEEN = re.compile(r"[^，。；\d]{1,10}[，,；;、][^，。；、\d]{0,4}")
_PARALLEL = re.compile("[组班队号线路厅室区场年级校店馆]|同时|分别|另")
_DAY = 24 * 60
_AMBIGUOUS = 90
"""Minutes by which a time without half of a day may come before another and be no time of the afternoon."""


def turned_programmes(text: str) -> Iterator[Slip]:
    """Each such place; what is told aside, or of other days, is let pass."""
    for sentence in _SENTENCE.finditer(text):
        for start, end, told in _faults(sentence[0]):
            at = sentence.start()
            yield Slip(at + start, at + end, f"{told}；请核对", severity=Severity.WARNING)


def _faults(sentence: str) -> Iterator[tuple[int, int, str]]:
    clocks = [one for one in clocks_told(sentence) if one.minutes <= _DAY]
    if len(clocks) < 2 or has_score(sentence):
        return
    if _DAY_TOLD.search(sentence, clocks[0].end, clocks[-1].start):
        return
    for find in (_turned_steps, _turned_times, _overlaps):
        if fault := find(sentence, clocks):
            yield fault
            return


def _turned_steps(sentence: str, clocks: list[Clock]) -> tuple[int, int, str] | None:
    """Two steps of one thing, of which the later is at the earlier time."""
    found = [(clock, *step) for clock in clocks for step in _steps(sentence, clock)]
    for (one, chain, place, words), (other, other_chain, other_place, other_words) in combinations(
        found, 2
    ):
        if one is other or chain != other_chain or place == other_place:
            continue
        first, last = (one, other) if place < other_place else (other, one)
        is_aside = _ASIDE.search(sentence, one.end, min(other.end + 10, len(sentence)))
        if _is_before(last, first) and not is_aside:
            names = (words, other_words) if place < other_place else (other_words, words)
            told = f"“{names[1]}”在“{last.words}”，比“{names[0]}”的“{first.words}”还早"
            return one.start, other.end, told
    return None


def _turned_times(sentence: str, clocks: list[Clock]) -> tuple[int, int, str] | None:
    """A time that is told behind a later one where the text goes on from one to the next."""
    starts = [
        one
        for one, before in zip(clocks, [None, *clocks], strict=False)
        if not _ends(sentence, before, one)
    ]
    is_list = (
        len(starts) > 2
        and all(_is_step(sentence, one) for one in starts)
        and all(other.start - one.end <= _STEP_LONG for one, other in pairwise(starts))
    )
    is_programme = is_list or (_PROGRAMME.search(sentence, 0, starts[0].start) if starts else False)
    for one, other in pairwise(starts):
        lead = sentence[max(other.start - 6, 0) : other.start]
        is_next = _THEN.search(lead) or (is_programme and _is_step(sentence, other))
        is_aside = _ASIDE.search(sentence, one.end, min(other.end + 12, len(sentence)))
        if is_next and _is_before(other, one) and not is_aside:
            return one.start, other.end, f"“{other.words}”写在“{one.words}”后面，时间倒着走了"
    return None


def _overlaps(sentence: str, clocks: list[Clock]) -> tuple[int, int, str] | None:
    """A part of a programme that begins before the one in front of it ends."""
    spans = [(one, other) for one, other in pairwise(clocks) if _ends(sentence, one, other)]
    for (start, end), (again, until) in pairwise(spans):
        between = sentence[end.end : again.start]
        is_next = _BETWEEN.fullmatch(between) and not _PARALLEL.search(between)
        if is_next and start.minutes < again.minutes < end.minutes < until.minutes:
            return (
                start.start,
                again.end,
                f"前一项到“{end.words}”才结束，后一项“{again.words}”就开始了",
            )
    return None


def _ends(sentence: str, before: Clock | None, clock: Clock) -> bool:
    """Whether it is the end of a span."""
    return bool(before and _JOINT.fullmatch(sentence, before.end, clock.start))


def _is_step(sentence: str, clock: Clock) -> bool:
    """Whether it stands at the head of a clause and something is done then."""
    head = re.search(r"(?:^|[，、；：,;:])[^，、；：,;:\d]{0,6}$", sentence[: clock.start])
    return bool(head) and sentence[clock.end : clock.end + 1] not in {*"（(的多前后之左还才"}


def _is_before(one: Clock, other: Clock) -> bool:
    """Whether a time comes before another, in whatever half of the day it is."""
    if one.is_sure and other.is_sure:
        return one.minutes < other.minutes
    if (one.is_sure or other.is_sure) and one.minutes >= other.minutes:
        return False
    first, last = one.near(other.near(one.minutes)), other.near(one.minutes)
    return 0 < last - first <= _AMBIGUOUS


def _steps(sentence: str, clock: Clock) -> Iterator[tuple[int, int, str]]:
    """The chains in which what stands right behind a time is a step, and which one."""
    for number, chain in enumerate(_chains()):
        for place, pattern in enumerate(chain):
            if match := pattern.match(sentence, clock.end):
                yield number, place, match["step"]


@cache
def _chains() -> tuple[tuple[re.Pattern, ...], ...]:
    return tuple(
        tuple(compiled(rf"{_STEP}(?P<step>{step})") for step in chain)
        for chain in table("clocks")["chains"]
    )
