"""Tables whose row of totals is not the sum of the rows above."""

import re
from collections.abc import Iterator
from decimal import Decimal

from quality_kunming.checks.rule import Slip
from quality_kunming.reading.amounts import written_value

_TABLE = re.compile(r"(?:^[ ]*\|[^\n]{1,1000}(?:\n|\Z)){4,}", re.MULTILINE)
_TOTAL = re.compile(r"[ *]*(?:[合总共]\s*计|总数)[ *]*")
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_RULED = 2
"""Rows of a table that are its head."""


def table_totals(text: str) -> Iterator[Slip]:
    """Each column of whole numbers and its last row, where this is called the total."""
    for table in _TABLE.finditer(text):
        rows = [
            [one.strip(" *") for one in row.strip().strip("|").split("|")]
            for row in table[0].splitlines()
        ]
        *parts, last = rows[_RULED:]
        if len(parts) < 2 or not _TOTAL.fullmatch(last[0]):
            continue
        start = table.start() + table[0].rstrip("\n").rfind("\n") + 1
        for index, (name, cell) in enumerate(zip(rows[0], last, strict=False)):
            column = [row[index] for row in parts if index < len(row)]
            is_counted = len(column) == len(parts) and all(map(_NUMBER.fullmatch, (*column, cell)))
            if index and is_counted and not re.search("率|占|比|均|序|年|%", name):
                total = sum(map(written_value, column), Decimal())
                if total != written_value(cell):
                    told = f"“{name}”一列加起来是{total}，合计写的是{cell}；请核对"
                    yield Slip(start, table.end(), told)
