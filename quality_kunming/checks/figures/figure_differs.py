"""Numbers in prose that stand where one of the data is meant, and are another."""

import re
from collections.abc import Iterator, Mapping, Sequence

from quality_kunming.checks.project import Project
from quality_kunming.checks.rule import SIMPLIFIED, Example, Rule, Scope, Severity, Slip
from quality_kunming.checks.support.dated import sentence_around, written_year, years_in
from quality_kunming.checks.support.marked_figures import EXAMPLE
from quality_kunming.model.figures import DataFigure, data_figures
from quality_kunming.reading.amounts import Amount, amount_of, read_amount
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

_NUMBER = re.compile(
    r"(?<![\d.,:：-])\d[\d,]{0,15}(?:\.\d{1,6})?[多余]?(?:万亿|千万|百万|亿|万|千)?[多余]?"
)
_HAN_PAIR = re.compile(r"(?=([\u4e00-\u9fff]{2}))")
_PLAIN = 4
"""Characters of a label up to which it says nothing without the name of its record."""
_BESIDE = 8
"""Characters between a label and its number."""
_ENOUGH = 10
"""Smaller whole numbers are told of too many things."""


Figures = Mapping[str, Sequence[tuple[Amount, DataFigure]]]


def known(project: Project) -> Figures:
    """The figures of the records, by their units."""
    figures: dict[str, list[tuple[Amount, DataFigure]]] = {}
    for record in project.collection.records.values():
        for one in data_figures(record) if not record.sample else ():
            if one.value is not None and not one.is_repeated:
                amount = amount_of(one.value, one.unit, None)
                figures.setdefault(amount.unit, []).append((amount, one))
    return figures


def find(document: Document, figures: Figures) -> Iterator[Slip]:
    """Each number beside the noun and the year of a figure that is nearly it, or that of another year."""
    for at, words, amount in _amounts(document, sorted(figures, key=len, reverse=True)):
        if figure := _meant(document, at, amount, figures.get(amount.unit, ())):
            message = (
                f"写了“{words}”，{figure.record.file} 里{figure.year}年的“{figure.label}”是“{figure.text}”；"
                "说的是同一个数，请改成一样的；说的是别的，请写清楚是什么"
            )
            yield Slip(at, at + len(words), message)


def _amounts(document: Document, units: list[str]) -> Iterator[tuple[int, str, Amount]]:
    text = document.own
    for match in _NUMBER.finditer(text):
        rest = text[match.end() : match.end() + 8]
        unit = next((one for one in units if rest.startswith(one)), None)
        if unit and not rest.startswith(f"{unit}次") and (read := read_amount(match[0] + unit)):
            yield match.start(), match[0] + unit, Amount(read.value, read.unit)


def _meant(
    document: Document, at: int, amount: Amount, figures: Sequence[tuple[Amount, DataFigure]]
) -> DataFigure | None:
    """The figure that a number should be: of the same thing and year, nearly the same or that of another year."""
    sentence = sentence_around(document.own, at)
    named = [(known, one) for known, one in figures if _is_named(document, sentence, one)]
    year = _year_at(document, at)
    if any(known == amount and one.year == year for known, one in named):
        return None
    of_year = [(known, one) for known, one in named if one.year == year]
    is_other_years = any(known == amount for known, _ in named)
    for known, one in of_year:
        if known.value < _ENOUGH and known.value == known.value.to_integral_value():
            continue
        is_slip = _is_slip(str(known.value.normalize()), str(amount.value.normalize()))
        if is_slip or (is_other_years and len(of_year) == 1) or _stands_beside(document, at, one):
            return one
    return None


def _year_at(document: Document, at: int) -> int | None:
    """The year in whose sentence or paragraph a number stands, or that of the text."""
    text = document.own
    start = text.rfind("\n", 0, at) + 1
    before = years_in(text, start, at)
    return before[-1] if before else written_year(document)


def _is_named(document: Document, sentence: str, figure: DataFigure) -> bool:
    """Whether a sentence has most of a figure's label, and of whom it is."""
    label = re.sub(r"[（(].*?[）)]", "", figure.label)
    pairs = _HAN_PAIR.findall(label)
    if not pairs or sum(pair in sentence for pair in pairs) < 0.7 * len(pairs):
        return False
    is_own = document.name == figure.record.file
    day = figure.as_of.first_day
    is_of_day = f"{day.year}年{day.month}月{day.day}日" in sentence
    return len(label) > _PLAIN or is_own or is_of_day or figure.record.title in document.prose


def _is_slip(right: str, written: str) -> bool:
    """Whether digits have changed places, one is another, or the point has moved."""
    digits, others = (re.sub(r"E.*|\D", "", one).strip("0") for one in (right, written))
    if len(digits) < 2 or right == written:
        return False
    if sorted(digits) == sorted(others):
        return True
    same_length = len(digits) == len(others) >= 3
    return same_length and sum(a != b for a, b in zip(digits, others, strict=True)) == 1


def _stands_beside(document: Document, at: int, figure: DataFigure) -> bool:
    """Whether the whole label leads to the number, with no other number between."""
    before = document.own[max(at - len(figure.label) - _BESIDE, 0) : at]
    _, found, between = before.rpartition(figure.label)
    return bool(found) and not re.search(r"[\d，。；、高低多少增减升降差比]", between)
