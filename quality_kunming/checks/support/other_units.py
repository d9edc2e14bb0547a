"""Numbers of the data told with another unit: 183万人 for 183万人次, 106.57元 for 106.57万元."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from quality_kunming.checks.project import Project
from quality_kunming.checks.rule import Slip
from quality_kunming.checks.support.naming_figures import naming, plain
from quality_kunming.checks.support.number_places import NumberPlace, place_of
from quality_kunming.checks.support.stated_numbers import pairs_of
from quality_kunming.model.figures import DataFigure, data_figures
from quality_kunming.reading.amounts import Amount
from quality_kunming.reading.document import Document

_NUMBER = re.compile(
    r"(?<![\d.,:：／/-])(?P<digits>\d[\d,]{0,15}(?:\.\d{1,6})?)[多余]?(?P<scale>万亿|千万|百万|亿|万|千)?[多余]?"
    r"(?P<unit>人次|批次|家次|户次|平方公里|平方千米|平方米|公顷|公斤|千克|公里|[人名位员口家个所户项条件宗起例份张封本册枝支朵株场期届次步亩吨斤元分%％])"
    r"(?![\d级月])"
)
_UNIT = re.compile(r"(?P<scale>万亿|千万|百万|亿|万|千)?(?P<unit>.+)")
_SAME = tuple(
    {*one.split()}
    for one in (
        "人 名 位 员 口 个",
        "家 个 所 家次",
        "项 个 条 件 宗 起 例",
        "份 件 张 封 本 册 个",
        "枝 支 朵 株",
        "场 期 次 个",
        "% ％",
        "次 人次 家次 户次",
        "公斤 千克",
    )
)
"""Units by which the same things are counted."""
_LONG = 3
"""Digits of a number that is told of one thing only."""
_LONGER = 4
"""The same where no record says so, but another article."""
_SIGNIFICANT = 3
"""Digits before the noughts at its end of such a number: round ones are told of anything."""
_ALIKE = 3
"""Pairs of characters that two clauses with the same digits have in common, where they tell of the same."""
_CLAUSE = re.compile(r"[^，。；：！？\n]+")
_MARKED = re.compile(r"\[([^\[\]\n]{0,80})\]\([^()\n]{0,120}\)|\*\*")
_OTHER = re.compile(r"平均|[每比较]|其中|新增|增加|减少")


@dataclass(frozen=True)
class _Told:
    """A number of an article: its unit, and the words of its clause."""

    file: str
    unit: str
    shown: str
    pairs: frozenset[str]


@dataclass(frozen=True)
class Units:
    """The numbers of the records and of the articles, by their digits."""

    figures: Mapping[str, Sequence[DataFigure]]
    told: Mapping[str, Sequence[_Told]]


def units_of(project: Project) -> Units:
    """What the data and the articles count, and in what."""
    figures: dict[str, list[DataFigure]] = defaultdict(list)
    for record in project.collection.records.values():
        for one in data_figures(record) if not record.sample else ():
            if one.value is not None and not one.is_repeated and one.unit:
                figures[_digits(str(one.value))].append(one)
    told: dict[str, list[_Told]] = defaultdict(list)
    for file, matter in project.collection.matters.items():
        for clause in _CLAUSE.findall(_MARKED.sub(r"\1", getattr(matter, "body", ""))):
            for match in _NUMBER.finditer(clause):
                digits = _digits(match["digits"])
                if _is_telling(digits):
                    unit = (match["scale"] or "") + match["unit"]
                    told[digits].append(_Told(file, unit, match[0], pairs_of(clause)))
    return Units(figures, told)


def in_other_units(document: Document, units: Units) -> Iterator[Slip]:
    """Each number that stands where one of the data or of another article is meant, with another unit."""
    for match in _NUMBER.finditer(document.own):
        digits, unit = _digits(match["digits"]), (match["scale"] or "") + match["unit"]
        if digits not in units.figures and digits not in units.told:
            continue
        place = place_of(document, match.start(), Amount(Decimal(digits), match["unit"]))
        meant = _of_figures(place, digits, unit, units) or _of_articles(place, digits, unit, units)
        if meant and not _OTHER.search(place.before):
            told = f"写了“{match[0]}”，{meant}；数一样，单位不一样，请核对单位"
            yield Slip(*match.span(), told)


def _of_figures(place: NumberPlace, digits: str, unit: str, units: Units) -> str | None:
    length = len(digits.replace(".", ""))
    for one in units.figures.get(digits, ()):
        if _is_alike(one.unit, unit):
            return None
        is_own = place.document.name == one.record.file
        names = (
            naming(one, words, place.sentence, is_own=is_own)
            for words in (place.words, plain(place.sentence))
        )
        how = next(filter(None, names), None)
        is_long = length >= _LONG or "." in digits
        if how and is_long and (how.has_record or length >= _LONG):
            return f"{one.record.file} 里的“{one.label}”是“{one.text}”"
    return None


def _of_articles(place: NumberPlace, digits: str, unit: str, units: Units) -> str | None:
    pairs = pairs_of(place.words)
    told = [
        one
        for one in units.told.get(digits, ())
        if one.file != place.document.name and len(one.pairs & pairs) >= _ALIKE
    ]
    if not told or any(_is_alike(one.unit, unit) for one in told):
        return None
    return f"{told[0].file} 里是“{told[0].shown}”"


def _is_alike(one: str, other: str) -> bool:
    """Whether two units, with their powers of ten, count the same."""
    (scale, unit), (other_scale, other_unit) = (
        _UNIT.fullmatch(each).groups() for each in (one, other)
    )
    is_same = unit == other_unit or any({unit, other_unit} <= same for same in _SAME)
    return scale == other_scale and is_same


def _is_telling(digits: str) -> bool:
    """Whether a number says by itself that another article tells of the same."""
    signs = digits.replace(".", "")
    return len(signs) >= _LONGER and len(signs.strip("0")) >= _SIGNIFICANT


def _digits(number: str) -> str:
    """A number in digits as it is compared: without signs between thousands and noughts behind the point."""
    number = number.replace(",", "")
    return number.rstrip("0").rstrip(".") if "." in number else number
