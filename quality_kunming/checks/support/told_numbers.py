"""Numbers that the texts of the data tell of what has a name in quotation marks, and that no figure holds."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from quality_kunming.checks.rule import Slip
from quality_kunming.checks.support.misreading import is_one_digit, is_shifted, is_transposed
from quality_kunming.loading.collection import Collection
from quality_kunming.loading.texts import texts
from quality_kunming.reading.amounts import AMOUNT, written_value
from quality_kunming.reading.document import Document

_SENTENCE = re.compile(r"[^。！？\n]+")
_NAME = re.compile("“([\u4e00-\u9fff]{4,16})”")
_NUMBER = re.compile(
    rf"(?P<noun>[\u4e00-\u9fff]{{4}}?)(?:了|达到?|共有?|有|为|是|约|近|超过?|逾){{0,2}}"
    rf"(?P<number>{AMOUNT})(?P<unit>(?![年月日])[\u4e00-\u9fff])"
)
_LONG = 3
"""Digits whose order, or all but one of which, says by itself that the same number is meant."""


@dataclass(frozen=True)
class ToldNumber:
    """A number with its words, what is counted, of what name, and the file that says it."""

    name: str
    noun: str
    unit: str
    value: Decimal
    words: str
    file: str


def told_numbers(collection: Collection) -> Iterator[ToldNumber]:
    """Each of a record's texts; samples tell none."""
    for file, record in collection.records.items():
        for _, text in texts(record) if not record.sample else ():
            for sentence in _SENTENCE.findall(text):
                for name, match in _numbers(sentence):
                    value, words = written_value(match["number"]), match["number"] + match["unit"]
                    yield ToldNumber(name, match["noun"], match["unit"], value, words, file)


def _numbers(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[str, re.Match]]:
    """Each number of a sentence, with the last name before it."""
    end = len(text) if end is None else end
    names = [*_NAME.finditer(text, start, end)]
    for match in _NUMBER.finditer(text, start, end):
        before = [one[1] for one in names if one.end() <= match.start()]
        if before:
            yield before[-1], match


def misread_numbers(document: Document, told: Sequence[ToldNumber]) -> Iterator[Slip]:
    """Each number of the same thing that is nearly the one that is told, and is not told of it anywhere."""
    for sentence in _SENTENCE.finditer(document.composed):
        for name, match in _numbers(document.composed, *sentence.span()):
            same = [one for one in told if one.name == name and _is_of(match, one)]
            value = written_value(match["number"])
            if same and all(_is_misread(one.value, value) for one in same):
                one, words = same[0], match["number"] + match["unit"]
                message = (
                    f"写了“{words}”，{one.file} 里说“{one.name}”的“{one.noun}”是“{one.words}”；"
                    "说的是同一个数，请改成一样的；说的是别的，请写清楚是什么"
                )
                yield Slip(match.start("number"), match.end("unit"), message)


def _is_of(match: re.Match, one: ToldNumber) -> bool:
    return (match["noun"], match["unit"]) == (one.noun, one.unit)


def _is_misread(right: Decimal, written: Decimal) -> bool:
    is_near = is_transposed(right, written, _LONG) or is_one_digit(right, written, _LONG)
    return is_near or is_shifted(right, written)
