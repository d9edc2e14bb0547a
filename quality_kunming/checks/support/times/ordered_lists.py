"""Days, months and years that are said to follow each other and are told in another order."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from quality_kunming.checks.rule import Severity, Slip
from quality_kunming.checks.support.times.dated import sentence_around
from quality_kunming.checks.tables import table

_TURN = 6
"""Months by which a list that tells no years goes back where it goes on into the next one: 12月、1月."""
_ORDERED_LIST = (
    r"(?:(?:[在于]|分别(?:是|为|在|于)|[：:]|[，,][^，。；\d\n]{{1,8}}?(?:分别|依次)(?:是|为|在|于)|[，,]?[^，。；\d\n]{{1,6}}依次[在于])"
    r"(?P<{0}>{1}(?:(?:、|和|，|及){1})+))"
)
_KINDS = {
    "day": r"(?:\d{4}年)?\d{1,2}月\d{1,2}日",
    "month": r"(?:\d{4}年)?\d{1,2}月",
    "year": r"\d{4}年",
}


def unordered_lists(text: str) -> Iterator[Slip]:
    """Each such list; one that is said to go backwards is none."""
    for match in _lists().finditer(text):
        kind = next(one for one in _KINDS if match[one])
        values = [*_values(re.findall(_KINDS[kind], match[kind]))]
        if all(_is_before(*pair) for pair in pairwise(values)):
            continue
        if not _reversed().search(sentence_around(text, match.start())):
            told = f"“{match[0]}”不对，说的是先后，写的次序却不是从早到晚；请核对"
            yield Slip(*match.span(), told, severity=Severity.WARNING)


def _values(points: list[str]) -> Iterator[tuple[int, ...]]:
    """Year, month and day of each; one without a year is of the one before it."""
    year = 0
    for point in points:
        numbers = [int(one) for one in re.findall(r"\d+", point)]
        if re.match(r"\d{4}", point):
            year = numbers.pop(0)
        yield year, *numbers


def _is_before(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    """Whether a time is not later than the next one; both begin with the year, 0 where it is not told."""
    is_next_year = len(one) > 1 and one[0] == other[0] and one[1] - other[1] >= _TURN
    return one <= other or is_next_year


@cache
def _lists() -> re.Pattern:
    ordered = "|".join(sorted(table("ordered_lists")["ordered"], key=len, reverse=True))
    lists = "|".join(_ORDERED_LIST.format(name, pattern) for name, pattern in _KINDS.items())
    return re.compile(rf"(?:{ordered})(?:{lists})(?!\d)")


@cache
def _reversed() -> re.Pattern:
    return re.compile("|".join(table("ordered_lists")["reversed"]))
