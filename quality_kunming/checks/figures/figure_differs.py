"""Numbers in prose that stand where one of the data is meant, and are another."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from quality_kunming.checks.project import Project
from quality_kunming.checks.rule import SIMPLIFIED, Example, Rule, Scope, Severity, Slip
from quality_kunming.checks.support.marked_figures import EXAMPLE
from quality_kunming.checks.support.misreading import is_one_digit, is_shifted, is_transposed
from quality_kunming.checks.support.misstated import misstated
from quality_kunming.checks.support.naming_figures import Naming, names_record, naming
from quality_kunming.checks.support.number_places import NumberPlace, amounts_in, place_of
from quality_kunming.checks.support.other_units import Units, in_other_units, units_of
from quality_kunming.checks.support.stated_numbers import Statements, statements
from quality_kunming.model.figures import DataFigure, data_figures
from quality_kunming.reading.amounts import Amount, amount_of
from quality_kunming.reading.document import Document

_BAD = "2022年8月，示例梨的种植面积约2.1万亩。"
_GOOD = "2022年8月，示例梨的种植面积[](数据:example/种植面积)。2021年种植面积0.9万亩。"

RULE = Rule(
    id="figure-differs",
    title="说的是同一个数，写得和数据不一样",
    scope=Scope.COMPARISON,
    languages=SIMPLIFIED,
    severity=Severity.WARNING,
    reason="数字颠倒一位、抄成别的年份，看不出来，却是最容易被人指出来的错。",
    source="《中华人民共和国统计法》；本项目规定，数字以 data/ 里的为准",
    bad=Example(Example.in_article(_BAD).files | EXAMPLE, shown=_BAD),
    good=Example(Example.in_article(_GOOD).files | EXAMPLE, shown=_GOOD),
)

_ALSO = {"人": ("名", "位"), "个": ("项", "件"), "人次": ("次",), "位": ("名",)}
"""Units of figures → those that other texts count the same by."""
_BESIDE = 8
"""Characters between a label and its number."""
_ENOUGH = 10
"""Smaller whole numbers are told of too many things."""
_TELLING = 4
"""Characters of a label beyond which it says by itself of what it is: 走访企业 may be of anybody."""
_MOST = 0.7
"""Share of a label that stands in a sentence with no other number, from which on it is told of that."""
_FAR = 100
"""Times as much as a number that is told of another thing, where no name says otherwise."""
_LONG = 3
"""Digits whose order says by itself that the same number is meant."""


@dataclass(frozen=True)
class Known:
    """The figures of the records, by their units and those that are used for the same; all that they state."""

    figures: Mapping[str, Sequence[tuple[Amount, DataFigure]]]
    stated: Statements
    units: Units


def known(project: Project) -> Known:
    """What the data say in numbers."""
    figures: dict[str, list[tuple[Amount, DataFigure]]] = {}
    for record in project.collection.records.values():
        for one in data_figures(record) if not record.sample else ():
            if one.value is not None and not one.is_repeated:
                amount = amount_of(one.value, one.unit, None)
                for unit in (amount.unit, *_ALSO.get(amount.unit, ())):
                    figures.setdefault(unit, []).append((amount, one))
    return Known(figures, statements(project.collection), units_of(project))


def find(document: Document, known: Known) -> Iterator[Slip]:
    """Each number beside the noun and year of a figure, or among the words of a number of the data, that is another."""
    figures = known.figures
    named: set[int] = set()
    for at, words, amount in amounts_in(document, sorted(figures, key=len, reverse=True)):
        place = place_of(document, at, amount)
        of_unit = figures.get(amount.unit, ())
        figure = _meant(place, of_unit)
        if figure and not _is_another(place, figure, of_unit):
            message = (
                f"写了“{words}”，{figure.record.file} 里{figure.year}年的“{figure.label}”是“{figure.text}”；"
                "说的是同一个数，请改成一样的；说的是别的，请写清楚是什么"
            )
            named.add(at)
            yield Slip(at, at + len(words), message)
    for slip in (*misstated(document, known.stated), *in_other_units(document, known.units)):
        if slip.start not in named:
            named.add(slip.start)
            yield slip


def _meant(place: NumberPlace, figures: Sequence[tuple[Amount, DataFigure]]) -> DataFigure | None:
    """The figure of the same thing and year that a number should be."""
    about = _about(place, figures)
    named = [(amount, one, how) for amount, one in figures if (how := _named(place, one, about))]
    best = max((_closeness(how) for *_, how in named), default=None)
    named = [one for one in named if _closeness(one[2]) == best]
    value = place.amount.value
    if any(amount.value == value and one.year == place.year for amount, one, _ in named):
        return None
    of_year = [one for one in named if one[1].year == place.year]
    is_known = any(amount.value == value for amount, *_ in named)
    for amount, one, how in of_year:
        if _is_of_year(place, amount, one, how, is_only_other=is_known and len(of_year) == 1):
            return one
    return None


def _is_another(
    place: NumberPlace, meant: DataFigure, figures: Sequence[tuple[Amount, DataFigure]]
) -> bool:
    """Whether a number is that of another record, which the sentence is about too."""
    same = (one for amount, one in figures if amount.value == place.amount.value)
    return any(
        one.record is not meant.record and names_record(place.sentence, one.record) for one in same
    )


def _about(place: NumberPlace, figures: Sequence[tuple[Amount, DataFigure]]) -> str:
    """What says of which record a number is: its sentence, with the one before where it names none itself."""
    has_name = any(names_record(place.sentence, one.record) for _, one in figures)
    return place.sentence if has_name else f"{place.previous}，{place.sentence}"


def _named(place: NumberPlace, figure: DataFigure, about: str) -> Naming | None:
    is_own = place.document.name == figure.record.file
    return naming(figure, place.words, about, is_own=is_own)


def _closeness(how: Naming) -> tuple[bool, int]:
    return how.is_whole, how.length


def _is_of_year(
    place: NumberPlace, amount: Amount, figure: DataFigure, how: Naming, *, is_only_other: bool
) -> bool:
    """Whether a number of the year of a figure is another only by mistake."""
    day = figure.as_of.first_day
    is_of_day = (
        place.year == day.year and f"{day.month}月{day.day}日" in place.previous + place.sentence
    )
    is_sure = how.has_record or is_of_day or len(figure.label) > _TELLING
    if not is_sure:
        return is_transposed(amount.value, place.amount.value, _LONG) and how.is_whole
    is_small = amount.value < _ENOUGH and amount.value == amount.value.to_integral_value()
    is_beside = (_stands_beside(place, figure) and not place.is_compared) or (
        (is_of_day or (how.has_record and how.is_whole)) and place.is_alone
    )
    is_beside = is_beside and (how.has_record or not _is_far(amount.value, place.amount.value))
    if is_small:
        if place.is_only and how.has_record and place.year == figure.year and place.is_alone:
            return True
        is_told = place.told_year == figure.year
        if is_told and (place.before.endswith("第") or (place.is_only and how.share > _MOST)):
            return True
        is_sure = place.told_year is not None or (how.has_record and how.is_whole)
        return is_only_other or (is_beside and is_sure)
    value = place.amount.value
    is_near = is_transposed(amount.value, value) or is_shifted(amount.value, value)
    is_one_wrong = is_one_digit(amount.value, value, _LONG) and not place.is_compared
    return is_near or is_one_wrong or is_only_other or is_beside


def _is_far(one: Decimal, other: Decimal) -> bool:
    """Whether two numbers are of things of another size: 2.52亿元 and 4928亿元."""
    less, more = sorted((abs(one), abs(other)))
    return more > less * _FAR


def _stands_beside(place: NumberPlace, figure: DataFigure) -> bool:
    """Whether the whole label leads to the number, with no other number between."""
    start = max(place.at - len(figure.label) - _BESIDE, 0)
    _, found, between = place.document.own[start : place.at].rpartition(figure.label)
    return bool(found) and not re.search(r"[\d，。；、高低多少增减升降差比]", between)
