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
        slips = [
            PenSlip(places[first], places[last], right) for first, last, right in sayings(words)
        ]
        slips += _apart(
            slips,
            (
                PenSlip(places[one.first], places[one.last], one.right, one.other)
                for one in mistyped(words)
            ),
        )
        slips += _apart(
            slips,
            (
                PenSlip(run.start() + start, run.start() + end, right)
                for start, end, right in misplaced(words)
            ),
        )
        yield from sorted(slips, key=lambda one: one.start)


def _apart(slips: list[PenSlip], more: Iterator[PenSlip]) -> list[PenSlip]:
    """Those that stand where none of the others does."""
    return [
        one
        for one in more
        if not any(one.start < other.end and other.start < one.end for other in slips)
    ]
