"""Sentences of the data that a text tells again, with one character that is another."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile

from quality_kunming.loading.collection import Collection

_SHORTEST = 2
"""Characters on either side that must be the same."""
_ENOUGH = 8
"""Characters on both sides together by which it is the same sentence."""
_FARTHEST = 12
"""Characters on a side that are looked at."""
_SHOWN = 4
"""Characters on a side that are shown."""
_BREAK = "\n"
_IN_OTHER_LANGUAGES = ("introduction",)
_FREE = frozenset(
    "的是在分把这那去到居列年着中了过得地将被让给和与及或也都就还又再已有无不里上下内外前后个位名届次"
    "第一二三四五六七八九十百千万两几多各每该此其某要会能可来对从由向于为以用做作说看讲谈放加她他它我你们吗"
    "市区县省州枝元"
)
"""Characters of which another makes as good a sentence, or that other rules look at: numbers, places, little words."""
_FREE_PAIRS = frozenset(
    map(frozenset, ("主承", "承协", "量值", "查定", "验定", "公发", "身手", "茶花"))
)
"""Of these either makes a word of its own."""


@dataclass(frozen=True)
class Retold:
    """The character that is another, where it stands; what the data have, in which file."""

    at: int
    said: str
    file: str
    right: str
    """The character with those around it, as the data have them."""


@dataclass(frozen=True)
class Tellings:
    """What the data tell, by file, in characters and digits only."""

    by_file: Mapping[str, str]

    @cached_property
    def _places(self) -> Mapping[str, list[tuple[str, int]]]:
        """The characters around one → where they stand."""
        places = defaultdict(list)
        for file, told in self.by_file.items():
            for at in range(_SHORTEST, len(told) - _SHORTEST):
                places[_around(told, at)].append((file, at))
        return places

    def retold(self, text: str, own: str) -> Iterator[Retold]:
        """Each such place of a text, `own` the file that it is from."""
        kept = [(sign, at) for at, sign in enumerate(text) if _is_kept(sign)]
        told = "".join(sign for sign, _ in kept)
        for at in range(_SHORTEST, len(told) - _SHORTEST):
            if not _is_free(told[at]) and (one := self._other(told, at, own)):
                file, place = one
                there = self.by_file[file]
                right = there[max(place - _SHOWN, 0) : place + 1 + _SHORTEST].strip(_BREAK)
                yield Retold(kept[at][1], there[place], file, right)

    def _other(self, told: str, at: int, own: str) -> tuple[str, int] | None:
        """Where the data have most of what stands around a character, and another in its place."""
        best, most = None, _ENOUGH - 1
        for file, place in self._places.get(_around(told, at), ()):
            there = self.by_file[file]
            if file == own or there[place] == told[at]:
                continue
            length = _shared(told, at, there, place)
            if length > most and not _is_pair(told[at], there[place]):
                best, most = (file, place), length
        written = told[at - _SHORTEST : at + 1 + _SHORTEST]
        is_said = best and any(written in there for there in self.by_file.values())
        return None if is_said else best


def tellings(collection: Collection) -> Tellings:
    """What the records say in all their fields; samples say nothing."""
    told = {
        file: _BREAK.join(_words_of(record.model_dump(mode="json")))
        for file, record in collection.records.items()
        if not record.sample and record.kind not in _IN_OTHER_LANGUAGES
    }
    return Tellings({file: "".join(filter(_is_kept, text)) for file, text in told.items()})


def _words_of(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _words_of(part)


def _is_kept(sign: str) -> bool:
    return "\u4e00" <= sign <= "\u9fff" or sign.isdigit() or sign == _BREAK


def _is_free(sign: str) -> bool:
    return sign in _FREE or sign.isdigit() or sign == _BREAK


def _is_pair(one: str, other: str) -> bool:
    return _is_free(other) or frozenset(one + other) in _FREE_PAIRS


def _around(told: str, at: int) -> str:
    return told[at - _SHORTEST : at] + told[at + 1 : at + 1 + _SHORTEST]


def _shared(one: str, at: int, other: str, place: int) -> int:
    """How many characters, digits aside, before and behind two places are the same."""
    before = zip(reversed(one[max(at - _FARTHEST, 0) : at]), reversed(other[:place]), strict=False)
    behind = zip(one[at + 1 : at + 1 + _FARTHEST], other[place + 1 :], strict=False)
    return _same(before) + _same(behind)


def _same(pairs: Iterable[tuple[str, str]]) -> int:
    same = takewhile(lambda pair: pair[0] == pair[1] != _BREAK, pairs)
    return sum(not one.isdigit() for one, _ in same)
