"""Slips of the pen: what is no word where one is meant, and sayings with one character that is another's."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from quality_kunming.checks.support.misplaced import misplaced
from quality_kunming.checks.support.mistyped import mistyped
from quality_kunming.checks.support.sayings import sayings

_RUN = re.compile(r"[\u4e00-\u9fff]{2,}")


@dataclass(frozen=True)
class PenSlip:
    """What stands there from where to where, the word that is meant, and another that may be."""

    start: int
    end: int
    right: str
    other: str = ""


def pen_slips(text: str) -> Iterator[PenSlip]:
    """Every such place in a text, by the words into which a dictionary cuts it."""
    from rjieba import cut  # reads its dictionary when it is imported

    for run in _RUN.finditer(text):
        words = cut(run[0], False)
        places = [*accumulate(map(len, words), initial=run.start())]
        slips: list[PenSlip] = []
        taken: set[int] = set()
        for more in (_of_sayings(words, places), _of_words(words, places), _of_places(words, run)):
            new = [one for one in more if taken.isdisjoint(range(one.start, one.end))]
            taken.update(place for one in new for place in range(one.start, one.end))
            slips += new
        yield from sorted(slips, key=lambda one: one.start)


def _of_sayings(words: Sequence[str], places: Sequence[int]) -> Iterator[PenSlip]:
    for first, last, right in sayings(words):
        yield PenSlip(places[first], places[last], right)


def _of_words(words: Sequence[str], places: Sequence[int]) -> Iterator[PenSlip]:
    for one in mistyped(words):
        yield PenSlip(places[one.first], places[one.last], one.right, one.other)


def _of_places(words: Sequence[str], run: re.Match) -> Iterator[PenSlip]:
    for start, end, right in misplaced(words):
        yield PenSlip(run.start() + start, run.start() + end, right)
