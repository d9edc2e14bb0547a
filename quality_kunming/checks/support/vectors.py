"""How well a word fits between others, by vectors of words that were learned from much real text.

A log-bilinear model of language (Mnih and Hinton 2007): the vectors of the words around, each number weighted by
its place, are added up; the better the sum agrees with the vector of a word, the more often the word stands there.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import accumulate, pairwise
from operator import mul

from quality_kunming.checks import tables

NEAR = 5
"""Words before, and words behind, that are looked at."""
SIZE = 64
"""Numbers of a vector."""
LINE_END, UNKNOWN = "\n", "?"
"""Stand for what is behind the end of a line, and for a word without a vector: the first two rows."""


@dataclass(frozen=True)
class WordVectors:
    """The vectors of words, as whole numbers: those of what is around, and those of what is meant."""

    rows: dict[str, int]
    around: memoryview
    meant: memoryview
    bias: memoryview
    places: Sequence[memoryview]
    """For each number of a vector its weight at every place, the farthest before first."""

    step: float
    """What one is worth where the numbers of a vector, of a place and of another vector are multiplied."""

    bias_step: float

    def surroundings(self, before: Sequence[str], behind: Sequence[str]) -> list[float]:
        """What the words before and behind a place say together."""
        before, behind = before[-NEAR:], behind[:NEAR]
        ends = [[LINE_END] * (NEAR - len(words)) for words in (before, behind)]
        rows = (self.rows.get(one, 1) for one in (*ends[0], *before, *behind, *ends[1]))
        vectors = (self.around[row * SIZE : (row + 1) * SIZE] for row in rows)
        numbers = zip(*vectors, strict=True)
        return [sum(map(mul, *one)) * self.step for one in zip(self.places, numbers, strict=True)]

    def fit(self, word: str, surroundings: Sequence[float]) -> float | None:
        """How much more often than by chance, as a logarithm, a word stands there; `None` for one without a vector."""
        row = self.rows.get(word)
        if row is None:
            return None
        agreement = sum(map(mul, surroundings, self.meant[row * SIZE : (row + 1) * SIZE]))
        return agreement + self.bias[row] * self.bias_step


@cache
def vectors() -> WordVectors:
    """Those of the file `words.vectors`."""
    return read(files(tables).joinpath("words.vectors").read_bytes())


def read(data: bytes) -> WordVectors:
    """The vectors of a file: words, what one is worth in each part, then the parts, a byte a number."""
    words, steps, numbers = data.split(b"\n", 2)
    rows = {one: row for row, one in enumerate((LINE_END, UNKNOWN, *words.decode().split()))}
    lengths = (len(rows) * SIZE, len(rows) * SIZE, len(rows), SIZE * 2 * NEAR)
    ends = pairwise(accumulate(lengths, initial=0))
    view = memoryview(numbers).cast("b")
    around, meant, bias, places = (view[start:end] for start, end in ends)
    around_step, meant_step, bias_step, place_step = map(float, steps.split())
    weights = [places[at : at + 2 * NEAR] for at in range(0, len(places), 2 * NEAR)]
    step = around_step * meant_step * place_step
    return WordVectors(rows, around, meant, bias, weights, step, bias_step)
