"""Which words stand near one another, and which follow which, how much more often than by chance."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from quality_kunming.checks.support.alike import typed
from quality_kunming.checks.tables import table

NEAR = 5
"""Words before and behind that are the company of one."""
LEAST_WEIGHT = 1.0
"""How much more often than by chance, as a logarithm, words must be together."""
_COUNTED = 2
"""Words of the company that are counted, the closest first."""


@dataclass(frozen=True)
class Collocations:
    """The counts, as logarithms, from the table `collocations`; each entry is read when its word is asked for."""

    near: Mapping[str, str]
    """Word → what stands near it, as it is written in the table."""

    behind: Mapping[str, str]
    """Word → what follows it, as it is written in the table."""

    by_sound: Mapping[str, str]
    """How they are typed → common words of two characters, separated by commas."""

    def company(self, word: str, near: Iterable[str]) -> float:
        """How much the words around a word are its company."""
        weights = _read(self.near.get(word, ""))
        return sum(sorted(weights[one] for one in near if one in weights)[-_COUNTED:])

    def follows(self, word: str, before: str) -> float:
        """How much a word is used to follow another."""
        return _read(self.behind.get(before, "")).get(word, 0.0)

    def homophones(self, word: str) -> list[str]:
        """The common words of two characters that are typed like a word, and itself."""
        return self.by_sound.get("'".join(typed(word)), word).split(",")


def around(words: Sequence[str], first: int, last: int) -> tuple[str, ...]:
    """What stands near the words from one to behind another."""
    return (*words[max(0, first - NEAR) : first], *words[last : last + NEAR])


@cache
def collocations() -> Collocations:
    """The table."""
    read = table("collocations")
    parts = (read[one].split() for one in ("near", "behind", "homophones"))
    return Collocations(*(dict(entry.split(":", 1) for entry in part) for part in parts))


@cache
def _read(written: str) -> dict[str, float]:
    return {
        one: LEAST_WEIGHT + level / 2
        for level, ones in enumerate(written.split("/"))
        for one in ones.split(",")
        if one
    }
