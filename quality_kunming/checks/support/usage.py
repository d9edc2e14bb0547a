"""How words are used, as counted in much real text: how common they are, and what stands before and behind them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from quality_kunming.checks.support.listed import listed
from quality_kunming.checks.tables import table

_OF_OUR_TRADE = 5.0
"""How common, as a logarithm, words are taken for that are rare elsewhere."""
_RAREST = 1.5
"""How common, as a logarithm, a character is taken for that never was a word by itself."""
_COMMON_ALONE = 8.5
"""How common a character is that makes sense alone."""
EDGE = "#"
"""Stands for a mark, and for where a text begins or ends."""


@dataclass(frozen=True)
class Usage:
    """The counts; those of the words as logarithms, from the table `usage`."""

    words: Mapping[str, float]
    """Common words, and pairs of words that nearly always stand together."""

    neighbours: Mapping[str, str]
    """What stands before and behind each, as it is written in the table."""

    seen: Mapping[str, float]
    """What is no common word, and stands side by side all the same: how often."""

    signs: Mapping[str, float]
    alone: Mapping[str, float]

    known: frozenset[str]
    """What is no slip, however rare it is."""

    sure: frozenset[str]
    """The words for which what never was seen is a slip, whatever stands around."""

    @cached_property
    def _gaps(self) -> Mapping[str, Sequence[str]]:
        """A word with a gap for one of its characters → all words that fit."""
        return by_gap(self.words)

    def common_alone(self, sign: str) -> float:
        """How common, as a logarithm, a character is as a word by itself."""
        return self.alone.get(sign, _RAREST)

    def is_piece(self, word: str) -> bool:
        """Whether it is a single character that makes no sense alone: what a dictionary leaves of a name or a term."""
        return len(word) == 1 and word != EDGE and self.common_alone(word) < _COMMON_ALONE

    def but_for(self, words: str, at: int) -> Iterable[str]:
        """The common words that differ in the character at a place."""
        return self._gaps.get(with_gap(words, at), ())

    def fits(self, word: str, before: str, behind: str) -> tuple[int, int]:
        """How well a word goes with the characters around it, on each side: 2 very well, 1 well, 0 unknown."""
        left, _, right = self.neighbours.get(word, "").partition(":")
        return _fits(left, before), _fits(right, behind)


def with_gap(words: str, at: int) -> str:
    """Characters with a gap for the one at a place."""
    return f"{words[:at]}{EDGE}{words[at + 1 :]}"


def by_gap(words: Iterable[str]) -> Mapping[str, Sequence[str]]:
    """A word with a gap for one of its characters → all words that fit."""
    gaps: dict[str, list[str]] = defaultdict(list)
    for word in words:
        for at in range(len(word)):
            gaps[with_gap(word, at)].append(word)
    return gaps


def _fits(neighbours: str, sign: str) -> int:
    close, _, common = neighbours.partition("/")
    return 2 if sign in close else 1 if sign in common else 0


@cache
def usage() -> Usage:
    """The table."""
    read = table("usage")
    sure = listed("sure")
    words = dict.fromkeys((*table("slips")["trade"].split(), *sorted(sure)), _OF_OUR_TRADE)
    neighbours = dict.fromkeys(words, "")
    for level, entries in read["words"].items():
        for entry in entries.split():
            word, _, around = entry.partition(":")
            words[word], neighbours[word] = level / 2, around
    return Usage(
        words,
        neighbours,
        {one: level / 2 for level, entries in read["seen"].items() for one in entries.split()},
        *(
            {
                one: level / 2
                for level, signs in read[name].items()
                for one in "".join(signs.split())
            }
            for name in ("signs", "alone")
        ),
        listed("known"),
        sure,
    )
