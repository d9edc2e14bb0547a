"""What is seen or done at another time of day than the one told with it: 早上九点，夕阳照进车间."""

import re
from collections.abc import Iterator
from functools import cache

from quality_kunming.checks.rule import Severity, Slip
from quality_kunming.checks.support.times.dated import sentences_of
from quality_kunming.checks.support.times.scores import has_score
from quality_kunming.checks.support.times.time_expressions import Clock, clocks_told
from quality_kunming.checks.tables import table

_BEFORE, _BEHIND = 16, 22
"""Characters from a time of day to what is seen then, before it and behind it."""
_HEAD = re.compile("(?:左右|许|整|钟|半|的时候|时分)?，")
_APART = re.compile(
    "[至到](?!处|场|达|了)|直[至到]|才(?![亮放])|[等待]|之?[前后](?!来|往|方|面|排)|从|又|再|接着|然后|随后|已过|准备|筹备|预[订定]|商量|通知|"
    "凌晨|清晨|早[上晨]|上午|中午|下午|傍晚|晚上|夜里|深夜|半夜|一整?[天夜]|整[天夜]|全天|白天|小时|分钟|持续|忙到|讨论|研究|部署|宣布|决定|介绍|约[定好]|[。；]"
)
"""Between the two, what tells of another time."""


def wrong_scenes(text: str) -> Iterator[Slip]:
    """Each in a sentence with only one time of day, of which the half of the day is known."""
    for sentence in sentences_of(text):
        words = sentence[0]
        if _elsewhere().search(words):
            continue
        clocks = [*clocks_told(words)]
        if len(clocks) == 1 and clocks[0].is_sure and not has_score(words):
            yield from _of_clock(words, clocks[0], sentence.start())


def _of_clock(words: str, clock: Clock, at: int) -> Iterator[Slip]:
    for scene, (first, last) in _scenes():
        for match in scene.finditer(words, max(clock.start - _BEFORE, 0), clock.end + _BEHIND + 6):
            is_before = match.end() <= clock.start
            gap = (
                words[match.end() : clock.start] if is_before else words[clock.end : match.start()]
            )
            is_near = len(gap) <= (_BEFORE if is_before else _BEHIND) and _is_one(
                gap, match, is_before
            )
            if not is_near or _APART.search(gap) or _is_in(clock.minutes, first, last):
                continue
            start, end = min(clock.start, match.start()), max(clock.end, match.end())
            reason = f"“{match[0]}”多在{first}时到{last}时，写的是“{clock.words}”"
            told = f"“{words[start:end]}”的时刻不对，{reason}；请核对"
            yield Slip(at + start, at + end, told, severity=Severity.WARNING)
            return


def _is_one(gap: str, match: re.Match, is_before: bool) -> bool:
    """Whether the scene is of the clause of the time, or of the one that it heads; 早上六点出门，… is another."""
    commas = gap.count("，")
    if is_before or not commas:
        return commas <= 1
    is_head = bool(_HEAD.match(gap))
    is_begun = match[0].startswith(("开始", "正在"))
    return commas <= 1 + is_begun and (is_head or is_begun)


def _is_in(minutes: int, first: int, last: int) -> bool:
    if first <= last:
        return first * 60 <= minutes <= last * 60
    return minutes >= first * 60 or minutes <= last * 60


@cache
def _scenes() -> tuple[tuple[re.Pattern, tuple[int, int]], ...]:
    listed, begun = table("daylight"), f"(?:{table('daylight')['begun']})(?:了)?"
    return tuple(
        (re.compile(one.replace("BEGUN", begun)), tuple(hours))
        for one, hours in listed["scenes"].items()
    )


@cache
def _elsewhere() -> re.Pattern:
    return re.compile(table("daylight")["elsewhere"])
