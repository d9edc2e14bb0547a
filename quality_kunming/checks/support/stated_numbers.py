"""Numbers that the data state, in figures and in texts, each with the words that say what it is of."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property, lru_cache

from quality_kunming.checks.support.naming_figures import called, plain
from quality_kunming.checks.support.times.dated import years_in
from quality_kunming.checks.support.usage import usage
from quality_kunming.loading.collection import Collection
from quality_kunming.loading.texts import texts
from quality_kunming.model.base import Record
from quality_kunming.model.brand import Brand
from quality_kunming.model.figures import DataFigure, data_figures
from quality_kunming.model.numerals import SCALES, whole_number
from quality_kunming.reading.amounts import amount_of

_NUMBER = re.compile(
    r"(?<![\d.,:：／/-])(?<!截至)(?P<digits>\d[\d,]{0,15}(?:\.\d{1,6})?)[多余]?(?P<scale>万亿|千万|百万|亿|万|千)?[多余]?"
    r"(?P<unit>(?![月日时点号])[\u4e00-\u9fff%％])"
    r"|(?<![第一二两三四五六七八九十百千万几数])(?P<words>[一二两三四五六七八九十百]{1,4})"
    r"(?P<counted>[个项名位件家年届期次人处场户所步分份张篇支种条座套]|大(?=[主品活板]))"
)
_SENTENCE = re.compile(r"[^。！？；\n]+")
_MARKED = re.compile(r"\[([^\[\]\n]{0,80})\]\([^()\n]{0,120}\)")
_CLAUSE_END = re.compile(r"[，、：。！？；\n]")
_HAN = re.compile(r"[\u4e00-\u9fff]{2,}")
_NUMERAL = re.compile(r"\d+[年月日]?")
_ALIKE = {"名": "人", "位": "人", "项": "个", "大": "个", "％": "%"}
"""Units by which the same is counted, each with the one that stands for it here."""
YEAR = "年"
_SPAN = "年数"
"""What counts years, and does not name one."""
_YEAR_DIGITS = 4
_COMMONEST = 11.5
"""How common, as a logarithm, a word is that says nothing of what a sentence is about."""
_RARE = 4.0
"""By how much rarer a word is that says all it can."""
_FILLING = re.compile(r"[了约近超过有为达到共\s*]+$")
_BESIDE = 2
_SHOWN = 16
"""Characters of what the data say that are shown."""


@dataclass(frozen=True)
class StatedNumber:
    """A number of the data: what it is of, in words, and where it stands."""

    record: str
    """What its record is called."""

    file: str
    is_of_brand: bool
    """Whether it is a figure that any brand may have, so that the name must stand there."""

    value: Decimal
    unit: str
    said: str
    """Its label and note, the sentences in which it stands."""

    beside: tuple[str, str]
    """What stands right before and behind it in a text."""

    shown: str
    """As an editor finds it in the file."""

    years: tuple[int, ...]

    is_repeated: bool = False
    """Whether another record states it, and this one only repeats it: what is right here, but no number to be meant."""

    @cached_property
    def names(self) -> frozenset[str]:
        """The pairs of characters of what its record is called."""
        return pairs_of(self.record)

    @cached_property
    def words(self) -> frozenset[str]:
        """The other pairs of characters of what is said with it."""
        return pairs_of(self.said) - self.names


@dataclass(frozen=True)
class Statements:
    """All of them."""

    numbers: tuple[StatedNumber, ...]

    @cached_property
    def by_unit(self) -> Mapping[str, Sequence[StatedNumber]]:
        """Those of each unit."""
        listed: dict[str, list[StatedNumber]] = defaultdict(list)
        for one in self.numbers:
            listed[one.unit].append(one)
        return listed

    @cached_property
    def weights(self) -> Mapping[str, float]:
        """What each pair of characters says of what a sentence is about: 2 at most, the rarer the more."""
        own = (one for one in self.numbers if not one.is_repeated)
        said = {(one.record, one.said): one for one in own}.values()
        every = Counter(pair for one in said for pair in one.names | one.words)
        most = math.log(len(said) + 1)
        return {
            pair: 2 * (1 - math.log(count) / most) * _rarity(pair) for pair, count in every.items()
        }

    def weigh(self, pairs: frozenset[str]) -> float:
        """What pairs say together."""
        return sum(self.weights.get(pair, 0.0) for pair in pairs)


def statements(collection: Collection) -> Statements:
    """Those of each record; samples state nothing."""
    records = (one for one in collection.records.values() if not one.sample)
    return Statements(tuple(number for one in records for number in _of_record(one)))


def _of_record(record: Record) -> Iterator[StatedNumber]:
    of, is_of_brand = ("，".join(called(record)), record.file), isinstance(record, Brand)
    said = [text for _, text in texts(record)] + [getattr(record, "summary", "")]
    sentences = [one for text in said for one in _SENTENCE.findall(text)]
    figures = [one for one in data_figures(record) if one.value is not None]
    known = set()
    for figure in figures:
        amount = amount_of(figure.value, figure.unit, None)
        value, unit = amount.value, _unit(amount.unit[:1])
        known.add((value, unit))
        around = [one for one in sentences if _is_in(one, figure, (value, unit))]
        about = "。".join((figure.label, getattr(figure.item, "note", "") or "", *around))
        shown, years = f"“{figure.label}”是“{figure.text}”", (figure.year,)
        yield StatedNumber(
            *of, is_of_brand, value, unit, about, ("", ""), shown, years, figure.is_repeated
        )
    for sentence in sentences:
        for match, value, unit in numbers_in(sentence):
            begins_link = sentence[: match.start()].endswith("[")
            if value != 1 and (value, unit) not in known and not begins_link:
                years = () if unit == YEAR else tuple(years_in(sentence))
                beside = beside_of(sentence, *match.span())
                shown = f"“{_shown(sentence, match)}”"
                yield StatedNumber(*of, False, value, unit, sentence, beside, shown, years)


def _is_in(sentence: str, figure: DataFigure, number: tuple[Decimal, str]) -> bool:
    marked = f"/{figure.label})" in sentence
    return marked or any((value, unit) == number for _, value, unit in numbers_in(sentence))


def beside_of(text: str, start: int, end: int) -> tuple[str, str]:
    """What stands right before and behind a number, but for words that go with any."""
    before = _FILLING.sub("", text[max(start - _BESIDE - 2, 0) : start])
    return before[-_BESIDE:], text[end : end + _BESIDE]


def _shown(sentence: str, match: re.Match) -> str:
    """A number as it stands in the data, with the words around it, none of them cut where it can be helped."""
    before = _MARKED.sub(r"\1", sentence[: match.start()]).strip()
    near = before[-_SHOWN:]
    if near != before and (end := _CLAUSE_END.search(near)):
        near = near[end.end() :]
    behind = _CLAUSE_END.split(_MARKED.sub(r"\1", sentence[match.end() :]))[0]
    return f"{near}{match[0]}{behind[:_SHOWN]}".strip("，、*")


def numbers_in(text: str) -> Iterator[tuple[re.Match, Decimal, str]]:
    """Each number with a unit: where, its value, and what counts the same as its unit."""
    for match in _NUMBER.finditer(text):
        if match["words"]:
            yield match, Decimal(whole_number(match["words"])), _unit(match["counted"], _SPAN)
            continue
        value = Decimal(match["digits"].replace(",", "")) * SCALES[match["scale"] or ""]
        is_year = len(match["digits"]) == _YEAR_DIGITS
        yield match, value, _unit(match["unit"], YEAR if is_year else _SPAN)


def _unit(sign: str, of_years: str = _SPAN) -> str:
    return of_years if sign == YEAR else _ALIKE.get(sign, sign)


@lru_cache(maxsize=64)
def pairs_of(text: str) -> frozenset[str]:
    """Its pairs of characters, without numbers; words that say the same are one."""
    text = _NUMERAL.sub("#", _NUMBER.sub("#", _MARKED.sub(r"\1", text)))
    runs = _HAN.findall(plain(text))
    return frozenset(run[at : at + 2] for run in runs for at in range(len(run) - 1))


def _rarity(pair: str) -> float:
    common = usage().words.get(pair)
    return 1.0 if common is None else min(max((_COMMONEST - common) / _RARE, 0.0), 1.0)
