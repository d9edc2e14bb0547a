"""Numbers of the data that a text or another record copies instead of naming them."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import cached_property
from itertools import chain

from quality_kunming.checks.project import Project
from quality_kunming.checks.rule import Example, Finding, Rule, Scope
from quality_kunming.checks.support.marked_figures import EXAMPLE, line_of
from quality_kunming.model.base import Model
from quality_kunming.model.edition import Edition
from quality_kunming.model.figure import Figure
from quality_kunming.model.figures import DataFigure, data_figures, key_of
from quality_kunming.model.source import MediaReport
from quality_kunming.reading import documents
from quality_kunming.reading.amounts import Amount, amount_of, read_amount
from quality_kunming.reading.document import Document

_HEAD = "sources: [launch]\n"
_BAD = "2022年8月，种植面积约1.2万亩。"
_GOOD = "2022年8月，种植面积[](数据:example/种植面积)。"

RULE = Rule(
    id="figure-copied",
    title="同一个数写了两遍",
    scope=Scope.PROJECT,
    reason="数只写在一处，改了这一处，每一页就都改了；抄写的那一遍会留在旧的数上。",
    source="本项目规定，写法见编辑手册“同一个数只写一处”",
    bad=Example(Example.in_article(_BAD, _HEAD).files | EXAMPLE, shown=f"{_HEAD}{_BAD}"),
    good=Example(Example.in_article(_GOOD, _HEAD).files | EXAMPLE, shown=f"{_HEAD}{_GOOD}"),
)

ENOUGH = Decimal(10)
"""Whole numbers below it are told of so many things that the same one says nothing."""
GREAT = Decimal(10_000)
"""From here on a number says what it is of in any text that names its year."""

_MARKED = re.compile(r"\[[^\[\]\n]{1,200}\]\([ \u3000]{0,9}<?[ \u3000]{0,9}数据[ \u3000]{0,9}[:：]")
_NUMBER = re.compile(
    r"(?<![\d.,])\d[\d,]{0,20}(?:\.\d{1,15})?(?:多|余)?(?:万亿|千万|百万|亿|万|千)?(?:多|余)?[ *]{0,4}"
)
_DIGITS = re.compile(r"\d[\d.,．]*")
_NARROW = str.maketrans("０１２３４５６７８９．", "0123456789.")


def find(project: Project) -> Iterator[Finding]:
    """Each number of a text that is one of the data about the same thing, each figure that two records write out."""
    known = _Known.of(
        one
        for record in project.collection.records.values()
        if not record.sample
        for one in data_figures(record)
        if one.value is not None and not one.is_repeated
    )
    yield from _written_twice(known, project)
    for name, model in project.collection.described.items():
        if not getattr(model, "sample", False):
            yield from _copied(name, model, known, project)


@dataclass
class _Known:
    """The figures of the data by what they are about."""

    by_record: dict[str, list[DataFigure]] = field(default_factory=lambda: defaultdict(list))
    by_edition: dict[int, list[DataFigure]] = field(default_factory=lambda: defaultdict(list))
    by_source: dict[str, list[DataFigure]] = field(default_factory=lambda: defaultdict(list))

    @classmethod
    def of(cls, figures: Iterable[DataFigure]) -> "_Known":
        known = cls()
        for one in figures:
            record = one.record
            known.by_record[record.file].append(one)
            known.by_source[one.item.source].append(one)
            year = record.year if isinstance(record, Edition) else getattr(record, "edition", None)
            if year:
                known.by_edition[year].append(one)
        return known

    @cached_property
    def everywhere(self) -> dict[Amount, DataFigure]:
        """The figures that nobody takes for others, wherever they stand."""
        great = (one for figures in self.by_record.values() for one in figures)
        return {amount: one for one in great if (amount := _amount(one)).value >= GREAT}

    def may_be_in(self, text: str) -> bool:
        """Whether a text has the digits of any figure: most have none and need not be read."""
        runs = {one.translate(_NARROW) for one in _DIGITS.findall(text)}
        return any(not self._written.isdisjoint(_begins(run)) for run in runs)

    @cached_property
    def _written(self) -> frozenset[str]:
        """The digits of every figure, in each way to write them."""
        figures = (one for figures in self.by_record.values() for one in figures)
        values = (abs(value) for one in figures for value in (one.value, _amount(one).value))
        forms = ((f"{one:f}", f"{one.normalize():f}", f"{one.normalize():,f}") for one in values)
        return frozenset(chain.from_iterable(forms))

    def about(self, model: Model) -> dict[Amount, DataFigure]:
        """The figures of a text's or record's edition, activities and sources, and its own, that say something."""
        year = model.year if isinstance(model, Edition) else getattr(model, "edition", None)
        figures = [*self.by_record.get(model.file, ()), *self.by_edition.get(year, ())]
        for key in getattr(model, "activities", ()):
            figures += self.by_record.get(f"data/activities/{key}.yaml", ())
        for source in (*getattr(model, "sources", ()), getattr(model, "source", "")):
            figures += self.by_source.get(source, ())
        told: dict[Amount, DataFigure] = {}
        for one in figures:
            amount = _amount(one)
            if amount.unit and _is_telling(amount):
                told.setdefault(amount, one)
        return told


def _begins(digits: str) -> Iterator[str]:
    """A run of digits, points and commas, and what of it ends before one of these."""
    yield digits
    for at, sign in enumerate(digits):
        if sign in ".,":
            yield digits[:at]


def _amount(figure: DataFigure) -> Amount:
    """The number and its unit, whether exact or about."""
    amount = amount_of(figure.value, figure.unit, None)
    return Amount(amount.value, amount.unit)


def _is_telling(amount: Amount) -> bool:
    return amount.value >= ENOUGH or amount.value != amount.value.to_integral_value()


def _written_twice(known: _Known, project: Project) -> Iterator[Finding]:
    groups: dict[tuple, list[DataFigure]] = defaultdict(list)
    for one in (one for figures in known.by_record.values() for one in figures):
        groups[_amount(one), one.as_of, one.item.source].append(one)
    records = project.collection.records.values()
    for (amount, *_), figures in groups.items():
        figures.sort(
            key=lambda one: (isinstance(one.item, Figure), isinstance(one.record, Edition))
        )
        first = figures[0]
        for one in figures[1:]:
            if one.record is first.record or not isinstance(one.item, Figure):
                continue
            if _is_telling(amount) or _are_alike(one.label, first.label):
                message = (
                    f"“{one.label}”（{one.text}）和 {first.record.file} 里的“{first.label}”是同一个数；"
                    f"请只留那一处，这里改成 - same: {key_of(records, first)}，名目和说明可以另写"
                )
                line = line_of(project.collection, one.record.file, one.item, "value")
                yield Finding(one.record.file, line, message)


def _are_alike(label: str, other: str) -> bool:
    """Whether two names share two characters in a row."""
    return any(label[at : at + 2] in other for at in range(len(label) - 1))


def _copied(name: str, model: Model, known: _Known, project: Project) -> Iterator[Finding]:
    data = (project.root / name).read_bytes()
    if not known.may_be_in(data.decode("utf-8", "replace")):
        return
    document = documents.read(name, data)
    if document is None:
        return
    if name.startswith(f"data/{MediaReport.folder}/"):
        document = replace(document, is_reprint=False)  # its summary is ours
    named = {
        amount: one
        for amount, one in known.everywhere.items()
        if str(one.as_of.year) in document.text
    }
    about = named | known.about(model)
    records = project.collection.records.values()
    units = sorted({amount.unit for amount in about}, key=len, reverse=True)
    for start, words, amount in _amounts(document, units):
        if figure := about.get(amount):
            message = (
                f"“{words}”和 {figure.record.file} 里的“{figure.label}”（{figure.text}）是同一个数，"
                f"却另写了一遍；请改成 [](数据:{key_of(records, figure)})，由数据填上"
            )
            yield Finding(name, document.line(start), message)


def _amounts(document: Document, units: list[str]) -> Iterator[tuple[int, str, Amount]]:
    """Every number of our own words that no mark names, with its unit; where it stands."""
    text = _MARKED.sub(lambda mark: " " * len(mark[0]), document.text).translate(_NARROW)
    own = document.own.translate(_NARROW)
    for match in _NUMBER.finditer(own):
        if text[match.start()] == " ":
            continue
        rest = own[match.end() : match.end() + 20]
        unit = next((one for one in units if rest.startswith(one)), None)
        if unit is None or rest.startswith(f"{unit}次"):
            continue
        words = match[0] + unit
        amount = read_amount(words)
        if amount:
            yield match.start(), words.replace("*", ""), Amount(amount.value, amount.unit)
