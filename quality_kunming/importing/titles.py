"""The title of a document: by its type, its place, its level, or the first row of its table."""

import re
from dataclasses import replace

from quality_kunming.importing.blocks import (
    Align,
    Block,
    Break,
    Face,
    Paragraph,
    PictureMark,
    Table,
    Text,
    words_of,
)
from quality_kunming.importing.spaces import without_spaces

SENTENCE = re.compile(r"[。；;！？!?：:]|[，、,]$")
"""What a title or a heading does not have."""
_LONGEST_TITLE = 80
_FIRST = 8
"""Blocks among which a title stands."""


def take_title(blocks: list[Block]) -> tuple[str, list[Block]]:
    """The title, and the blocks without it; nothing is taken where none can be told."""
    for is_one in (_is_set_as_title, _is_only_top_heading(blocks), _is_centred_line):
        for start, block in enumerate(blocks[:_FIRST]):
            if not is_one(block) or _is_letterhead(blocks, start):
                continue
            end = start + 1
            while end < len(blocks) and block.is_title and _is_set_as_title(blocks[end]):
                end += 1
            title = "".join(_in_one_line(one) for one in blocks[start:end])
            if len(title) <= _LONGEST_TITLE:
                return title, [_as_text(one) for one in blocks[:start]] + blocks[end:]
    return _take_top_row(blocks)


def _in_one_line(block: Paragraph) -> str:
    """The words of a title; between Chinese words no space stands where a line ended."""
    lines = [[]]
    for part in block.parts:
        if isinstance(part, Break):
            lines.append([])
        else:
            lines[-1].append(part)
    words = ""
    for line in filter(None, (words_of(parts).strip() for parts in lines)):
        gap = " " if words[-1:].isascii() and line[0].isascii() and words else ""
        words += gap + line
    return words


def _as_text(block: Block) -> Block:
    """A line above the title, such as the red head of a document, as no heading."""
    if not isinstance(block, Paragraph):
        return block
    parts = tuple(
        replace(part, is_bold=False, face=Face.PLAIN) if isinstance(part, Text) else part
        for part in block.parts
    )
    return replace(block, parts=parts, is_title=False)


def _take_top_row(blocks: list[Block]) -> tuple[str, list[Block]]:
    """The title that a table has in a first row of one cell."""
    table = blocks[0] if blocks else None
    if isinstance(table, Table) and len(table.rows) > 1 and len(table.rows[0]) == 1:
        title = table.rows[0][0].words
        if len(table.rows[1]) > 1 and 0 < len(title) <= _LONGEST_TITLE:
            return title, [replace(table, rows=table.rows[1:]), *blocks[1:]]
    return "", blocks


def _is_set_as_title(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.is_title and _is_line(block)


def _is_only_top_heading(blocks: list[Block]):
    """Whether a block is the first of all, and the only heading of its level."""
    levels = [block.level for block in blocks if isinstance(block, Paragraph) and block.level]
    top = min(levels, default=0)
    return lambda block: (
        isinstance(block, Paragraph)
        and block is blocks[0]
        and levels.count(top) == 1
        and block.level == top
        and _is_line(block)
    )


def _is_centred_line(block: Block) -> bool:
    return (
        isinstance(block, Paragraph)
        and block.align is Align.CENTRE
        and _is_line(block)
        and (block.is_bold or block.face is not Face.PLAIN)
        and not SENTENCE.search(block.words)
    )


def _is_line(block: Paragraph) -> bool:
    return bool(block.words) and not any(isinstance(part, PictureMark) for part in block.parts)


def _is_letterhead(blocks: list[Block], at: int) -> bool:
    """Whether a line is the red head of a document, below which its number stands."""
    following = next((one.words for one in blocks[at + 1 : at + 3] if one.words), "")
    return bool(re.search(r"[〔\[（(]\d{4}[〕\]）)]\s*\d+\s*号", following)) and blocks[
        at
    ].words.endswith(("文件", "局", "府", "室", "会"))


def without_title(blocks: list[Block], title: str) -> list[Block]:
    """The blocks without the line that says the title once more."""
    plain = without_spaces(title)
    for at, block in enumerate(blocks[:3]):
        if (
            isinstance(block, Paragraph)
            and _is_line(block)
            and without_spaces(block.words) == plain
        ):
            return blocks[:at] + blocks[at + 1 :]
    return blocks
