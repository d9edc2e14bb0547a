"""Hours of a morning and an afternoon, of which the second end before they begin: 9:00—12:00、13:00—7:00."""

import re
from collections.abc import Iterator
from itertools import pairwise

from quality_kunming.checks.rule import Severity, Slip
from quality_kunming.checks.support.times.dated import sentence_around
from quality_kunming.checks.support.times.time_expressions import Clock, clocks_told

_TO = re.compile("[ ]?(?:[—–～~－-]{1,2}|[至到])[ ]?")
_AND = re.compile("[ ]?(?:[、，,；;/和及与]|以及)?[ ]?(?:当天|同日)?(?:下午|午后|午间)?[：:]?[ ]?")
_NIGHT = re.compile("次日|翌日|第二天|隔天|[夜晚]|值班|凌晨|通宵|比分|[比局队]|轮")
_MORNING = range(5 * 60, 12 * 60)
_NOON = range(10 * 60, 14 * 60 + 1)
_AFTERNOON = range(12 * 60, 17 * 60)
_EARLIEST = 4 * 60
"""Up to this time an end may be of the night behind the afternoon."""
_TOLD_BY_CLOCKS = 3 * 60
"""Ends so little before the beginning are told of by any span of two clocks."""


def turned_afternoons(text: str) -> Iterator[Slip]:
    """Each such span."""
    spans = [
        (one, other)
        for one, other in pairwise(clocks_told(text))
        if _TO.fullmatch(text, one.end, other.start)
    ]
    for (start, end), (again, until) in pairwise(spans):
        if (
            _AND.fullmatch(text, end.end, again.start)
            and start.minutes in _MORNING
            and end.minutes in _NOON
            and again.minutes in _AFTERNOON
            and _is_turned(again, until)
            and not _NIGHT.search(sentence_around(text, again.start))
        ):
            told = f"时刻“{text[again.start : until.end]}”不对，结束的时间在开始以前；请核对原稿"
            yield Slip(again.start, until.end, told, severity=Severity.WARNING)


def _is_turned(start: Clock, end: Clock) -> bool:
    return _EARLIEST <= end.minutes < start.minutes - _TOLD_BY_CLOCKS
