"""Stars that stand for what is not told: 139****4321, 张**、李*同学."""

import re
from collections.abc import Iterator
from functools import lru_cache

from quality_kunming.model.surnames import SURNAME

_RUN = re.compile(r"\*+")
_NUMBER_BEFORE = re.compile(r"[0-9A-Za-z]$")
_NUMBER_AFTER = re.compile(r"[0-9A-Za-z@.]")
_NAME_BEFORE = re.compile(rf"{SURNAME}$")
_ENDS = frozenset("、，。；：？！）)》”’】 \u3000\n")


@lru_cache(maxsize=64)
def masks(text: str) -> frozenset[int]:
    """Where the runs of stars begin that are no emphasis."""
    return frozenset(_masks(text))


def _masks(text: str) -> Iterator[int]:
    runs = [found.span() for found in _RUN.finditer(text)]
    is_open = is_row = False
    for place, (start, end) in enumerate(runs):
        after = runs[place + 1] if place + 1 < len(runs) else None
        if _is_number(text, start, end, after):
            yield start
        elif is_open:
            is_open = False
        elif _is_name(text, start) and (is_row or _goes_on(text, start, end, after)):
            is_row = True
            yield start
        else:
            is_open, is_row = True, False


def _is_number(text: str, start: int, end: int, after: tuple[int, int] | None) -> bool:
    """Whether a run stands for digits: three stars and more, or two of which a second pair stands so, too."""
    if not _is_within_number(text, start, end):
        return False
    if end - start != 2:
        return end - start > 2
    return after is not None and after[1] - after[0] == 2 and _is_within_number(text, *after)


def _is_within_number(text: str, start: int, end: int) -> bool:
    return bool(
        _NUMBER_BEFORE.search(text, max(start - 1, 0), start) and _NUMBER_AFTER.match(text, end)
    )


def _is_name(text: str, start: int) -> bool:
    return bool(_NAME_BEFORE.search(text, max(start - 2, 0), start))


def _goes_on(text: str, start: int, end: int, after: tuple[int, int] | None) -> bool:
    """Whether a surname with stars behind it is all that is told of a name."""
    if end - start > 3:
        return False
    if text[end : end + 1] in _ENDS:
        return True
    return after is not None and after[1] - after[0] == end - start and _is_name(text, after[0])
