"""Words in the wrong place: what is written does not fit there, and a word that sounds or looks like it does."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from operator import ne

from quality_kunming.checks.support.alike import is_typed_for, look_alike
from quality_kunming.checks.support.collocations import around, collocations
from quality_kunming.checks.support.usage import EDGE, usage

_LENGTH = 2
_LEAST_COMMON = 4.0
"""How common, as a logarithm, a word must be that may be meant."""
_FREE = frozenset("的了在是不到就也都要会能说")
"""Characters that stand beside any other."""

_BESIDE, _FOLLOWS, _COMPANY, _COMMON = 1.08, 0.52, 0.39, 0.74
_SEEN_AS_WORD, _SEEN_ACROSS_WORDS, _BESIDE_PIECE = 0.54, 1.22, 1.38
_ALL_CHANGED = -3.0
_ENOUGH_FOR_WORD, _ENOUGH_FOR_RARE_WORD, _ENOUGH_ACROSS_WORDS = 5.1, 7.8, 9.0
"""Weights, fitted to sentences into which slips were put, beside many more in which none was."""


@dataclass(frozen=True)
class _Place:
    """Two characters in a text without marks, with the characters and the words before and behind them."""

    start: int
    written: str
    before: str
    behind: str
    word_before: str
    word_behind: str
    near: tuple[str, ...]
    is_across: bool
    """Whether they are of two words."""


def misplaced(words: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """The places in the words of a text without marks, by their characters: from, to, and the word that is meant."""
    for place in _places(words):
        if place.written not in usage().known and (right := _better(place)):
            yield place.start, place.start + _LENGTH, right


def _places(words: Sequence[str]) -> Iterator[_Place]:
    """Two characters that are a word, two words, or the end of a longer one and the next."""
    text = "".join(words)
    starts = [*accumulate(map(len, words), initial=0)]
    for at, word in enumerate(words):
        before = words[at - 1] if at else EDGE
        if len(word) == _LENGTH:
            yield _place(text, words, starts[at], at, at + 1, before)
        elif len(word) in (1, 3) and words[at + 1 : at + 2] and len(words[at + 1]) == 1:
            start = starts[at + 1] - 1
            if _FREE.isdisjoint(text[start : start + _LENGTH]):
                yield _place(text, words, start, at, at + 2, word[:-1] or before)


def _place(
    text: str, words: Sequence[str], start: int, first: int, last: int, word_before: str
) -> _Place:
    end = start + _LENGTH
    return _Place(
        start,
        text[start:end],
        text[start - 1] if start else EDGE,
        text[end] if end < len(text) else EDGE,
        word_before,
        words[last] if last < len(words) else EDGE,
        around(words, first, last),
        last > first + 1,
    )


def _better(place: _Place) -> str | None:
    """The word like what is written that fits the place, where enough speaks for it."""
    common = usage().words
    weights = [
        (fit + less + _COMMON * common[word], word)
        for word, less in _meant(place)
        if common[word] >= _LEAST_COMMON and word not in place.near and (fit := _fit(word, place))
    ]
    if not weights:
        return None
    weight, right = max(weights)
    against, enough = _for_written(place)
    return right if weight - against > enough else None


def _meant(place: _Place) -> Iterator[tuple[str, float]]:
    """The words that may be meant, with what speaks against each."""
    written, is_common = place.written, place.written in usage().words
    if not place.is_across:
        for word in collocations().homophones(written):
            if is_common or all(map(ne, word, written)):
                yield word, 0.0 if is_common else _ALL_CHANGED
    for at, sign in enumerate(written):
        for word in usage().but_for(written, at):
            if look_alike(sign, word[at]) if is_common else is_typed_for(sign, word, at):
                yield word, 0.0


def _fit(word: str, place: _Place) -> float:
    """How well a word goes with what is around."""
    counts = collocations()
    signs = place.before, place.behind
    sides = zip(signs, usage().fits(word, *signs), strict=True)
    beside = sum(fits > 0 for sign, fits in sides if sign != EDGE)
    follows = counts.follows(word, place.word_before) + counts.follows(place.word_behind, word)
    return _BESIDE * beside + _FOLLOWS * follows + _COMPANY * counts.company(word, place.near)


def _for_written(place: _Place) -> tuple[float, float]:
    """What speaks for what is written, and how much more must speak for another word."""
    fit, counts = _fit(place.written, place), usage()
    if place.written in counts.words:
        return fit + _COMMON * counts.words[place.written], _ENOUGH_FOR_WORD
    seen = counts.seen.get(place.written, -1)
    if not place.is_across:
        return fit + _SEEN_AS_WORD * seen, _ENOUGH_FOR_RARE_WORD
    pieces = sum(map(counts.is_piece, (place.word_before, place.word_behind)))
    return fit + _SEEN_ACROSS_WORDS * seen + _BESIDE_PIECE * pieces, _ENOUGH_ACROSS_WORDS
