"""Slips of the pen: what is no word where one is meant, and sayings with one character that is another's."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from quality_kunming.checks.support.misplaced import misplaced
from quality_kunming.checks.support.mistyped import mistyped
from quality_kunming.checks.support.sayings import sayings

_RUN = re.compile(r"[\u4e00-\u9fff]{2,}")


@dataclass(frozen=True)
class PenSlip:
    """What stands there from where to where, and the word that is meant."""

    start: int
    end: int
    right: str


def pen_slips(text: str) -> Iterator[PenSlip]:
    """Every such place in a text, by the words into which a dictionary cuts it."""
    from rjieba import cut  # reads its dictionary when it is imported

    for run in _RUN.finditer(text):
        words = cut(run[0], False)
        places = [*accumulate(map(len, words), initial=run.start())]
        found = {(first, last): right for first, last, right in sayings(words)}
        for one in mistyped(words):
            if not any(first < one.last and one.first < last for first, last in found):
                found[one.first, one.last] = one.right
        slips = [
            PenSlip(places[first], places[last], right) for (first, last), right in found.items()
        ]
        for start, end, right in misplaced(words):
            one = PenSlip(run.start() + start, run.start() + end, right)
            if not any(one.start < other.end and other.start < one.end for other in slips):
                slips.append(one)
        yield from sorted(slips, key=lambda one: one.start)
