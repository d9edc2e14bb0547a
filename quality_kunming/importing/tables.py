"""Tables as Markdown where they are plain, as HTML with scopes where cells are merged."""

from collections.abc import Iterable, Iterator

from quality_kunming.importing.blocks import (
    Block,
    Break,
    Cell,
    Inline,
    Paragraph,
    PictureMark,
    Table,
    Text,
)
from quality_kunming.importing.escaping import escape_cell, escape_html
from quality_kunming.importing.inline import BREAK, Names, html_of, markdown_of

LONGEST = 200
"""Characters of a cell in a table that is written with bars."""


def write_table(table: Table, names: Names) -> str:
    """The table as the text of an article has it."""
    rows = [row for row in table.rows if any(cell.words or _has_pictures(cell) for cell in row)]
    caption = table.caption
    if len(rows) > 1 and len(rows[0]) == 1 and len(rows[1]) > 1 and not _has_pictures(rows[0][0]):
        caption = " ".join(filter(None, (caption, rows[0][0].words)))
        rows = rows[1:]
    if not caption and _is_plain(rows):
        return "\n".join(_with_bars(rows, names))
    return "\n".join(_as_html(rows, caption, names))


def _is_plain(rows: list[tuple[Cell, ...]]) -> bool:
    width = len(rows[0])
    return (
        width > 1
        and all(len(row) == width and all(map(_is_plain_cell, row)) for row in rows)
        and any(cell.words for cell in rows[0])
    )


def _is_plain_cell(cell: Cell) -> bool:
    return (
        cell.columns == cell.rows == 1
        and len(cell.words) <= LONGEST
        and not _has_pictures(cell)
        and all(isinstance(block, Paragraph) for block in cell.blocks)
    )


def _has_pictures(cell: Cell) -> bool:
    return any(isinstance(part, PictureMark) for part in _parts(cell.blocks))


def _with_bars(rows: list[tuple[Cell, ...]], names: Names) -> Iterator[str]:
    for number, row in enumerate(rows):
        cells = [
            escape_cell(markdown_of(_parts(cell.blocks), names, number > 0)).replace(BREAK, "<br>")
            for cell in row
        ]
        yield f"| {' | '.join(cells)} |"
        if not number:
            yield f"|{'---|' * len(row)}"


def _as_html(rows: list[tuple[Cell, ...]], caption: str, names: Names) -> Iterator[str]:
    heads = _head_rows(rows)
    yield "<table>"
    if caption:
        yield f"<caption>{escape_html(caption)}</caption>"
    if heads:
        yield "<thead>"
    for number, row in enumerate(_in_columns(rows)):
        if number == heads:
            yield "</thead>\n<tbody>" if heads else "<tbody>"
        cells = (_cell_html(cell, column, number < heads, names) for cell, column in row)
        yield f"<tr>{''.join(cells)}</tr>"
    yield "</thead>" if heads == len(rows) else "</tbody>"
    yield "</table>"


def _head_rows(rows: list[tuple[Cell, ...]]) -> int:
    """How many rows at the top head the columns: as many as a merged cell of the first one covers."""
    if len(rows) == 1:
        return 0
    written = 0
    while written < len(rows) - 1 and all(cell.is_header for cell in rows[written]):
        written += 1
    merged = max(cell.rows for cell in rows[0])
    return max(written, merged if merged < len(rows) else 1)


def _in_columns(rows: list[tuple[Cell, ...]]) -> Iterator[list[tuple[Cell, int]]]:
    """Each row's cells with the column in which they begin."""
    covered: dict[int, int] = {}
    for row in rows:
        placed, column = [], 0
        for cell in row:
            while covered.get(column, 0):
                column += 1
            placed.append((cell, column))
            for at in range(column, column + cell.columns):
                covered[at] = cell.rows
            column += cell.columns
        covered = {at: left - 1 for at, left in covered.items() if left > 1}
        yield placed


def _cell_html(cell: Cell, column: int, is_head: bool, names: Names) -> str:
    words = html_of(_parts(cell.blocks), names, not is_head)
    is_row_head = not is_head and column == 0 and (cell.rows > 1 or cell.is_header)
    scope = ""
    if cell.words and is_head:
        scope = "colgroup" if cell.columns > 1 else "col"
    elif cell.words and is_row_head:
        scope = "rowgroup" if cell.rows > 1 else "row"
    spans = "".join(
        f' {name}="{number}"'
        for name, number in (("colspan", cell.columns), ("rowspan", cell.rows))
        if number > 1
    )
    return f'<th scope="{scope}"{spans}>{words}</th>' if scope else f"<td{spans}>{words}</td>"


def _parts(blocks: Iterable[Block]) -> list[Inline]:
    """What stands in a cell as the lines of one paragraph; the marks of lists are written out."""
    parts: list[Inline] = []
    for block in blocks:
        lines = (
            ([Text("；".join(cell.words for cell in row if cell.words))] for row in block.rows)
            if isinstance(block, Table)
            else [_marked(block)]
        )
        for line in lines:
            if line:
                parts += [Break(), *line] if parts else line
    return parts


def _marked(block: Block) -> list[Inline]:
    if not isinstance(block, Paragraph):
        return []
    if not block.marker:
        return list(block.parts)
    return [Text("• " if block.marker == "-" else f"{block.marker} "), *block.parts]
