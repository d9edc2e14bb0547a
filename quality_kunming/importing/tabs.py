"""Lines with tabs between their words, as people line up columns in Word → a table."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from quality_kunming.importing.blocks import Align, Block, Cell, Inline, Paragraph, Table, Text

TAB = "\t"


def as_tables(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks with two lines and more of as many tabs as a table, where the first reads as its head."""
    for tabs, group in groupby(blocks, _tabs):
        lines = list(group)
        if tabs and len(lines) > 1 and _is_head(lines[0]):
            yield Table(tuple(_row(line) for line in lines))
        else:
            yield from lines


def _tabs(block: Block) -> int:
    if not isinstance(block, Paragraph) or block.level or block.marker:
        return 0
    if block.align is not Align.LEFT or not block.has_only_words:
        return 0
    return sum(part.words.count(TAB) for part in block.parts)


def _is_head(line: Paragraph) -> bool:
    cells = [cell.words for cell in _row(line)]
    return all(cells) and not any(words.endswith(("：", ":", "。", "；")) for words in cells)


def _row(line: Paragraph) -> tuple[Cell, ...]:
    cells: list[list[Inline]] = [[]]
    for part in line.parts:
        first, *others = part.words.split(TAB)
        cells[-1].append(replace(part, words=first))
        cells += [[replace(part, words=words)] for words in others]
    return tuple(_cell(parts) for parts in cells)


def _cell(parts: list[Inline]) -> Cell:
    filled = tuple(part for part in parts if isinstance(part, Text) and part.words.strip())
    return Cell((Paragraph(filled),) if filled else ())
