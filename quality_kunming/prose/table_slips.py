"""Rows that look like a table and are none, and cells that a table has no column for."""

import re
from collections.abc import Iterator, Sequence

from .written_marks import read_tables

_RULE = re.compile(r" *\|?(?: *:?-+:? *\|)+(?: *:?-+:?)? *$")
_ROW = re.compile(r" {0,3}\|.*\| *$")
_ESCAPED = re.compile(r"\\.")


def table_slips(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Line (from 1) and sentence for each such row of a text without code."""
    lines = read_tables(lines)
    at = 0
    while at < len(lines):
        if "|" not in lines[at]:
            at += 1
            continue
        end = at
        while end < len(lines) and "|" in lines[end]:
            end += 1
        yield from _wrong(lines[at:end], at + 1)
        at = end


def _wrong(rows: Sequence[str], first: int) -> Iterator[tuple[int, str]]:
    """What is wrong with rows that stand one below the other; `first`: the line of the first."""
    rule = next((place for place, row in enumerate(rows) if _RULE.match(row)), None)
    if rule is None:
        whole = [place for place, row in enumerate(rows) if _ROW.match(row)]
        if whole and (len(whole) > 1 or _cells(rows[whole[0]]) > 1):
            yield (
                first + whole[0],
                "像是表格，可是第一行下面没有 |---|---| 这一行，不会成为表格；请补上",
            )
        return
    if rule == 0:
        yield first, "像是表格，可是 |---|---| 上面没有表头；请在上面写一行表头"
        return
    columns = _cells(rows[rule - 1])
    if columns != _cells(rows[rule]):
        yield (
            first + rule,
            f"表头有 {columns} 格，下面的 |---| 有 {_cells(rows[rule])} 格，不会成为表格；请改成一样多",
        )
        return
    for place in range(rule + 1, len(rows)):
        if (count := _cells(rows[place])) > columns:
            yield (
                first + place,
                f"表格的这一行有 {count} 格，表头只有 {columns} 格，多出来的不会显示；请改成一样多",
            )


def _cells(row: str) -> int:
    row = _ESCAPED.sub("  ", row).strip()
    return row.removeprefix("|").removesuffix("|").count("|") + 1
