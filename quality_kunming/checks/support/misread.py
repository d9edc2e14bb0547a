"""Places that are read more easily with a character more, with one less, or with two turned."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from quality_kunming.checks.support.collocations import broken_collocations
from quality_kunming.checks.support.cutting import Word
from quality_kunming.checks.support.doubled import doubled
from quality_kunming.checks.support.left_out import left_out
from quality_kunming.checks.support.rereading import Reading, Stretch, stretches
from quality_kunming.checks.support.transposed import transposed

Kind = tuple[Callable[[Stretch], Iterator[tuple[float, Reading]]], str]
"""What finds places and how they are meant, with how much speaks for it; and what is told of them."""

DISARRANGED: Sequence[Kind] = ((doubled, "多打了一个字"), (transposed, "前后颠倒了"))
SHORTENED: Sequence[Kind] = ((left_out, "漏了字"), (broken_collocations, "漏了字"))
"""Where all characters stand, and where one is missing."""


@dataclass(frozen=True)
class Misread:
    """What stands from where to where, what is meant, and how it came about."""

    start: int
    end: int
    right: str
    how: str


def misread(line: Sequence[Word], kinds: Sequence[Kind]) -> Iterator[Misread]:
    """Those of some kinds among the words of a line; of several at one place the likeliest."""
    found: list[tuple[float, Reading, str]] = [
        (weight, reading, how)
        for stretch in stretches(line)
        for kind, how in kinds
        for weight, reading in kind(stretch)
    ]
    taken: set[int] = set()
    for _, reading, how in sorted(found, key=lambda one: -one[0]):
        places = range(reading.start, reading.end)
        if taken.isdisjoint(places):
            taken.update(places)
            yield Misread(reading.start, reading.end, "".join(reading.meant), how)
