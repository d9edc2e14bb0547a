"""Tables on a phone: every column has its share of the width, and a table of many columns is moved sideways."""

from collections.abc import Iterator

from selectolax.lexbor import LexborNode

MOST_COLUMNS = 5
"""Columns for which a phone has room."""

_LONGEST = 16
"""Characters from which on a column is as wide as any."""

_SHORTEST = 3
_EDGES = 2
"""Characters for which a cell's own edges would have room."""

_GROUPS = ("thead", "tbody", "tfoot")


class Table:
    """The captions of a table, and its rows: each cell with its share of the width in percent, 0 where none is set."""

    def __init__(self, node: LexborNode):
        children = list(node.iter())
        self.captions = [child for child in children if child.tag == "caption"]
        cells = [_cells(row) for row in _rows(children)]
        self.columns = max(map(_columns, cells), default=0)
        widths = _widths(cells) if self._is_plain(cells) else []
        self.rows = [
            [(cell, widths[at] if widths and number == 0 else 0) for at, cell in enumerate(row)]
            for number, row in enumerate(cells)
            if row
        ]

    def _is_plain(self, cells: list[list[LexborNode]]) -> bool:
        """Whether every row has the same cells, and few enough to be seen at once."""
        lengths = {len(row) for row in cells if row}
        spans = any("colspan" in one.attributes for row in cells for one in row)
        return lengths == {self.columns} and self.columns <= MOST_COLUMNS and not spans


def is_wide(table: Table) -> bool:
    """Whether a table has to be moved sideways on a phone."""
    return table.columns > MOST_COLUMNS


def _rows(children: list[LexborNode]) -> Iterator[LexborNode]:
    for child in children:
        if child.tag in _GROUPS:
            yield from (row for row in child.iter() if row.tag == "tr")
        elif child.tag == "tr":
            yield child


def _cells(row: LexborNode) -> list[LexborNode]:
    return [cell for cell in row.iter() if cell.tag in ("td", "th")]


def _columns(row: list[LexborNode]) -> int:
    return sum(int(cell.attributes.get("colspan") or 1) for cell in row)


def _widths(rows: list[list[LexborNode]]) -> list[int]:
    """The share of each column by its longest words, all of them together 100."""
    columns = zip(*(row for row in rows if row), strict=True)
    longest = [max(len(cell.text().strip()) for cell in column) for column in columns]
    weights = [min(max(length, _SHORTEST), _LONGEST) + _EDGES for length in longest]
    shares = [weight * 100 // sum(weights) for weight in weights]
    return [*shares[:-1], 100 - sum(shares[:-1])]
