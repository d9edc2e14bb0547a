"""Tables of a text, in Markdown or parted by tabs: each row with the head over each of its cells."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

_RULER = re.compile(r"[ \t|:+\-]*-[ \t|:+\-]*")
_SEPARATORS = ("|", "\t")
_FEWEST = 2
"""Separators without which a line in Markdown is no row."""


@dataclass(frozen=True)
class Cell:
    """What stands in a cell, where, and what the head over it says."""

    head: str
    text: str
    start: int
    end: int


@dataclass(frozen=True)
class Row:
    """The cells of a row from the left, and the line of text that leads in to its table."""

    cells: tuple[Cell, ...]
    title: str


def table_rows(text: str) -> Iterator[Row]:
    """Each row below the heads of each table."""
    return chain.from_iterable(tables(text))


def tables(text: str) -> Iterator[list[Row]]:
    """The rows below the heads of each table."""
    if not any(one in text for one in _SEPARATORS):
        return
    title, heads, rows, at = "", None, [], 0
    for line in text.split("\n"):
        if not _is_row(line):
            if rows:
                yield rows
            heads, rows = None, []
            title = line.strip() or title
        elif heads is None:
            heads = [one.strip(" *") for one, _, _ in _cells(line, at)]
        elif not _RULER.fullmatch(line):
            named = zip(heads, _cells(line, at), strict=False)
            rows.append(Row(tuple(Cell(head, *cell) for head, cell in named), title))
        at += len(line) + 1
    if rows:
        yield rows


def _is_row(line: str) -> bool:
    return "\t" in line.strip() or line.count("|") >= _FEWEST


def _cells(line: str, at: int) -> list[tuple[str, int, int]]:
    """What stands in each cell of a line that begins at a place, where it begins and ends."""
    first = len(line) - len(line.lstrip(" >|"))
    last = len(line.rstrip(" |"))
    cells, start = [], first
    for part in re.split(r"[|\t]", line[first:last]):
        bare = part.strip(" *")
        inner = start + (part.index(bare) if bare else 0)
        cells.append((bare, at + inner, at + inner + len(bare)))
        start += len(part) + 1
    return cells
