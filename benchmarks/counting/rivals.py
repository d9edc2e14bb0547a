"""By how much one of two words that are taken for each other must fit better to be meant: the table `rivals`.

The pairs are written into the table by hand, with any margin; the margins are read off the texts, in which nearly
every word is right: the margin is what hardly any place of the word exceeds. Needs NumPy, which is installed by hand.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from random import Random

import numpy as np

from benchmarks.counting.texts import folded
from quality_kunming.checks.support.vectors import LINE_END, NEAR, SIZE, vectors

MOST_PLACES = 12_000
"""How many places of a word are looked at, drawn from all."""
EXCEEDED = 0.15
"""How often, in all texts together, a margin may be exceeded."""
TAIL = 0.8
"""By how much a margin grows where there are e times as many places as were looked at."""
LEAST = 3.0
HEAD = """\
# 容易写成另一个的词：看上下文，哪一个合适。成对的词是人写的，后面的数由 benchmarks/counting 从文章里算出。
# 一组写成“写的>该写的:该写的至少要合适多少”；新加一组，先随便写一个数，再算一遍。
"""

Place = tuple[Sequence[str], Sequence[str]]


@dataclass
class _Places:
    """How often a word is seen, and some of its places, each as likely as any other."""

    times: int = 0
    kept: list[Place] = field(default_factory=list)

    def add(self, place: Place, random: Random) -> None:
        """One more; it takes the place of another once there are enough."""
        self.times += 1
        if len(self.kept) < MOST_PLACES:
            self.kept.append(place)
        elif (at := random.randrange(self.times)) < MOST_PLACES:
            self.kept[at] = place


def written(lines: Iterable[Sequence[str]], pairs: Mapping[str, Iterable[str]]) -> str:
    """The table as it stands in its file, from lines of words and the rivals of each word."""
    seen = _seen(lines, set(pairs))
    entries = (
        f"{word}>{right}:{_margin(word, right, seen[word]):.1f}"
        for word in sorted(pairs)
        for right in sorted(pairs[word])
    )
    return f"{HEAD}margins: >-\n{folded(entries)}"


def _seen(lines: Iterable[Sequence[str]], words: set[str]) -> Mapping[str, _Places]:
    random, seen = Random(1), defaultdict(_Places)
    for line in lines:
        for at, word in enumerate(line):
            if word in words:
                place = tuple(line[max(0, at - NEAR) : at]), tuple(line[at + 1 : at + 1 + NEAR])
                seen[word].add(place, random)
    return seen


def _margin(word: str, right: str, places: _Places) -> float:
    around = _surroundings(places.kept)
    better = np.sort(_fits(right, around) - _fits(word, around))[::-1]
    exceeded = EXCEEDED * len(better) / max(places.times, 1)
    if not len(better):
        return LEAST
    beyond = TAIL * max(0.0, -math.log(exceeded))
    return max(LEAST, float(better[int(exceeded)]) + beyond)


def _surroundings(places: Sequence[Place]) -> np.ndarray:
    """What the words around each place say: a row of a vector's numbers for each."""
    known = vectors()
    rows = np.array([[*map(_row, _padded(place))] for place in places], dtype=int)
    around = np.frombuffer(known.around, np.int8).reshape(-1, SIZE)
    weights = np.array([list(one) for one in known.places], float).T
    total = np.zeros((len(places), SIZE))
    for place, weight in enumerate(weights):
        total += around[rows[:, place]] * weight if len(rows) else 0
    return total * known.step


def _padded(place: Place) -> Iterator[str]:
    before, behind = place
    yield from [LINE_END] * (NEAR - len(before))
    yield from (*before, *behind)
    yield from [LINE_END] * (NEAR - len(behind))


def _row(word: str) -> int:
    return vectors().rows.get(word, 1)


def _fits(word: str, around: np.ndarray) -> np.ndarray:
    known, row = vectors(), vectors().rows[word]
    meant = np.frombuffer(known.meant, np.int8).reshape(-1, SIZE)[row]
    return around @ meant + known.bias[row] * known.bias_step
