"""Words in the wrong place: what is written does not fit there, and a word that sounds or looks like it does."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import cached_property, lru_cache
from operator import mul, ne
from typing import NamedTuple

from quality_kunming.checks.support.alike import is_typed_for, look_alike
from quality_kunming.checks.support.cutting import Word
from quality_kunming.checks.support.homophones import homophones
from quality_kunming.checks.support.left_alone import is_counted
from quality_kunming.checks.support.usage import EDGE, usage
from quality_kunming.checks.support.vectors import NEAR, vectors

_LENGTH = 2
_LEAST_COMMON = 4.0
"""How common, as a logarithm, a word must be that may be meant."""
_FREE = frozenset("的了在是不到就也都要会能说和或与时并及且而")
"""Characters that stand beside any other."""
_NO_FIT = -2.0
"""How well what has no vector is taken to fit."""
_LEAST_AGAINST = -2.5
"""Less never speaks for what is written; it is not weighed where even that would not be enough."""


class Meant(NamedTuple):
    """What speaks for a word that may be meant, or how much each of it counts."""

    fit: float
    common: float
    beside: float
    all_changed: float


class Written(NamedTuple):
    """What speaks for what is written, or how much each of it counts."""

    fit: float
    common: float
    beside: float
    near_piece: float


class Kind(Enum):
    """Whether two characters are a common word, another word, or the end of one with the next."""

    WORD = auto()
    RARE = auto()
    ACROSS = auto()


_WEIGHTS = {
    Kind.WORD: (Meant(0.73, 0.85, 1.32, 0.0), Written(0.54, 0.59, 1.27, 0.86), 10.5),
    Kind.RARE: (Meant(0.58, 1.01, 1.26, -4.35), Written(0.22, 0.83, 0.0, 0.0), 13.4),
    Kind.ACROSS: (Meant(0.5, 0.63, 1.43, 0.0), Written(0.16, 1.07, 0.0, 1.42), 10.2),
}
"""For each kind, with how much more must speak for a word that may be meant; fitted to sentences into which slips were
put, beside many more in which none was."""


@dataclass(frozen=True)
class Place:
    """Two characters, with the words around them, and the words of which they are cut."""

    start: int
    written: str
    before: Sequence[str]
    behind: Sequence[str]
    cut_from: Sequence[str]
    whole_before: Sequence[str]
    """The words before those of which they are cut."""

    @cached_property
    def kind(self) -> Kind:
        """What the two characters are."""
        if len(self.cut_from) > 1:
            return Kind.ACROSS
        return Kind.WORD if self.written in usage().words else Kind.RARE

    @cached_property
    def surroundings(self) -> list[float]:
        """What the words around say."""
        return vectors().surroundings(self.before, self.behind)

    @property
    def sides(self) -> tuple[str, str]:
        """The words beside it."""
        return (self.before or (EDGE,))[-1], (self.behind or (EDGE,))[0]

    def beside(self, word: str) -> int:
        """On how many sides a word goes with the character beside it."""
        signs = self.sides[0][-1], self.sides[1][0]
        fits = zip(signs, usage().fits(word, *signs), strict=True)
        return sum(fit > 0 for sign, fit in fits if sign != EDGE)


def misplaced(line: Sequence[Word]) -> Iterator[tuple[int, int, str]]:
    """The places among the words of a line: from, to, and the word that is meant."""
    for place in places(line):
        is_known = place.written in usage().known or is_counted(place.sides[0], place.written)
        if not is_known and (right := _better(place)):
            yield place.start, place.start + _LENGTH, right


def places(line: Sequence[Word]) -> Iterator[Place]:
    """Two characters that are a word, two words, or the end of a longer one and the next."""
    texts = [word.text for word in line]
    for at, word in enumerate(line):
        before, behind = texts[max(0, at - NEAR) : at], texts[at + 1 : at + 2 + NEAR]
        if len(word.text) == _LENGTH:
            yield Place(word.start, word.text, before, behind[:NEAR], [word.text], before)
        elif len(word.text) in (1, 3) and behind and len(behind[0]) == 1:
            head, written = word.text[:-1], word.text[-1] + behind[0]
            is_close = line[at + 1].start == word.start + len(word.text)
            if is_close and EDGE not in written and _FREE.isdisjoint(written):
                near = [*before, head] if head else before
                parts = [word.text, behind[0]]
                yield Place(word.start + len(head), written, near, behind[1:], parts, before)


def meant(place: Place) -> Iterator[str]:
    """The common words that may be meant, none that is near already."""
    for word in alternatives(place.written, is_across=place.kind is Kind.ACROSS):
        is_near = word in place.before or word in place.behind
        if usage().words.get(word, 0) >= _LEAST_COMMON and not is_near:
            yield word


@lru_cache(maxsize=50_000)
def alternatives(written: str, *, is_across: bool) -> tuple[str, ...]:
    """The common words that are typed like two characters, or look like them."""
    words = {} if is_across else dict.fromkeys(homophones(written))
    for at, sign in enumerate(written):
        for word in usage().but_for(written, at):
            is_word = written in usage().words
            if look_alike(sign, word[at]) if is_word else is_typed_for(sign, word, at):
                words[word] = None
    return tuple(word for word in words if word != written)


def for_meant(place: Place, word: str) -> Meant:
    """What speaks for a word that may be meant."""
    return Meant(
        _fit(word, place.surroundings),
        usage().words[word],
        place.beside(word),
        all(map(ne, word, place.written)),
    )


def for_written(place: Place) -> Written:
    """What speaks for what is written."""
    counts, written = usage(), place.written
    if place.kind is Kind.ACROSS:
        first, second = place.cut_from
        fit = _fit(first, vectors().surroundings(place.whole_before, [second, *place.behind]))
        fit += _fit(second, vectors().surroundings([*place.whole_before, first], place.behind))
    else:
        fit = _fit(written, place.surroundings)
    return Written(
        fit,
        counts.words.get(written, counts.seen.get(written, -1)),
        place.beside(written),
        sum(map(counts.is_piece, place.sides)),
    )


def _fit(word: str, surroundings: Sequence[float]) -> float:
    fit = vectors().fit(word, surroundings)
    return _NO_FIT if fit is None else fit


def _better(place: Place) -> str | None:
    """The word like what is written that fits the place, where enough speaks for it."""
    if place.kind is Kind.WORD and place.written not in vectors().rows:
        return None
    of_meant, of_written, enough = _WEIGHTS[place.kind]
    weights = {word: sum(map(mul, of_meant, for_meant(place, word))) for word in meant(place)}
    right = max(weights, key=weights.__getitem__, default=None)
    if right is None or weights[right] < enough + _LEAST_AGAINST:
        return None
    against = sum(map(mul, of_written, for_written(place)))
    return right if weights[right] - against > enough else None
