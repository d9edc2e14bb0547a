"""Words in the wrong company: what is written never stands near what is around, and a word like it often does."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate

from quality_kunming.checks.support.alike import is_typed_for
from quality_kunming.checks.support.usage import usage
from quality_kunming.checks.tables import table

NEAR = 5
"""Words before and behind that are the company of one."""
LEAST_WEIGHT = 1.5
"""How much more often than by chance, as a logarithm, a word must stand near another to be of its company."""
_LENGTH = 2
_ENOUGH = ((4.6, 1.8), (3.5, 2.5), (2.3, 5.0))
"""How much speaks for the company, and how much more common the word must be than what is written, as a logarithm."""
_ENOUGH_OF_WORDS = ((4.6, 1.8), (3.8, 5.0))
"""The same where what is written is a word of its own."""
_FREE = frozenset("的了在是不到就也都要会能说")
"""Characters that stand beside any other."""
_COUNTED = 2
"""Words of the company that are counted, the closest first."""


@dataclass(frozen=True)
class Collocations:
    """Which words stand near which, how much more often than by chance (a logarithm); from the table `collocations`."""

    of_words: Mapping[str, str]
    """The company of each word as it is written in the table."""

    also: Mapping[str, frozenset[str]]
    """Company of another word like this one, near which this one stands, too."""

    def weight(self, word: str, written: str, near: Sequence[str]) -> float:
        """How much the words around speak for a word in place of what is written."""
        company, also = _company(self.of_words.get(word, "")), self.also.get(written, ())
        weights = sorted(company[one] for one in near if one in company and one not in also)
        return sum(weights[-_COUNTED:])


@cache
def collocations() -> Collocations:
    """The table."""
    words, also = (
        dict(entry.split(":", 1) for entry in table("collocations")[one].split())
        for one in ("words", "also")
    )
    return Collocations(words, {word: frozenset(ones.split(",")) for word, ones in also.items()})


@cache
def _company(written: str) -> dict[str, float]:
    return {
        one: LEAST_WEIGHT + level / 2
        for level, ones in enumerate(written.split("/"))
        for one in ones.split(",")
        if one
    }


def out_of_company(words: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """The places in the words of a text without marks, by their characters: from, to, and the word that is meant."""
    starts = [*accumulate(map(len, words), initial=0)]
    for first, last, written, start in _places(words, starts):
        around = (*words[max(0, first - NEAR) : first], *words[last : last + NEAR])
        near = [one for one in around if len(one) >= _LENGTH]
        if near and (right := _better(written, near, first + 1 == last)):
            yield start, start + _LENGTH, right


def _places(words: Sequence[str], starts: Sequence[int]) -> Iterator[tuple[int, int, str, int]]:
    """Two characters that are a word, two words, or the end of a longer one and the next: first, last, what, where."""
    for at, word in enumerate(words):
        if len(word) == _LENGTH:
            yield at, at + 1, word, starts[at]
        elif len(word) in (1, 3) and at + 1 < len(words) and len(words[at + 1]) == 1:
            written = word[-1] + words[at + 1]
            if written not in usage().words and _FREE.isdisjoint(written):
                yield at, at + 2, written, starts[at + 1] - 1


def _better(written: str, near: Sequence[str], is_word: bool) -> str | None:
    """The word like what is written that the words around speak for, where enough does."""
    best = max(
        (
            (collocations().weight(word, written, near), word)
            for at in range(_LENGTH)
            for word in usage().but_for(written, at)
            if word != written and is_typed_for(written[at], word, at)
        ),
        default=(0.0, ""),
    )
    counts = usage()
    common = counts.words.get(best[1], 0) - counts.words.get(written, counts.seen.get(written, 0))
    bars = _ENOUGH_OF_WORDS if is_word else _ENOUGH
    return best[1] if any(best[0] >= least and common >= more for least, more in bars) else None
