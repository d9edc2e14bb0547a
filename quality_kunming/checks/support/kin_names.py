"""Finds names in which one word is another, while all others stand in their order."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import zip_longest

from quality_kunming.checks.support.compiled import compiled
from quality_kunming.checks.support.nearness import THROUGH, unmarked
from quality_kunming.checks.tables import table
from quality_kunming.model.numerals import value_of

_PARTS = 3
"""Words of a name from which on it is known by all but one of them."""
_LONGEST = 3
"""Words of a dictionary that a word of the table may be cut into."""
_OF_A_PLACE = re.compile(r"昆明|云南省|国家")
_OF_THE_CITY = re.compile(r"^昆明市?(?=[“《])")
_NUMBER = re.compile(r"\d+")
_SMALL_NUMBER = r"(?:\d{1,3}|[一二三四五六七八九十百]{1,4})"
_BEGINNING, _END, _LONG = 4, 2, 8
"""Characters of a name before a word, behind it, and both, by which it is known whatever the word is."""
_PLACE = 3
"""Characters of the place of a body, when more than enough stands behind the word."""
_HAN = re.compile(r"[\u4e00-\u9fff]+")
_OF_PLACES = "委市县区州省"
"""What a word has that may be put into the name of a body: another body of the same place."""
_TELLING = 4
"""Characters besides its numbers by which a name is known."""


@dataclass(frozen=True)
class Kin:
    """What stands for a name, from where to where."""

    start: int
    end: int
    name: str


class KinNames:
    """Names, ready for what has another word in them; `others` are right too, or told by another rule."""

    def __init__(self, names: Iterable[str], others: Iterable[str] = ()):
        names = tuple(names)
        rights = {*map(unmarked, names)}
        self._told = told = {unmarked(one).replace('"', "") for one in others}
        self._rights = rights | {*table("kin")["right"].split()}
        self._by_word: dict[str, dict[str, str]] = defaultdict(dict)
        self._open: list[tuple[str, str, str]] = []
        for name in names:
            for word, variant in self._variants(name):
                is_told = any(one in variant for one in told)
                if not is_told and not any(variant in right for right in self._rights):
                    self._by_word[word].setdefault(variant, name)

    def find(self, text: str) -> Iterator[Kin]:
        """Every such place in a text, in no order."""
        folded = unmarked(text)
        found = [
            (variant, name)
            for word, variants in self._by_word.items()
            if word in folded
            for variant, name in variants.items()
            if variant in folded
        ]
        found = [
            (match.span(), name)
            for variant, name in found
            for match in re.finditer(re.escape(variant), folded)
        ]
        for start, pattern, name in self._open:
            if start in folded:
                found += [
                    (match.span(), name)
                    for match in compiled(pattern).finditer(folded)
                    if not self._is_known(match[0])
                ]
        places = [at for at, sign in enumerate(text) if sign not in THROUGH] if found else []
        taken = 0
        for (start, end), name in sorted(found, key=lambda one: (one[0][0], -one[0][1])):
            if start >= taken:
                taken = end
                yield Kin(places[start], places[end - 1] + 1, name)

    def _is_known(self, words: str) -> bool:
        """Whether words are right, or told by another rule."""
        return words in self._rights or any(one in words for one in self._told)

    def _variants(self, name: str) -> Iterator[tuple[str, str]]:
        """What may be written for a name, with the word that tells it from the name."""
        for one in {name, _OF_THE_CITY.sub("", name)}:
            words = _words(one)
            if len(words) < _PARTS and "“" not in one:
                continue
            yield from _exchanged(words, is_of_a_place=bool(_OF_A_PLACE.match(one)))
            yield from _swapped(words)
            self._add_numbers(unmarked(one), name)
            self._open += [(start, pattern, name) for start, pattern in _gaps(words)]

    def _add_numbers(self, bare: str, name: str) -> None:
        """What finds a name of several words with other numbers in it."""
        between = _NUMBER.split(bare)
        if len(between) == 1 or len("".join(between)) < _TELLING:
            return
        numbers = _NUMBER.findall(bare)
        self._rights |= {bare, _NUMBER.sub(lambda one: _in_han(one[0]), bare)}
        written = (rf"\d{{{len(one)}}}" if len(one) > 2 else _SMALL_NUMBER for one in numbers)
        pattern = "".join(
            part
            for pair in zip_longest(map(re.escape, between), written, fillvalue="")
            for part in pair
        )
        self._open.append((max(between, key=len), rf"(?<!\d){pattern}", name))


def _words(name: str) -> list[str]:
    from rjieba import cut  # reads its dictionary when it is imported

    return [bare for word in cut(name, False) if (bare := unmarked(word))]


def _exchanged(words: Sequence[str], *, is_of_a_place: bool) -> Iterator[tuple[str, str]]:
    kin = _kin() | (_kin_of_bodies() if is_of_a_place else {})
    for first in range(len(words)):
        for last in range(first + 1, min(first + _LONGEST, len(words)) + 1):
            for other in kin.get("".join(words[first:last]), ()):
                variant = "".join((*words[:first], other, *words[last:]))
                if other not in words and "".join(words) not in variant:
                    yield other, variant


def _gaps(words: Sequence[str]) -> Iterator[tuple[str, str]]:
    """What finds a long name with any other word within, by how it begins."""
    for at, word in enumerate(words):
        before, after = "".join(words[:at]), "".join(words[at + 1 :])
        is_known = len(before) >= _BEGINNING and len(after) >= _END
        is_of_here = len(before) >= _PLACE and len(after) >= _LONG
        if (is_known or is_of_here) and len(before + after) >= _LONG and _HAN.fullmatch(word):
            other = rf"(?!{word})[\u4e00-\u9fff]{{{max(len(word) - 1, 1)},{len(word) + 1}}}?"
            other = other if len(word) == 1 else rf"(?![^{_OF_PLACES}]{{0,2}}[{_OF_PLACES}]){other}"
            yield before, re.escape(before) + other + re.escape(after)


def _swapped(words: Sequence[str]) -> Iterator[tuple[str, str]]:
    for at in range(len(words) - 1 if len(words) >= _PARTS else 0):
        one, other = words[at : at + 2]
        if len(one) > 1 and len(other) > 1:
            yield other + one, "".join((*words[:at], other, one, *words[at + 2 :]))


def _in_han(digits: str) -> str:
    return next((one for one in _SMALL if value_of(one) == int(digits)), digits)


_SMALL = (*"一二三四五六七八九十", *(f"十{one}" for one in "一二三四五六七八九"), "二十")


@cache
def _kin() -> dict[str, tuple[str, ...]]:
    return _grouped("groups")


@cache
def _kin_of_bodies() -> dict[str, tuple[str, ...]]:
    return _grouped("bodies")


def _grouped(name: str) -> dict[str, tuple[str, ...]]:
    """Each first word of a group → the others, which are written for it."""
    kin: dict[str, tuple[str, ...]] = {}
    for group in table("kin")[name].split():
        first, *others = group.split("/")
        kin[first] = (*kin.get(first, ()), *others)
    return kin
