"""Words that are not common, as counted in much real text: what two characters may mean that are no word."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from quality_kunming.checks.support.usage import by_gap, with_gap
from quality_kunming.checks.tables import table

RARER = 4.5
"""How common, as a logarithm, each is taken for."""


@dataclass(frozen=True)
class RarerWords:
    """The words, the same by their gaps, and what is no slip of any."""

    words: frozenset[str]
    gaps: Mapping[str, Sequence[str]]
    known: frozenset[str]

    def but_for(self, words: str, at: int) -> Iterable[str]:
        """Those that differ in the character at a place."""
        return self.gaps.get(with_gap(words, at), ())


@cache
def rarer_words() -> RarerWords:
    """The table `rarer`."""
    read = table("rarer")
    words = read["words"].split()
    return RarerWords(frozenset(words), by_gap(words), frozenset(read["known"].split()))
