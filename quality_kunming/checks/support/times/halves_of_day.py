"""Hours that are not in the part of a day that is named with them, and those that tell of it twice."""

import re
from collections.abc import Iterator
from functools import cache

from quality_kunming.checks.rule import Severity, Slip
from quality_kunming.checks.support.times.dated import sentence_span
from quality_kunming.checks.support.times.scores import has_score
from quality_kunming.checks.tables import table
from quality_kunming.model.numerals import whole_number

_TWICE = re.compile(
    r"(?P<half>下午|傍晚|晚上|晚间|夜间|深夜)[ ]?(?P<hour>1[3-9]|2[0-3])"
    r"(?:(?P<sign>[时点](?!段|间|[6-9]\d分)(?:\d{1,2}分|[半整])?)|[:：](?P<minute>[0-5]\d)(?![\d:：]))"
)
_CLOCK = re.compile(r"\d{1,2}[:：]\d\d|(?<!\d)\d{1,2}[时点]")
_NOON = 12


def misplaced_hours(text: str) -> Iterator[Slip]:
    """Each such hour: 凌晨11点."""
    for match in _hours().finditer(text):
        half, hour = match["half"], whole_number(match["hour"])
        begin, end = sentence_span(text, match.start())
        is_in = any(first <= hour <= last for first, last in table("clocks")["halves"][half])
        if not is_in and not (match["minute"] and has_score(text[begin:end])):
            yield _slip(match.start(), match.end(), match[0], f"{half}没有{hour}时")


def hours_told_twice(text: str) -> Iterator[Slip]:
    """Each of a clock of 24 hours behind 下午, but a row of times with a colon, where 上午 and 下午 only part them."""
    for match in _TWICE.finditer(text):
        begin, end = sentence_span(text, match.start())
        is_one_of_some = len(_CLOCK.findall(text, begin, end)) > 1
        if is_one_of_some and match["minute"]:
            continue
        half, hour, sign = match["half"], int(match["hour"]), match["sign"]
        tail = sign or f":{match['minute']}"
        right = f"“{hour}{tail}”或“{half}{hour - _NOON}{tail}”"
        reason = f"{hour}时已经说了是午后，前面的“{half}”和它留一个，请写{right}"
        yield _slip(*match.span(), match[0], reason)


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
