"""A few characters of a text read otherwise: cut into words anew, and how much better those fit there."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise

from quality_kunming.checks.support.cutting import LETTERS, NUMBER, Word, halves
from quality_kunming.checks.support.usage import EDGE, usage
from quality_kunming.checks.support.vectors import NEAR, vectors

_SIGNS = frozenset((EDGE, NUMBER, LETTERS))
_CUT_ANEW = 2
"""Words on each side of what is read otherwise that are cut anew with it."""
_NO_FIT = -2.0
"""How well what has no vector is taken to fit."""
_EVERY_WORD = 17.0
"""The logarithm of how many words were counted."""
_WITH_VECTOR, _IN_DICTIONARY, _NO_WORD = 3.5, 2.0, 1.0
"""How common, as a logarithm, words are taken for that are not among the common ones."""


@dataclass(frozen=True)
class Reading:
    """What is written, and what is meant, word by word, and the words around."""

    start: int
    before: Sequence[str]
    written: Sequence[str]
    meant: Sequence[str]
    behind: Sequence[str]

    @property
    def end(self) -> int:
        """Behind what is written."""
        return self.start + len("".join(self.written))

    @property
    def sides(self) -> tuple[str, str]:
        """The words beside it."""
        return (self.before or (EDGE,))[-1], (self.behind or (EDGE,))[0]

    @property
    def gain(self) -> float:
        """How much likelier, as a logarithm, what is meant is than what is written."""
        return self.fit_gain + self.common_gain

    @cached_property
    def fit_gain(self) -> float:
        """How much better what is meant fits among the words around."""
        return self._fit(self.meant) - self._fit(self.written)

    @property
    def common_gain(self) -> float:
        """How much more common the words that are meant are."""
        ours, theirs = (
            sum(common(word) - _EVERY_WORD for word in words)
            for words in (self.meant, self.written)
        )
        return ours - theirs

    @property
    def pieces(self) -> int:
        """How many words beside it make no sense alone: they are left of a name or a term."""
        return sum(map(usage().is_piece, self.sides))

    @property
    def rarest_alone(self) -> float:
        """How common the rarest of the single characters that are written is as a word by itself."""
        alone = [usage().common_alone(word) for word in self.written if len(word) == 1]
        return min(alone, default=_EVERY_WORD)

    @property
    def seen(self) -> float:
        """How often, as a logarithm, what is written stands side by side."""
        before, behind = self.sides
        inner = pairwise(self.written)
        outer = ((before, self.written[0]), (self.written[-1], behind))
        single = [pair for pair in outer if len("".join(pair)) == len(pair)]
        pairs = ["".join(pair) for pair in (*inner, *single) if EDGE not in pair]
        return max(map(_seen, pairs), default=0)

    def beside(self, word: str) -> tuple[int, int]:
        """How well a word of what is meant goes with what is around: before, and behind."""
        at = self.meant.index(word)
        around = (self.sides[0], *self.meant, self.sides[1])
        before, behind = around[at], around[at + 2]
        return usage().fits(word, before[-1], behind[0])

    def _fit(self, words: Sequence[str]) -> float:
        return sum(
            _fit(word, [*self.before, *words[:at]], [*words[at + 1 :], *self.behind])
            for at, word in enumerate(words)
        )


@dataclass(frozen=True)
class Stretch:
    """Words between two marks, where they begin, and those of the line around them."""

    start: int
    words: Sequence[str]
    before: Sequence[str]
    behind: Sequence[str]

    @cached_property
    def text(self) -> str:
        """All its characters."""
        return "".join(self.words)

    @cached_property
    def owners(self) -> Sequence[int]:
        """For each character the number of the word in which it stands."""
        return [at for at, word in enumerate(self.words) for _ in word]

    @cached_property
    def begins(self) -> Sequence[int]:
        """Where each word begins, and behind the last."""
        places = [0]
        for word in self.words:
            places.append(places[-1] + len(word))
        return places

    def is_alone(self, at: int) -> bool:
        """Whether a character is a word by itself."""
        return len(self.words[self.owners[at]]) == 1

    def reread(self, start: int, end: int, meant: str) -> Reading | None:
        """Characters from one to behind another read as others; `None` where whole words fall away."""
        first = max(0, self.owners[max(0, start - (start == end))] - _CUT_ANEW)
        last = min(len(self.words), self.owners[min(max(end - 1, start), len(self.text) - 1)] + 1)
        last = min(len(self.words), last + _CUT_ANEW)
        left, right = self.begins[first], self.begins[last]
        written = self.words[first:last]
        anew = cut_anew(f"{self.text[left:start]}{meant}{self.text[end:right]}")
        head = _same(written, anew, start - left)
        tail = _same(written[head:][::-1], anew[head:][::-1], right - end)
        written_end, anew_end = len(written) - tail, len(anew) - tail
        if head >= written_end or head >= anew_end:
            return None
        return Reading(
            self.start + self.begins[first + head],
            [*self.before, *self.words[: first + head]][-NEAR:],
            written[head:written_end],
            anew[head:anew_end],
            [*self.words[first + written_end :], *self.behind][:NEAR],
        )


def stretches(line: Sequence[Word]) -> Iterator[Stretch]:
    """Those of the words of a line, without a mark or a space between."""
    texts = [word.text for word in line]
    first = 0
    while first < len(line):
        last, end = first, line[first].start
        while last < len(line) and texts[last] not in _SIGNS and line[last].start == end:
            end += len(texts[last])
            last += 1
        if last > first:
            around = texts[max(0, first - NEAR) : first], texts[last : last + NEAR]
            yield Stretch(line[first].start, texts[first:last], *around)
        first = max(last, first + 1)


def common(word: str) -> float:
    """How common, as a logarithm, a word is, or is taken for."""
    from rjieba import has_word

    counts = usage()
    if word in counts.words:
        return counts.words[word]
    if len(word) == 1:
        return counts.common_alone(word)
    if word in vectors().rows:
        return _WITH_VECTOR
    return _IN_DICTIONARY if has_word(word) else _NO_WORD


def is_word(characters: str) -> bool:
    """Whether they are a common word, or one of the dictionary."""
    from rjieba import has_word

    return characters in usage().words or has_word(characters)


@lru_cache(maxsize=20_000)
def cut_anew(text: str) -> tuple[str, ...]:
    """A text without marks, cut into words as those of a line are."""
    from rjieba import cut  # reads its dictionary when it is imported

    return tuple(part for word in cut(text, False) for part in halves(word))


def _same(written: Sequence[str], anew: Sequence[str], most: int) -> int:
    """How many words at the beginning are the same, within so many characters."""
    at = length = 0
    for one, other in zip(written, anew, strict=False):
        length += len(one)
        if one != other or length > most:
            break
        at += 1
    return at


def _fit(word: str, before: Sequence[str], behind: Sequence[str]) -> float:
    if word not in vectors().rows:
        return _NO_FIT
    return vectors().fit(word, vectors().surroundings(before, behind))


def _seen(pair: str) -> float:
    counts = usage()
    often = max(counts.seen.get(pair, 0), counts.words.get(pair, 0))
    return max(often, 3.0) if is_word(pair) else often
