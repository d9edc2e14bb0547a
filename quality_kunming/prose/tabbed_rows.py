"""Rows that a spreadsheet has put on the clipboard, with a tab between two cells."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from .fences import code_blocks

_CELLS = re.compile(
    r"(?=[^\t\n]*\S)(?! *(?:[:：]{3}|[|｜]|(?:[-*+>]|#{1,6})[ \t]|\d{1,9}[.、．]\t))[^\t\n]*\t[^\n]*$"
)


def tabbed_blocks(lines: Sequence[str]) -> Iterator[range]:
    """The lines of each such table: two and more one below the other, with as many cells each."""
    lines = [line.rstrip("\r\n") for line in lines]
    code = {place for block in code_blocks(lines) for place in block}
    counts = [
        line.count("\t") if place not in code and _CELLS.match(line) else 0
        for place, line in enumerate(lines)
    ]
    edges = [0, *(at for at, (one, next_) in enumerate(pairwise(counts), 1) if one != next_)]
    for start, end in pairwise([*edges, len(counts)]):
        if end - start > 1 and counts[start]:
            yield range(start, end)


def as_table(rows: Sequence[str]) -> str:
    """The rows as a table of Markdown; the first is its head."""
    cells = [[_cell(one) for one in row.rstrip("\r\n").split("\t")] for row in rows]
    cells.insert(1, ["---"] * len(cells[0]))
    return "\n".join(f"| {' | '.join(row)} |" for row in cells)


def tabbed_rows(text: str) -> str:
    """The text with a table in the place of each run of such rows; nothing else changes."""
    lines = text.split("\n")
    for block in reversed(list(tabbed_blocks(lines))):
        lines[block.start : block.stop] = as_table(lines[block.start : block.stop]).split("\n")
    return "\n".join(lines)


def _cell(words: str) -> str:
    return words.strip().replace("|", "\\|")
