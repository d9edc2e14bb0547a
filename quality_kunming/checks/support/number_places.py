"""Numbers of a text with a unit, and what is said around each of them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from quality_kunming.checks.support.naming_figures import plain
from quality_kunming.checks.support.times.dated import (
    sentence_around,
    sentence_span,
    written_year,
    year_called,
    years_in,
)
from quality_kunming.model.numerals import whole_number
from quality_kunming.reading.amounts import Amount, read_amount
from quality_kunming.reading.document import Document

_NUMBER = re.compile(
    r"(?<![\d.,:：-])\d[\d,]{0,15}(?:\.\d{1,6})?[多余]?(?:万亿|千万|百万|亿|万|千)?[多余]?"
)
_IN_WORDS = re.compile(
    r"(?<![第一二两三四五六七八九十百千万几每数上下周])([二两三四五六七八九十]{1,3})[多余]?"
)
_DATES = re.compile(r"\d{4}年|\d{1,2}[月日]")
_CLAUSE_END = re.compile(r"[，。！？；：、!?;\n|]")
_SINCE = re.compile(
    r"[自从](?:19|20)\d\d年(?!到|至|的)|(?<!\d)(?:19|20)\d\d年(?=设立|创[办立]|成立|起|开始|首次)"
)
"""The year from which on something is, and not the one of which it is told."""
_OTHER_YEAR = re.compile("去年|前年")
_COMPARED = re.compile(r"高(?!质量|新)|[低多少增减升降差比]|新(?!区)")
_OTHER = re.compile(r"[每各另新去再又]|今(?!年)|本(?![年届次])|首(?![次届])|其中|分别|平均")
"""Words before a number of something smaller, or of another day, than the record tells of."""
_SAID_BY_UNIT = {"亩": "面积", "平方米": "面积"}
"""What a unit says by itself of a number."""
_FAR = 120
"""Characters of a clause that are read before a number."""


@dataclass(frozen=True)
class NumberPlace:
    """A number in a text: where, what it says, the words around it and the year of which it is told."""

    document: Document
    at: int
    amount: Amount
    words: str
    """Its clause, plainly; its sentence, where that has no other number."""

    before: str
    sentence: str
    previous: str
    """The sentence before it in its paragraph."""

    told_year: int | None
    is_only: bool
    """Whether its sentence has no other number."""

    @property
    def is_compared(self) -> bool:
        """Whether the words before it in its clause say by how much something is more or less."""
        return _COMPARED.search(self.before) is not None

    @property
    def is_alone(self) -> bool:
        """Whether nothing before it in its clause says that it is compared, or a part."""
        return not (self.is_compared or _OTHER.search(self.before))

    @property
    def year(self) -> int | None:
        """The year of which it is told, or that of the text."""
        return self.told_year or written_year(self.document)


def amounts_in(document: Document, units: list[str]) -> Iterator[tuple[int, str, Amount]]:
    """Each with one of the units, in digits or in words: where, as it stands, and what it says."""
    text = document.own
    for match in _NUMBER.finditer(text):
        rest = text[match.end() : match.end() + 8]
        unit = next((one for one in units if rest.startswith(one)), None)
        if _DATES.match(text, match.start()):
            continue
        if unit and not rest.startswith(f"{unit}次") and (read := read_amount(match[0] + unit)):
            yield match.start(), match[0] + unit, Amount(read.value, read.unit)
    for match in _IN_WORDS.finditer(text):
        unit = next((one for one in units if text.startswith(one, match.end())), None)
        if unit:
            amount = Amount(Decimal(whole_number(match[1])), unit)
            yield match.start(), match[0] + unit, amount


def place_of(document: Document, at: int, amount: Amount) -> NumberPlace:
    """What is said around a number of a text."""
    text = document.composed
    start = max(at - _FAR, 0)
    start = max((one.end() for one in _CLAUSE_END.finditer(text, start, at)), default=start)
    end = _CLAUSE_END.search(text, at)
    first, last = sentence_span(text, at)
    sentence, paragraph = text[first:last], text.rfind("\n", 0, at) + 1
    previous = sentence_around(text, first - 1) if first - 1 > paragraph else ""
    years = years_in(_SINCE.sub("", text[paragraph:at]))[-1:]
    years = years or years_in(_SINCE.sub("", sentence))[:1]
    told = years[0] if years else _spoken_year(sentence, document)
    numbers = _NUMBER.findall(_DATES.sub("", sentence))
    is_only = len(numbers) <= text[at].isdigit() and "](" not in sentence_around(document.text, at)
    clause = sentence if is_only else text[start : end.start() if end else len(text)]
    words, before = plain(clause) + _SAID_BY_UNIT.get(amount.unit, ""), text[start:at]
    return NumberPlace(document, at, amount, words, before, sentence, previous, told, is_only)


def _spoken_year(sentence: str, document: Document) -> int | None:
    """The year that a sentence calls from that of the text, where it is another."""
    spoken = _OTHER_YEAR.search(sentence)
    return year_called(spoken[0], written_year(document)) if spoken else None
