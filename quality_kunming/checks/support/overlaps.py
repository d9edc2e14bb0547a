"""Places that several checks name, of which the first is enough."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol, TypeVar


class Placed(Protocol):
    """Something from one character of a text to another: a slip, a hit."""

    start: int
    end: int


One = TypeVar("One", bound=Placed)


def without_overlaps(ones: Iterable[One]) -> Iterator[One]:
    """Each that has no character with one before it in common."""
    told: list[One] = []
    for one in ones:
        if _is_apart(one, told):
            told.append(one)
            yield one


def apart_from(told: Sequence[Placed], ones: Iterable[One]) -> Iterator[One]:
    """Those of places of which nothing has been told."""
    return (one for one in ones if _is_apart(one, told))


def _is_apart(one: Placed, told: Sequence[Placed]) -> bool:
    return all(one.end <= other.start or other.end <= one.start for other in told)
