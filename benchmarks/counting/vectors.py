"""What was learned of words, as it stands in the file `words.vectors`."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

LEAST_TIMES = 40
"""How often a word must be seen to be kept."""
CLIPPED = 0.9999
"""The part of all numbers that are within what a byte tells."""
_MOST = 127

Rows = Sequence[Sequence[float]]


@dataclass(frozen=True)
class Model:
    """The words behind the two signs, in rows; how often each is seen, and what was learned of each."""

    words: Sequence[str]
    times: Sequence[int]
    around: Rows
    meant: Rows
    bias: Sequence[float]
    """How common a word is apart from what is around, more than it was seen, as a logarithm."""

    places: Rows
    """For each place its weights, one for each number of a vector."""


def written(model: Model) -> bytes:
    """The file: words in order, what one is worth in each part, then the parts, a byte a number."""
    rows = [row for row, times in enumerate(model.times) if row < 2 or times >= LEAST_TIMES]
    rows[2:] = sorted(rows[2:], key=model.words.__getitem__)
    parts = [
        [*chain.from_iterable(model.around[row] for row in rows)],
        [*chain.from_iterable(model.meant[row] for row in rows)],
        [model.bias[row] for row in rows],
        [*chain.from_iterable(zip(*model.places, strict=True))],
    ]
    steps = [_largest(part) / _MOST or 1.0 for part in parts]
    head = " ".join(model.words[row] for row in rows[2:]), " ".join(f"{one:.6g}" for one in steps)
    numbers = (_whole(part, step) for part, step in zip(parts, steps, strict=True))
    return b"\n".join((*map(str.encode, head), b"".join(numbers)))


def _largest(numbers: Sequence[float]) -> float:
    """The largest, without the very few beyond all others."""
    sizes = sorted(map(abs, numbers))
    return sizes[min(len(sizes) - 1, round(len(sizes) * CLIPPED))]


def _whole(numbers: Sequence[float], step: float) -> bytes:
    return array("b", (max(-_MOST, min(_MOST, round(one / step))) for one in numbers)).tobytes()
