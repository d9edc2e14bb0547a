"""Tables of HTML → rows of cells; those that only lay out a page → what stands in them."""

from collections.abc import Callable, Iterator

from selectolax.lexbor import LexborNode

from quality_kunming.importing.blocks import Block, Cell, Table

LARGEST_SPAN = 200
_GROUPS = {"thead", "tbody", "tfoot"}


def read_table(
    table: LexborNode,
    read_cell: Callable[[LexborNode], list[Block]],
    drop_hidden: Callable[[LexborNode], bool],
) -> list[Block]:
    """The table without its hidden rows and cells; where it has but one cell, what stands in it."""
    caption = next((" ".join(one.text().split()) for one in _children(table, {"caption"})), "")
    rows = []
    for row, is_head in _rows(table, drop_hidden):
        shown = (one for one in _children(row, {"td", "th"}) if not drop_hidden(one))
        cells = tuple(_cell(one, is_head, read_cell) for one in shown)
        if cells:
            rows.append(cells)
    filled = [row for row in rows if any(cell.blocks for cell in row)]
    if not filled:
        return []
    if len(filled) == 1 and len(filled[0]) == 1 and not caption:
        return list(filled[0][0].blocks)
    return [Table(tuple(rows), caption)]


def _rows(
    table: LexborNode, drop_hidden: Callable[[LexborNode], bool]
) -> Iterator[tuple[LexborNode, bool]]:
    for child in _children(table, {"tr", *_GROUPS}):
        if drop_hidden(child):
            continue
        if child.tag == "tr":
            yield child, False
            continue
        for row in _children(child, {"tr"}):
            if not drop_hidden(row):
                yield row, child.tag == "thead"


def _children(node: LexborNode, tags: set[str]) -> Iterator[LexborNode]:
    child = node.child
    while child is not None:
        if child.tag in tags:
            yield child
        child = child.next


def _cell(node: LexborNode, is_head: bool, read_cell: Callable[[LexborNode], list[Block]]) -> Cell:
    return Cell(
        tuple(read_cell(node)),
        _span(node, "colspan"),
        _span(node, "rowspan"),
        is_head or node.tag == "th",
    )


def _span(node: LexborNode, name: str) -> int:
    text = node.attributes.get(name) or ""
    return max(1, min(int(text), LARGEST_SPAN)) if text.isdecimal() and len(text) < 6 else 1
