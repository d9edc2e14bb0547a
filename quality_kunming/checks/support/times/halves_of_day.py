"""Hours that are not in the part of a day that is named with them, and things that are done in another part of it."""

import re
from collections.abc import Iterator
from functools import cache

from quality_kunming.checks.rule import Severity, Slip
from quality_kunming.checks.support.compiled import compiled
from quality_kunming.checks.support.times.dated import sentence_span
from quality_kunming.checks.support.times.scores import has_score
from quality_kunming.checks.tables import table
from quality_kunming.model.numerals import whole_number

_BEGUN = "(?:开始|正在|正|在|参加|参与|进行|举行|吃着?|吃完|上着?|做着?)(?:了)?"
_OTHER_DAY = re.compile("第二天|次日|翌日|明[天早晨]|昨|前一|每[天日晚]|平时|通宵|倒班|夜班")
_MORNING = ("凌晨", "清晨", "拂晓", "黎明", "早晨", "早上", "一大早", "上午")
_EVENING = ("傍晚", "晚上", "晚间", "夜间", "深夜", "半夜", "午夜")
_CLOCK = re.compile(r"\d{1,2}[:：]\d{2}|[\d十一二两三四五六七八九][时点](?!间|[、，]?[建意])")
_REACH = 30
"""Characters behind a time in which what is done then is told."""
_EARLY = 4
"""Up to this hour a night owl may still be at supper, or already at breakfast."""


def misplaced_hours(text: str) -> Iterator[Slip]:
    """Each such hour, 凌晨11点, and each such thing, 晚上9时 … 开始早读."""
    for match in _hours().finditer(text):
        half, hour = match["half"], whole_number(match["hour"])
        begin, end = sentence_span(text, match.start())
        if not any(first <= hour <= last for first, last in table("clocks")["halves"][half]):
            if not (match["minute"] and has_score(text[begin:end])):
                yield _slip(match.start(), match.end(), match[0], f"{half}没有{hour}时")
        elif hour > _EARLY:
            yield from _event(text, match, begin, end)


def _event(text: str, match: re.Match, begin: int, end: int) -> Iterator[Slip]:
    half = match["half"]
    kind = "evening" if half in _MORNING else "morning" if half in _EVENING else ""
    if not kind or len(_CLOCK.findall(text, begin, end)) > 1:
        return
    event = _events(kind).search(text, match.end(), min(end, match.end() + _REACH))
    if event and not _OTHER_DAY.search(text, begin, end):
        usual = "早上" if kind == "morning" else "晚上"
        told = text[match.start() : event.end()]
        yield _slip(match.start(), event.end(), told, f"{event['event']}在{usual}")


def _slip(start: int, end: int, words: str, reason: str) -> Slip:
    return Slip(start, end, f"时刻“{words}”不对，{reason}；请核对", severity=Severity.WARNING)


@cache
def _hours() -> re.Pattern:
    return re.compile(
        rf"(?<![、和或及与])(?P<half>{'|'.join(table('clocks')['halves'])})[ ]?"
        r"(?P<hour>\d{1,2}|十[一二]?|[一二两三四五六七八九])"
        r"(?:[:：](?P<minute>\d{2})(?![\d:：])|[时点](?![段间长之\d.]\D)(?![建要意内体看希说])"
        r"(?:(?:\d{1,2}|[一二三四五]?十[一二三四五六七八九]?)分|半|一刻|三刻|整)?)"
    )


@cache
def _events(kind: str) -> re.Pattern:
    return compiled(rf"{_BEGUN}(?P<event>{'|'.join(table('clocks')[kind])})(?!的|时间)")
