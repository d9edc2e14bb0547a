"""Pictures that stand in a table → pictures of their own, with the words below them as captions."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from quality_kunming.importing.blocks import Block, Cell, Paragraph, PictureMark, Table

_Row = tuple[Cell, ...]


def lift_pictures(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, no picture in a table: one that only arranges them is gone, those of another stand below it."""
    for block in blocks:
        if not isinstance(block, Table) or not any(map(_pictures, _cells(block.rows))):
            yield block
        elif (pictures := _arranged(block)) is not None:
            yield from pictures
        else:
            yield replace(block, rows=tuple(tuple(map(_without, row)) for row in block.rows))
            for cell in _cells(block.rows):
                yield from (Paragraph((mark,)) for mark in _pictures(cell))


def _arranged(table: Table) -> list[Paragraph] | None:
    """The pictures of a table in which words stand only beside or below one; None for another."""
    if table.caption:
        return None
    result: list[Paragraph] = []
    rows = list(table.rows)
    while rows:
        row = rows.pop(0)
        below = rows[0] if rows and _is_below(row, rows[0]) else ()
        if any(cell.words and len(_pictures(cell)) != 1 for cell in row):
            return None
        for at, cell in enumerate(row):
            marks = _pictures(cell)
            words = " ".join(filter(None, (cell.words, below[at].words if below else "")))
            result += [Paragraph((_captioned(mark, words),)) for mark in marks]
        rows = rows[1:] if below else rows
    return result


def _is_below(row: _Row, following: _Row) -> bool:
    """Whether the following row has words for just the cells that hold one picture."""
    return (
        len(row) == len(following)
        and any(cell.words for cell in following)
        and not any(map(_pictures, following))
        and all(
            len(_pictures(above)) == 1 or not cell.words
            for above, cell in zip(row, following, strict=True)
        )
    )


def _captioned(mark: PictureMark, words: str) -> PictureMark:
    return replace(mark, caption=" ".join(filter(None, (mark.caption, words))))


def _cells(rows: Iterable[_Row]) -> list[Cell]:
    return [cell for row in rows for cell in row]


def _pictures(cell: Cell) -> list[PictureMark]:
    marks: list[PictureMark] = []
    for block in cell.blocks:
        if isinstance(block, Table):
            marks += [mark for inner in _cells(block.rows) for mark in _pictures(inner)]
        elif isinstance(block, Paragraph):
            marks += [part for part in block.parts if isinstance(part, PictureMark)]
    return marks


def _without(cell: Cell) -> Cell:
    """The cell without its pictures."""
    blocks: list[Block] = []
    for block in cell.blocks:
        if isinstance(block, Paragraph):
            parts = tuple(part for part in block.parts if not isinstance(part, PictureMark))
            blocks += [replace(block, parts=parts)] if parts or not block.parts else []
        elif isinstance(block, Table):
            rows = tuple(tuple(map(_without, row)) for row in block.rows)
            blocks.append(replace(block, rows=rows))
        else:
            blocks.append(block)
    return replace(cell, blocks=tuple(blocks))
