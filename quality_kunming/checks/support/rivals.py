"""Words that are taken for each other: a rival is meant where it fits by more than it does where it is wrong."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from quality_kunming.checks.support.cutting import Word
from quality_kunming.checks.support.vectors import NEAR, vectors
from quality_kunming.checks.tables import table

_WELL = 5.5
"""How well, as a logarithm, a word must fit to be meant."""


def rivals(line: Sequence[Word]) -> Iterator[tuple[int, int, str]]:
    """The words of a line whose rival is meant: from, to, and the rival, none that is near already."""
    for at, word in enumerate(line):
        if others := margins().get(word.text):
            before = [one.text for one in line[max(0, at - NEAR) : at]]
            behind = [one.text for one in line[at + 1 : at + 1 + NEAR]]
            far = {one: others[one] for one in others if one not in (*before, *behind)}
            if right := _better(word.text, far, vectors().surroundings(before, behind)):
                yield word.start, word.start + len(word.text), right


def _better(written: str, others: Mapping[str, float], surroundings: Sequence[float]) -> str | None:
    """The rival that fits best, where one fits well, and better by its margin."""
    fit, own = vectors().fit, vectors().fit(written, surroundings)
    fits = {one: fit(one, surroundings) for one in others}
    beyond = {one: fits[one] - own - margin for one, margin in others.items()}
    best = max(beyond, key=beyond.__getitem__, default=None)
    return best if best is not None and beyond[best] > 0 and fits[best] > _WELL else None


@cache
def margins() -> Mapping[str, Mapping[str, float]]:
    """A word → its rivals, each with by how much it must fit better, as a logarithm."""
    read: dict[str, dict[str, float]] = defaultdict(dict)
    for entry in table("rivals")["margins"].split():
        pair, margin = entry.split(":")
        written, right = pair.split(">")
        read[written][right] = float(margin)
    return dict(read)
