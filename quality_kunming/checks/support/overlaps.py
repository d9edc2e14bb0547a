"""Slips of several checks at one place, of which the first is enough."""

from collections.abc import Iterable, Iterator, Sequence

from quality_kunming.checks.rule import Slip


def without_overlaps(slips: Iterable[Slip]) -> Iterator[Slip]:
    """Each that has no character with one before it in common."""
    told: list[Slip] = []
    for slip in slips:
        if _is_apart(slip, told):
            told.append(slip)
            yield slip


def apart_from(told: Sequence[Slip], slips: Iterable[Slip]) -> Iterator[Slip]:
    """Those of places of which nothing has been told."""
    return (slip for slip in slips if _is_apart(slip, told))


def _is_apart(slip: Slip, told: Sequence[Slip]) -> bool:
    return all(slip.end <= one.start or one.end <= slip.start for one in told)
