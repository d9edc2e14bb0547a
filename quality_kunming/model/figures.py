"""How a text names one number of the data: `2022/lianliankan/直播观看`, `service-score-2021/昆明`."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from quality_kunming.model.base import PartialDate, Record
from quality_kunming.model.figure import Dated, Figure, Qualifier
from quality_kunming.model.indicator import Indicator, Point
from quality_kunming.model.units import split_unit

KINDS = {
    "年度": "edition",
    "活动": "activity",
    "主题活动": "activity",
    "案例": "brand_case",
    "品牌案例": "brand_case",
    "品牌": "brand",
    "昆明品牌": "brand",
    "测评": "indicator",
    "质量测评": "indicator",
    "图表": "indicator",
    "服务": "service",
    "质量服务": "service",
    "专项活动": "programme",
}
"""What may stand before a record's key where two kinds have the same → the kind."""


@dataclass(frozen=True)
class DataFigure:
    """One figure of a record, or one point of an indicator, as a text may quote it."""

    record: Record
    item: Dated

    @property
    def value(self) -> Decimal | None:
        """The number; None where only words were published."""
        return self.item.value

    @property
    def words(self) -> str:
        """What was said where there is no number."""
        return self.item.text if self.value is None else ""

    @property
    def unit(self) -> str:
        """The unit; that of a bar of its own stands behind its name: 走访企业（家）."""
        if isinstance(self.item, Figure):
            return self.item.unit
        return self.record.unit or split_unit(self.item.category)[1]

    @property
    def qualifier(self) -> Qualifier | None:
        """The word that says that the number is not exact."""
        return self.item.qualifier if isinstance(self.item, Figure) else None

    @property
    def year(self) -> int:
        """The year that the number is of."""
        return getattr(self.item, "year", None) or self.item.as_of.year

    @property
    def as_of(self) -> PartialDate:
        """The day that it holds for."""
        return self.item.as_of

    @property
    def is_repeated(self) -> bool:
        """Whether it is written out in another record."""
        return isinstance(self.item, Figure) and bool(self.item.same)

    @property
    def label(self) -> str:
        """What the number is of, in its record."""
        if isinstance(self.item, Figure):
            return self.item.label
        return split_unit(self.item.category)[0] or self.record.title

    @property
    def parts(self) -> tuple[str, ...]:
        """The words, besides the record's key, that tell it from the others of its record."""
        if isinstance(self.item, Figure):
            return (self.item.label,)
        year = str(self.item.year) if self.item.year else ""
        return tuple(filter(None, (self.item.category, year, self.item.scope)))

    @property
    def text(self) -> str:
        """The number as one says it."""
        if isinstance(self.item, Figure):
            return self.item.text
        return self.words or f"{self.value}{self.unit}"

    def is_called(self, part: str) -> bool:
        """Whether a word of a key means it: its label, category, scope or year."""
        called = {_bare(one) for one in self.parts}
        called |= {_bare(split_unit(one)[0]) for one in self.parts}
        called |= {str(self.year)}
        if not getattr(self.item, "year", None):
            called.add(self.as_of.iso)
        return _bare(part) in called


def data_figures(record: Record) -> Iterator[DataFigure]:
    """Every number of a record."""
    for field in type(record).model_fields:
        value = getattr(record, field)
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, Figure) or (
                isinstance(record, Indicator) and isinstance(item, Point)
            ):
                yield DataFigure(record, item)


class Figures:
    """The numbers of records, to be found by the keys of texts."""

    def __init__(self, records: Iterable[Record]):
        self.records = tuple(records)
        self._by_key: dict[str, list[int]] = defaultdict(list)
        for number, record in enumerate(self.records):
            self._by_key[record.key].append(number)

    def find(self, key: str) -> list[DataFigure]:
        """The numbers that a key of a text means: none, the one, or several where it says too little."""
        parts = [part.strip() for part in unicodedata.normalize("NFKC", key).split("/")]
        kind = KINDS.get(parts[0]) if len(parts) > 1 else None
        parts = parts[1:] if kind else parts
        return [
            figure
            for record in self._named(parts)
            if not kind or record.kind == kind
            for figure in data_figures(record)
            if all(map(figure.is_called, _after(record.key, parts)))
        ]

    def _named(self, parts: list[str]) -> list[Record]:
        """The records with whose key some words begin, in their order."""
        keys = ("/".join(parts[:length]) for length in range(1, len(parts) + 1))
        numbers = sorted(number for key in keys for number in self._by_key.get(key, ()))
        return [self.records[number] for number in numbers]


def find_figures(records: Iterable[Record], key: str) -> list[DataFigure]:
    """The numbers of records that one key means; for many keys ask the same `Figures`."""
    return Figures(records).find(key)


def key_of(records: Collection[Record], figure: DataFigure) -> str:
    """How texts and other records name a figure: with no more words than tell it from the others."""
    parts = [split_unit(part)[0] for part in figure.parts]
    choices = (chosen for many in range(1, len(parts) + 1) for chosen in combinations(parts, many))
    keys = ["/".join((figure.record.key, *chosen)) for chosen in choices]
    return next((key for key in keys if len(find_figures(records, key)) == 1), keys[-1])


def named_records(records: Iterable[Record], key: str) -> list[Record]:
    """The records with numbers whose key a text's key begins with: what it may have meant."""
    named = [one for one in records if begins_with(key, one.key) and any(data_figures(one))]
    return sorted(named, key=lambda one: -len(one.key))


def begins_with(key: str, record: str) -> bool:
    """Whether a key of a text may mean a figure of the record of a key."""
    parts = unicodedata.normalize("NFKC", key).split("/")
    return _after(record, parts[1:] if parts[0] in KINDS else parts) is not None


def _after(key: str, parts: list[str]) -> list[str] | None:
    """What follows a record's key in a text's key; None where it does not begin with it."""
    own = key.split("/")
    return parts[len(own) :] if parts[: len(own)] == own else None


def _bare(text: str) -> str:
    """A name without what an editor may type in another way: spaces, quotation marks, full width."""
    return re.sub(r"[\s“”‘’\"'「」]", "", unicodedata.normalize("NFKC", text))
