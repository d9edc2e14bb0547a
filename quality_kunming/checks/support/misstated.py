"""Numbers of a text that are nearly what the data state of the same thing, and are another."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from itertools import takewhile
from operator import eq, ne

from quality_kunming.checks.rule import Slip
from quality_kunming.checks.support.misreading import is_one_digit, is_shifted, is_transposed
from quality_kunming.checks.support.naming_figures import is_elsewhere
from quality_kunming.checks.support.number_places import NumberPlace, place_of
from quality_kunming.checks.support.stated_numbers import (
    YEAR,
    StatedNumber,
    Statements,
    beside_of,
    numbers_in,
    pairs_of,
)
from quality_kunming.reading.amounts import NOT_EXACT, Amount
from quality_kunming.reading.document import Document

_LONG = 3
"""Digits whose order, or all but one of which, says by itself that the same number is meant."""
_TELLING = 100
"""From here on a number that is just one of a record says that its sentence is about it."""
_BESIDE = 2.0
"""What each such number says."""
_ALL_BUT_SURE = 4
"""Digits whose order says so of a number that is told of another year too."""


class Likeness(Enum):
    """How a number may have become another: the least that words must say, and what the name of a record must.

    Where words say twice as much, the name need not stand there.
    """

    TRANSPOSED = (2.5, 0.0)
    ONE_DIGIT = (3.5, 0.3)
    SHIFTED = (6.0, 0.1)
    SHORT = (6.6, 0.8)
    """Of two digits, in another order or one of them wrong."""
    TWO_DIGITS = (6.0, 0.5)
    """Two of four or more are others."""
    ONE_OFF = (4.0, 1.0)
    """One more or less of a few, miscounted: the same words stand beside it, or another number of the record near."""
    UNLIKE = (8.8, 1.0)
    """None of these: it must stand between the same words, or more than twice as much must be said."""


_NO_YEARS = (Likeness.UNLIKE, Likeness.ONE_OFF, Likeness.TWO_DIGITS)
"""In what ways one year is another too often to be a mistake."""
_OF_YEARS = 4
"""How much more words must say of a year: years stand everywhere."""
_ENOUGH_BESIDE, _NEARLY_ALL = 2, 3
"""Characters beside two numbers that are the same: enough where they are not alike, and for years of one decade."""
_OF_NO_LIKENESS = 4.0
"""What the name of a record must say of a number that is not alike and stands between other words."""
_FEW = 20
"""Up to here things are counted by looking at them."""
_MUCH = 8.5
"""What words must say where things are miscounted, and no name stands there."""
_LESS = 0.7
"""Part of what words must say where nearly the same stands beside both numbers."""
_TWO = 2
_ABOUT = re.compile("[多余]")
_LOOSE = Decimal("0.1")
"""Of a number that is told as about so many: the tenth part."""
_ELSE = re.compile("另|其[他它]|别的")
_AGAIN = re.compile("[再又另]|其中|平均")
_TIMES = 4
"""How many times a number that is not alike may be another."""
_LIKELY = 0.5
"""Share of what words say for the likeliest number, below which they say nothing for another."""
_OF_ITS_RECORD = 0.5
"""Share of what the likeliest name says, below which a number is that of another record."""


@dataclass(frozen=True)
class _Weighed:
    """A number of the data with what the words around one of a text say for it."""

    stated: StatedNumber
    weight: float
    of_record: float
    has_other: bool
    """Whether another number of its record stands in the sentence."""


def misstated(document: Document, statements: Statements) -> Iterator[Slip]:
    """Each with what the data say in its place."""
    for match, value, unit in numbers_in(document.own):
        of_unit = statements.by_unit.get(unit, ())
        is_any = value == 1 and match["words"]
        if not of_unit or is_any:
            continue
        place = place_of(document, match.start(), Amount(value, unit))
        if one := _meant(place, _weighed(place, of_unit, statements), match):
            message = (
                f"写了“{match[0]}”，{one.file} 里说{one.shown}；"
                "说的是同一个数，请改成一样的；说的是别的，请写清楚是什么"
            )
            yield Slip(*match.span(), message)


def _weighed(
    place: NumberPlace, numbers: Sequence[StatedNumber], statements: Statements
) -> list[_Weighed]:
    """The numbers for which words say most, the most likely first."""
    sentence, clause = pairs_of(place.sentence), pairs_of(place.words)
    near = sentence | pairs_of(place.previous)
    others = _of_others(place, statements)
    great = Counter(file for file, value in others if value >= _TELLING)
    files = {file for file, _ in others}
    weighed = []
    for one in numbers:
        of_record = statements.weigh(one.names & near) + _BESIDE * great[one.file]
        said = statements.weigh(one.words & sentence) + statements.weigh(one.words & clause)
        has_other = one.file in files
        weighed.append(_Weighed(one, of_record + said, of_record, has_other))
    most = max(one.weight for one in weighed)
    likely = [one for one in weighed if one.weight >= most * _LIKELY]
    return sorted(likely, key=lambda one: -one.weight)


def _of_others(place: NumberPlace, statements: Statements) -> list[tuple[str, Decimal]]:
    """The numbers of a sentence that are just those of a record, with its file; one says nothing."""
    return [
        (one.file, value)
        for _, value, unit in numbers_in(place.sentence)
        if value > 1 and unit != YEAR
        for one in statements.by_unit.get(unit, ())
        if one.value == value
    ]


def _meant(place: NumberPlace, weighed: list[_Weighed], match: re.Match) -> StatedNumber | None:
    """The number that one of a text should be."""
    least = max(one.of_record for one in weighed) * _OF_ITS_RECORD
    own = [one.stated for one in weighed if one.of_record >= least]
    if any(_says(place, match, one.value) for one in own):
        return None
    others = {(number, unit) for _, number, unit in numbers_in(place.sentence)}
    for one in weighed:
        is_there = (one.stated.value, one.stated.unit) in others
        if not (is_there or one.stated.is_repeated) and _is_meant(place, one, match):
            return one.stated
    return None


def _says(place: NumberPlace, match: re.Match, stated: Decimal) -> bool:
    """Whether a number is just that of the data, or about it where it says so."""
    value = place.amount.value
    is_about = _ABOUT.search(match[0]) or NOT_EXACT.search(place.before)
    return value == stated or (bool(is_about) and abs(stated - value) <= stated * _LOOSE)


def _is_meant(place: NumberPlace, one: _Weighed, match: re.Match) -> bool:
    beside = _alike_beside(place, one.stated, match)
    likeness = _likeness(one, place.amount.value, beside)
    if one.stated.is_of_brand and not one.of_record:
        return False
    if _ELSE.search(place.before) or is_elsewhere(place.sentence):
        return False
    if place.is_compared and likeness is not Likeness.TRANSPOSED:
        return False
    if _is_of_other_year(place, one.stated, likeness):
        return False
    least, of_record = likeness.value
    if one.stated.unit == YEAR:
        is_of_decade = one.stated.value // 10 == place.amount.value // 10
        if likeness in _NO_YEARS or (is_of_decade and beside < _NEARLY_ALL):
            return False
        least *= _OF_YEARS / (beside or 1)
    is_sure = one.weight >= (least if beside >= _NEARLY_ALL else 2 * least)
    if likeness is Likeness.UNLIKE:
        values = one.stated.value, place.amount.value
        if _AGAIN.search(place.before) or min(values) <= 1 or max(values) > _TIMES * min(values):
            return False
        if beside < _ENOUGH_BESIDE:
            return is_sure and one.of_record >= _OF_NO_LIKENESS
    if likeness is Likeness.ONE_OFF:
        is_sure = beside >= _NEARLY_ALL and one.weight >= _MUCH
    least *= _LESS if beside >= _NEARLY_ALL else 1
    return is_sure or (one.weight >= least and one.of_record >= of_record)


def _likeness(one: _Weighed, value: Decimal, beside: int) -> Likeness:
    stated = one.stated.value
    fewest = min(len(each.normalize().as_tuple().digits) for each in (stated, value))
    is_as_long = stated.adjusted() == value.adjusted() or fewest >= _LONG
    if is_as_long and is_transposed(stated, value, _LONG):
        return Likeness.TRANSPOSED
    if is_one_digit(stated, value, _LONG):
        return Likeness.ONE_DIGIT
    if is_shifted(stated, value):
        return Likeness.SHIFTED
    if is_transposed(stated, value) or is_one_digit(stated, value, 2):
        return Likeness.SHORT
    if is_as_long and _differing(stated, value) == _TWO:
        return Likeness.TWO_DIGITS
    is_one_off = abs(stated - value) == 1 and 1 < min(stated, value) < _FEW
    is_near = one.has_other or beside >= _ENOUGH_BESIDE
    return Likeness.ONE_OFF if is_one_off and is_near else Likeness.UNLIKE


def _differing(one: Decimal, other: Decimal) -> int:
    """In how many digits two numbers of at least four, and of as many, differ; 0 for others."""
    digits, others = (f"{each.normalize():f}".replace(".", "").strip("0") for each in (one, other))
    is_long = len(digits) == len(others) >= _ALL_BUT_SURE
    return sum(map(ne, digits, others)) if is_long else 0


def _is_of_other_year(place: NumberPlace, stated: StatedNumber, likeness: Likeness) -> bool:
    """Whether a text tells of another year than the data."""
    if place.told_year is None or not stated.years or place.told_year in stated.years:
        return False
    digits = len(stated.value.as_tuple().digits)
    return likeness is not Likeness.TRANSPOSED or digits < _ALL_BUT_SURE


def _alike_beside(place: NumberPlace, stated: StatedNumber, match: re.Match) -> int:
    """How many of the two characters before and the two behind both numbers are the same."""
    before, behind = beside_of(place.document.own, *match.span())
    ended, begun = stated.beside
    pairs = (reversed(before), reversed(ended)), (behind, begun)
    return sum(sum(takewhile(bool, map(eq, *pair))) for pair in pairs)
