"""From one month to another, whatever is done in between, and a number of years or months that is not as long."""

import re
from collections.abc import Iterator
from dataclasses import replace

from quality_kunming.checks.rule import Slip
from quality_kunming.checks.support.times.time_expressions import Length, lengths_told

_PART = "(?:份|[上中下]旬|[初中底末])?"
_SPAN = re.compile(
    rf"(?<!\d)(?P<year>(?:19|20)\d\d)年(?P<month>\d{{1,2}})月{_PART}[^，。；、：\d\n]{{0,12}}?"
    rf"(?:[至到]|[—–～~－-]{{1,2}})(?P<to_year>(?:19|20)\d\d)年(?P<to_month>\d{{1,2}})月{_PART}(?!\d)"
)
_LED = re.compile(
    "(?:[历耗用费]时|历经|前后|[花用]了|持续了?|为期|长达|整整|足足)(?:将近|接近|[近约共了]|整整|大约|花了|用了)*$"
)
_APART = re.compile("其中|累计|实际|停|中断|间断|每|平均|推迟|延[期后迟]|提前|期限|有效")
_NO_SPAN = re.compile("[前后内期]|[以之][前后内上下]|一[次届]|级")
_REACH = 24
"""Characters between the end and what is told of it."""
_MONTHS = 12
_MORE, _LESS = 8, 9
"""Months by which a number of years may be more, or less, than it is from one month to the other."""


def miscounted_months(text: str) -> Iterator[Slip]:
    """Each such number; the first and the last month may both count."""
    for match in _SPAN.finditer(text):
        months = _MONTHS * (int(match["to_year"]) - int(match["year"]))
        months += int(match["to_month"]) - int(match["month"])
        length = _told(text, match.end()) if months > 0 else None
        if length and _is_off(length, text[length.end : length.end + 1], months):
            words = text[match.start() : length.end]
            told = f"“{words}”和月数对不上，前后是{_spoken(months)}，写的是“{length.words}”；请核对"
            yield Slip(match.start(), length.end, told)


def _told(text: str, end: int) -> Length | None:
    """The length behind the span in its sentence, where it is said of the whole."""
    rest = re.split("[。；\n]", text[end : end + _REACH + 12])[0]
    length = next((one for one in lengths_told(rest) if one.unit in ("年", "月")), None)
    if length is None or length.start > _REACH or _NO_SPAN.match(rest, length.end):
        return None
    lead = rest[: length.start]
    if not _LED.search(lead) or _APART.search(lead) or re.search(r"\d", lead):
        return None
    return replace(length, start=end + length.start, end=end + length.end)


def _is_off(length: Length, behind: str, months: int) -> bool:
    is_more = bool({"多", "余"} & {*length.words, behind})
    if length.unit == "月":
        return abs(length.amount - months) > 1 + is_more
    told = length.amount * _MONTHS
    if is_more:
        return not told - 1 <= months <= told + _MONTHS
    return told - months > _MORE or months - told > _LESS


def _spoken(months: int) -> str:
    years, rest = divmod(months, _MONTHS)
    return (f"{years}年" if years else "") + (f"{'零' if years else ''}{rest}个月" if rest else "")
