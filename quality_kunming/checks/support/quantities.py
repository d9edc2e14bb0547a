"""The numbers of a sentence with what they count, to be held against one another."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from quality_kunming.reading.amounts import AMOUNT, NOT_EXACT, UNIT, rounding, written_value

_HAN = (
    "(?<![一二两三四五六七八九十百千第几])(?:[二三四五六七八九]?十[一二三四五六七八九]?"
    "|[一二两三四五六七八九])(?![一二三四五六七八九十几百千])"
)
_MORE_UNITS = (
    "车次|[箱瓶盒袋期枝朵棵盆册本封步票秒克牛届站把桶包块面趟遍道款具杆艘架双](?!钟)"
    "|毫升|毫克|毫米|厘米|微米|千瓦|摄氏度|℃"
)
_QUANTITY = re.compile(
    rf"(?<![第\d.~～—-])(?P<number>{AMOUNT}|{_HAN})(?P<more>[余多])?(?P<unit>(?!分[之钟制])(?:{UNIT})|{_MORE_UNITS}|分钟)"
)
_SENTENCE = re.compile(r"[^。；！？!?;|\n]{4,300}")
_SAME_UNIT = {"名": "人", "位": "人", "所": "家", "户": "户"}
_LOOSE = Decimal("0.1")
"""Of a number that is not exact: the tenth part."""
_MOST = 10
"""Numbers of a sentence beyond which it says too much to know what belongs to what."""


@dataclass(frozen=True)
class Quantity:
    """A number, how far it may be off, what it counts, and the words before it back to the last one."""

    start: int
    end: int
    number: str
    value: Decimal
    off: Decimal
    unit: str
    shown_unit: str
    is_about: bool
    before: str
    after: str

    @property
    def low(self) -> Decimal:
        """The least it may be."""
        return self.value - self.off

    @property
    def high(self) -> Decimal:
        """The most it may be."""
        return self.value + self.off

    def __str__(self) -> str:
        return self.number + self.shown_unit


@lru_cache(maxsize=2)
def sentences(text: str) -> Sequence[tuple[int, str, list[Quantity]]]:
    """Each sentence with at least two quantities: where it starts, its words, and these."""
    read = ((match, list(_read(match[0]))) for match in _SENTENCE.finditer(text))
    return [(match.start(), match[0], each) for match, each in read if 1 < len(each) <= _MOST]


def _read(sentence: str) -> Iterator[Quantity]:
    told_to = 0
    for match in _QUANTITY.finditer(sentence):
        number, before = match["number"], sentence[told_to : match.start()]
        value = written_value(number)
        is_about = bool(match["more"] or NOT_EXACT.search(before))
        yield Quantity(
            *match.span(),
            number,
            value,
            value * _LOOSE if is_about else rounding(number) if number[0].isdigit() else Decimal(),
            _SAME_UNIT.get(match["unit"], match["unit"]),
            match["unit"],
            is_about,
            before,
            sentence[match.end() : match.end() + 8],
        )
        told_to = match.end()


def fits(one: Quantity, low: Decimal, high: Decimal) -> bool:
    """Whether a number, as far as it is rounded, lies between; the last place may be one off."""
    places = len(one.number.rstrip("万亿千百").partition(".")[2])
    slack = max(one.off * 2, Decimal(10) ** -places if low % 1 or places else Decimal())
    return low - slack <= one.value <= high + slack


def is_rounded_to(value: Decimal, written: str) -> bool:
    """Whether a number may be written so; what had to be rounded may be one off in the last place."""
    step = Decimal(10) ** -len(written.partition(".")[2])
    return abs(value - Decimal(written)) <= (step if value % step else 0)


def plain(value: Decimal) -> str:
    """A number in digits, with one place at most."""
    return f"{value:.1f}".removesuffix(".0")
