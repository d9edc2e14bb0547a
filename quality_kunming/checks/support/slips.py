"""Slips of the pen: what is no word where one is meant, and sayings with one character that is another's."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from quality_kunming.checks.support.cutting import Run, Word, runs, words_around
from quality_kunming.checks.support.left_alone import is_counted
from quality_kunming.checks.support.misplaced import misplaced
from quality_kunming.checks.support.misread import DISARRANGED, SHORTENED, Kind, misread
from quality_kunming.checks.support.mistyped import mistyped
from quality_kunming.checks.support.rivals import rivals
from quality_kunming.checks.support.sayings import sayings
from quality_kunming.checks.support.turned import turned
from quality_kunming.checks.support.usage import EDGE
from quality_kunming.checks.support.views import CHINESE

_LINE = re.compile(r".+")
_QUOTED = 10
"""Characters before and behind a place that may be quoted with it."""
_OPENING, _CLOSING = re.compile("“[^“”，。；：！？\n]*$"), re.compile("[^“”，。；：！？\n]*”")


@dataclass(frozen=True)
class PenSlip:
    """What stands there from where to where, the word that is meant, another that may be, and what went wrong."""

    start: int
    end: int
    right: str
    other: str = ""
    how: str = "写错了"


def pen_slips(text: str) -> Iterator[PenSlip]:
    """Every such place in a text, by the words into which a dictionary cuts it."""
    for line in _LINE.finditer(text):
        if not CHINESE.search(line[0]):
            continue
        parts = [*runs(line[0], line.start())]
        slips: list[PenSlip] = []
        taken: set[int] = set()
        words = words_around(parts)
        kinds = (
            _of_sayings(parts),
            _of_turned(parts),
            _of_readings(text, words, DISARRANGED),
            _of_words(text, parts),
            _of_readings(text, words, SHORTENED),
            _of_rivals(words),
            _of_places(words),
        )
        for more in kinds:
            new = [one for one in more if taken.isdisjoint(range(one.start, one.end))]
            taken.update(place for one in new for place in range(one.start, one.end))
            slips += new
        yield from sorted(slips, key=lambda one: one.start)


def _of_sayings(parts: Sequence[Run]) -> Iterator[PenSlip]:
    for run in parts:
        for first, last, right in sayings(run.words):
            yield PenSlip(run.places[first], run.places[last], right)


def _of_turned(parts: Sequence[Run]) -> Iterator[PenSlip]:
    for run in parts:
        for first, last, right in turned(run.words):
            yield PenSlip(run.places[first], run.places[last], right)


def _of_readings(text: str, words: Sequence[Word], kinds: Sequence[Kind]) -> Iterator[PenSlip]:
    """What stands in a text only once: what comes again is a name."""
    for one in misread(words, kinds):
        if text.count(text[one.start : one.end]) == 1:
            yield PenSlip(one.start, one.end, one.right, how=one.how)


def _of_words(text: str, parts: Sequence[Run]) -> Iterator[PenSlip]:
    """What is no word; in quotation marks it is a play on words, and behind a number a measure."""
    for before, run in pairwise((Run(0, [EDGE]), *parts)):
        for one in mistyped(run.words):
            start, end = run.places[one.first], run.places[one.last]
            is_measure = not one.first and is_counted(before.words[0], text[start:end])
            if not is_measure and not _is_quoted(text, start, end):
                yield PenSlip(start, end, one.right, one.other)


def _is_quoted(text: str, start: int, end: int) -> bool:
    """Whether a place stands in a few words in quotation marks."""
    before, behind = text[max(0, start - _QUOTED) : start], text[end : end + _QUOTED]
    opening, closing = _OPENING.search(before), _CLOSING.match(behind)
    return bool(opening and closing)


def _of_rivals(words: Sequence[Word]) -> Iterator[PenSlip]:
    yield from (PenSlip(*one) for one in rivals(words))


def _of_places(words: Sequence[Word]) -> Iterator[PenSlip]:
    yield from (PenSlip(*one) for one in misplaced(words))
