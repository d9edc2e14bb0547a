"""Tables that can be read on a phone and tell a screen reader what their headings head."""

from collections import Counter

from selectolax.lexbor import LexborHTMLParser, LexborNode

from .dom import rename, words

_ALIGNMENTS = ("center", "right")
_WIDE, _WIDEST, _MOST = 4, 6, 7
"""Columns from which a table needs more room, and those that still stand as cards."""


def wrap_tables(tree: LexborHTMLParser) -> None:
    """Let the rows of a plain table become cards where it is narrow, and set any other into a region that scrolls.

    Plain is a table with one row of names and no merged cell. The region is named after the table's
    caption, or else the heading before it; a second one of the same name carries a number, because
    landmarks are told apart by their names.
    """
    names: Counter[str] = Counter()
    heading = ""
    for node in tree.css("h2,h3,h4,h5,h6,table"):
        if node.tag != "table":
            heading = words(node)
            continue
        _complete_cells(tree, node)
        if _is_inside_table(node):
            continue
        if columns := _plain_columns(node):
            _become_cards(tree, node, columns)
        else:
            caption = node.css_first("caption")
            name = (words(caption) if caption else "") or heading
            names[name] += 1
            _wrap(tree, node, _label(name, names[name]))


def _complete_cells(tree: LexborHTMLParser, table: LexborNode) -> None:
    """Give header cells their scope and cells their alignment; an empty header is a plain cell."""
    for cell in table.css("th"):
        if not words(cell):
            rename(tree, cell, "td")
        elif not cell.attributes.get("scope"):
            cell.attrs["scope"] = "col" if _heads_column(cell) else "row"
    for cell in table.css("[align]"):
        alignment = (cell.attributes.get("align") or "").lower()
        del cell.attrs["align"]
        if alignment in _ALIGNMENTS:
            cell.attrs["class"] = f"align-{alignment}"


def _plain_columns(table: LexborNode) -> list[str]:
    """The names of the columns; none where cells are merged, rows differ, or there are too many."""
    rows = [[cell for cell in row.iter() if cell.tag in ("th", "td")] for row in table.css("tr")]
    head = table.css("thead tr")
    is_plain = (
        len(head) == 1
        and len(rows) > 1
        and {len(row) for row in rows} == {len(rows[0])}
        and 1 < len(rows[0]) <= _MOST
        and not table.css("table table, [colspan], [rowspan], tfoot")
    )
    return [words(cell) for cell in rows[0]] if is_plain else []


def _become_cards(tree: LexborHTMLParser, table: LexborNode, columns: list[str]) -> None:
    """Each cell says the name of its column, in a table that fits into its place."""
    size = "widest" if len(columns) >= _WIDEST else "wide" if len(columns) >= _WIDE else ""
    table.attrs["class"] = f"table-cards table-cards--{size}" if size else "table-cards"
    for row in table.css("tbody tr"):
        for cell, column in zip(
            (one for one in row.iter() if one.tag in ("th", "td")), columns, strict=True
        ):
            if column and words(cell):
                cell.attrs["data-column"] = column
    _enclose(tree, table, "table-fit")


def _heads_column(cell: LexborNode) -> bool:
    """Whether a header cell stands in the table's head or its first row."""
    row = cell.parent
    group = row.parent
    return group.tag == "thead" or (row.prev is None and group.css_first("tr") == row)


def _is_inside_table(table: LexborNode) -> bool:
    node = table.parent
    while node is not None and node.tag != "table":
        node = node.parent
    return node is not None


def _label(name: str, number: int) -> str:
    """The accessible name: `表格：评选结果（2），可左右滑动`."""
    title = f"表格：{name}" if name else "表格"
    return f"{title}（{number}），可左右滑动" if number > 1 else f"{title}，可左右滑动"


def _wrap(tree: LexborHTMLParser, table: LexborNode, label: str) -> None:
    region = _enclose(tree, table, "table-scroll")
    region.attrs["role"] = "region"
    region.attrs["tabindex"] = "0"
    region.attrs["aria-label"] = label


def _enclose(tree: LexborHTMLParser, table: LexborNode, name: str) -> LexborNode:
    table.insert_before(tree.create_node("div"))
    enclosing = table.prev
    enclosing.attrs["class"] = name
    enclosing.insert_child(table, move=True)
    return enclosing
