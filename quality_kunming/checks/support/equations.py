"""Sums written with signs: 12+14+12=38."""

import re
from collections.abc import Iterator
from decimal import Decimal

from quality_kunming.checks.rule import Slip
from quality_kunming.checks.support.quantities import is_rounded_to, plain
from quality_kunming.reading.amounts import written_value

_NUMBER = r"\d{1,9}(?:,\d{3})*(?:\.\d{1,6})?"
_UNIT = r"(?:万?[\u4e00-\u9fff]{1,2}|[%％])?"
_SIGN = r"[+＋\-－−×*÷/／]"
_EQUATION = re.compile(
    rf"(?<![\d.,A-Za-z+＋\-－−×*÷/／=＝]){_NUMBER}{_UNIT}(?:[ ]?{_SIGN}[ ]?{_NUMBER}{_UNIT}){{1,9}}"
    rf"[ ]?[=＝≈][ ]?(?P<result>{_NUMBER})(?P<unit>{_UNIT})(?![\d.]|[ ]?{_SIGN})"
)
_PARTS = re.compile(rf"({_SIGN})?[ ]?({_NUMBER})")
_ADDING, _TIMES, _DIVIDED = "+＋", "×*", "÷/／"
_SLOGAN = 10
"""Below it numbers are put together for a saying: 1+1=3; so is what leaves nothing, as 100-1=0."""
_HUNDRED = 100


def equations(text: str) -> Iterator[Slip]:
    """Each whose result is another."""
    if not {"=", "＝", "≈"} & {*text}:
        return
    for match in _EQUATION.finditer(text):
        left = text[match.start() : match.start("result")].rstrip("=＝≈ ")
        parts = [(sign or "+", written_value(one)) for sign, one in _PARTS.findall(left)]
        result, value = written_value(match["result"]), _value(parts)
        is_saying = not result or all(one < _SLOGAN for _, one in parts)
        if value is None or is_saying:
            continue
        value *= _HUNDRED if match["unit"] in ("%", "％") and "%" not in left else 1
        if not is_rounded_to(value, match["result"].replace(",", "")):
            yield Slip(*match.span(), f"{left}是{plain(value)}，写的是{match['result']}；请核对")


def _value(parts: list[tuple[str, Decimal]]) -> Decimal | None:
    """What the parts come to, products before sums; None for a division by nought."""
    total, product = Decimal(), Decimal()
    for sign, value in parts:
        if sign in _TIMES:
            product *= value
        elif sign in _DIVIDED:
            if not value:
                return None
            product /= value
        else:
            total += product
            product = value if sign in _ADDING else -value
    return total + product
