"""Tables that scroll on a phone and tell a screen reader what their headings head."""

from collections import Counter

from selectolax.lexbor import LexborHTMLParser, LexborNode

from .dom import rename, words

_ALIGNMENTS = ("center", "right")


def wrap_tables(tree: LexborHTMLParser) -> None:
    """Set every outermost table into a region that scrolls, and complete its cells.

    The region is named after the table's caption, or else the heading before it; a second one of
    the same name carries a number, because landmarks are told apart by their names.
    """
    names: Counter[str] = Counter()
    heading = ""
    for node in tree.css("h2,h3,h4,h5,h6,table"):
        if node.tag != "table":
            heading = words(node)
            continue
        _complete_cells(tree, node)
        if not _is_inside_table(node):
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
    table.insert_before(tree.create_node("div"))
    region = table.prev
    region.attrs["class"] = "table-scroll"
    region.attrs["role"] = "region"
    region.attrs["tabindex"] = "0"
    region.attrs["aria-label"] = label
    region.insert_child(table, move=True)
