"""What official documents and WeChat articles show by habit: title, headings, lists, captions, signature."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from quality_kunming.importing.blocks import (
    Align,
    Block,
    Face,
    Inline,
    Paragraph,
    PictureMark,
    Table,
    Text,
)
from quality_kunming.model.spoken_dates import understand

_NUMERALS = "一二三四五六七八九十百〇零"
_STARTS = (
    (re.compile(rf"[{_NUMERALS}]{{1,4}}、|第[{_NUMERALS}\d]{{1,4}}章"), 2),
    (re.compile(rf"[（(][{_NUMERALS}]{{1,4}}[）)]|第[{_NUMERALS}\d]{{1,4}}节"), 3),
)
_NUMBER = re.compile(r"(\d{1,3})[.．](?!\d)[ \u3000]*")
_BULLET = re.compile(
    r"(?:[●•▪■◆◇▶►➢✓✔◼⬤\uf06c\uf06e\uf0a7\uf0b7\uf0d8\uf075][ \u3000]*|[·・‧∙][ \u3000]*(?!\d)"
    r"|[○□－–\-*][ \u3000]+|－(?![\d－—–]))(?=[^\s●•▪■◆◇])"
)
_SENTENCE = re.compile(r"[。；;！？!?：:]|[，、,]$")
_CAPTION = re.compile(r"[△▲▵↑↓◎]|图\s*\d*[ \u3000：:]|（?摄影|（?图片来源")
_LONGEST_HEADING = 45
_LONGEST_BOLD = 30
_LONGEST_TITLE = 80
_LONGEST_UNIT = 40
_FIRST = 8
"""Blocks among which a title stands."""


@dataclass(frozen=True)
class Shaped:
    """A document with what its habits say: the blocks without the title; the lines of the signature at their end."""

    title: str
    blocks: tuple[Block, ...]
    signature: tuple[Paragraph, ...] = ()


def shape(blocks: Iterable[Block], title: str = "") -> Shaped:
    """What a document is by its habits; a `title` that is known already is not looked for."""
    rest = list(blocks)
    if title:
        rest = _without_title(rest, title)
    else:
        title, rest = _take_title(rest)
    rest, signature = _take_signature(rest)
    rest = list(_with_captions(rest))
    rest = [_as_heading(block) for block in rest]
    rest = list(_as_lists(rest))
    return Shaped(title, tuple(_levelled(rest)), tuple(signature))


def _take_title(blocks: list[Block]) -> tuple[str, list[Block]]:
    """The title, and the blocks without it; nothing is taken where none can be told."""
    for is_one in (_is_set_as_title, _is_only_top_heading(blocks), _is_centred_line):
        for start, block in enumerate(blocks[:_FIRST]):
            if not is_one(block) or _is_letterhead(blocks, start):
                continue
            end = start + 1
            while end < len(blocks) and block.is_title and _is_set_as_title(blocks[end]):
                end += 1
            title = "".join(one.words for one in blocks[start:end])
            if len(title) <= _LONGEST_TITLE:
                return title, blocks[:start] + blocks[end:]
    return _take_top_row(blocks)


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
    levels = [block.level for block in blocks if isinstance(block, Paragraph) and block.level]
    top = min(levels, default=0)
    return lambda block: (
        isinstance(block, Paragraph)
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
        and not _SENTENCE.search(block.words)
    )


def _is_line(block: Paragraph) -> bool:
    return bool(block.words) and not any(isinstance(part, PictureMark) for part in block.parts)


def _is_letterhead(blocks: list[Block], at: int) -> bool:
    """Whether a line is the red head of a document, below which its number stands."""
    following = next((one.words for one in blocks[at + 1 : at + 3] if one.words), "")
    return bool(re.search(r"[〔\[（(]\d{4}[〕\]）)]\s*\d+\s*号", following)) and blocks[
        at
    ].words.endswith(("文件", "局", "府", "室", "会"))


def _without_title(blocks: list[Block], title: str) -> list[Block]:
    plain = _bare(title)
    for at, block in enumerate(blocks[:3]):
        if isinstance(block, Paragraph) and _is_line(block) and _bare(block.words) == plain:
            return blocks[:at] + blocks[at + 1 :]
    return blocks


def _bare(words: str) -> str:
    return re.sub(r"\s+", "", words)


def _take_signature(blocks: list[Block]) -> tuple[list[Block], list[Paragraph]]:
    """The last lines of a text that say who writes and when; what follows (附件, 联系人) stays."""
    for end in range(len(blocks), max(len(blocks) - 12, 0), -1):
        last = blocks[end - 1]
        if not (isinstance(last, Paragraph) and is_date(last.words)):
            continue
        start = end - 1
        while start and end - start < 6 and _is_unit(blocks[start - 1]):
            start -= 1
        if start < end - 1 or last.align is Align.RIGHT:
            return _split(blocks, start, end)
    return blocks, []


def _split(blocks: list[Block], start: int, end: int) -> tuple[list[Block], list[Paragraph]]:
    if end == len(blocks):
        return blocks[:start], blocks[start:end]
    marked = [replace(one, align=Align.RIGHT) for one in blocks[start:end]]
    return blocks[:start] + marked + blocks[end:], []


def _is_unit(block: Block) -> bool:
    return (
        isinstance(block, Paragraph)
        and not block.level
        and not block.marker
        and 2 <= len(block.words) <= _LONGEST_UNIT
        and block.has_only_words
        and not re.search(r"[。；！？：:，,]|^附件|^\d|^[（(]", block.words)
        and (block.align is Align.RIGHT or bool(_UNIT.search(block.words)))
    )


_UNIT = re.compile(
    r"(?:局|府|厅|委|办|室|会|院|校|部|处|科|所|站|中心|公司|集团|协会|学会|组|队|社|馆|团|台|报)(?:（[^（）]*）)?$"
)


def is_date(words: str) -> bool:
    """Whether a line is a single day and nothing else."""
    spoken = understand("".join(words.split()))
    return spoken is not None and spoken.has_day and not spoken.time


def _with_captions(blocks: list[Block]) -> Iterator[Block]:
    """The blocks with the line below a picture as its caption, where it is one."""
    waiting: Paragraph | None = None
    for block in blocks:
        if waiting and isinstance(block, Paragraph) and _is_caption(block):
            yield _captioned(waiting, block.words)
            waiting = None
            continue
        if waiting:
            yield waiting
        is_picture = isinstance(block, Paragraph) and not block.words and _pictures(block)
        waiting = block if is_picture and len(_pictures(block)) == 1 else None
        if not waiting:
            yield block
    if waiting:
        yield waiting


def _is_caption(block: Paragraph) -> bool:
    is_marked = bool(_CAPTION.match(block.words))
    is_centred = block.align is Align.CENTRE and len(block.words) <= 40
    return (
        block.has_only_words
        and not block.level
        and len(block.words) <= 80
        and '"' not in block.words
        and (is_marked or (is_centred and not block.is_title and not block.is_bold))
    )


def _captioned(block: Paragraph, words: str) -> Paragraph:
    parts = tuple(
        replace(part, caption=f"{part.caption} {words}".strip())
        if isinstance(part, PictureMark)
        else part
        for part in block.parts
    )
    return replace(block, parts=parts)


def _pictures(block: Paragraph) -> list[PictureMark]:
    return [part for part in block.parts if isinstance(part, PictureMark)]


def is_heading_like(block: Paragraph) -> bool:
    """Whether a paragraph is as short as a heading, and no sentence."""
    return 1 < len(block.words) <= _LONGEST_HEADING and not _SENTENCE.search(block.words)


def _as_heading(block: Block) -> Block:
    """The block as a heading where its number, its face or its weight say so."""
    if not isinstance(block, Paragraph) or block.level or block.marker or block.depth:
        return block
    if block.align is Align.RIGHT or not block.has_only_words or _SENTENCE.search(block.words):
        return block
    if not block.words or len(block.words) > _LONGEST_HEADING:
        return block
    for start, level in _STARTS:
        if start.match(block.words):
            return replace(block, level=_UNSTYLED + level)
    if block.face is Face.BLACK and len(block.words) <= _LONGEST_BOLD:
        return replace(block, level=_UNSTYLED + 2)
    if block.is_bold and len(block.words) <= _LONGEST_BOLD and not _BULLET.match(block.words):
        return replace(block, level=_UNSTYLED + (4 if _NUMBER.match(block.words) else _BELOW))
    return block


_UNSTYLED = 10
"""Added to a level that a habit gives, until it is known which ones the styles give."""
_BELOW = 9
"""The level of a bold line: one below the heading above."""


def _levelled(blocks: list[Block]) -> Iterator[Block]:
    """The blocks with levels from 2 on: those of styles moved up together, a bold line below what is above."""
    styled = [one.level for one in blocks if isinstance(one, Paragraph) and 0 < one.level < 10]
    shift = 2 - min(styled, default=2)
    above = 0
    for block in blocks:
        if isinstance(block, Paragraph) and block.level:
            level = block.level
            if level == _UNSTYLED + _BELOW:
                level = min(above + 1, 6) if above else 2
            else:
                level = level - _UNSTYLED if level > _UNSTYLED else min(level + shift, 6)
                above = level
            yield replace(block, level=level)
        else:
            yield block


def _as_lists(blocks: list[Block]) -> Iterator[Block]:
    """The blocks with their bullets, and their numbers where two or more follow each other, as lists."""
    for at, block in enumerate(blocks):
        if not _can_be_item(block):
            yield block
        elif found := _BULLET.match(block.words):
            yield replace(block, marker="-", parts=_without_start(block.parts, found.end()))
        elif (found := _NUMBER.match(block.words)) and _is_counted(blocks, at, int(found[1])):
            marker = f"{int(found[1])}."
            yield replace(block, marker=marker, parts=_without_start(block.parts, found.end()))
        else:
            yield block


def _can_be_item(block: Block) -> bool:
    return (
        isinstance(block, Paragraph)
        and not block.level
        and not block.marker
        and bool(block.parts)
        and isinstance(block.parts[0], Text)
        and not block.parts[0].raised
    )


def _is_counted(blocks: list[Block], at: int, number: int) -> bool:
    """Whether the paragraph before or after has the number before or after, and words follow the number."""
    block = blocks[at]
    if not block.words[_NUMBER.match(block.words).end() :]:
        return False
    for neighbour, wanted in ((at - 1, number - 1), (at + 1, number + 1)):
        if 0 <= neighbour < len(blocks) and _can_be_item(blocks[neighbour]):
            found = _NUMBER.match(blocks[neighbour].words)
            if found and int(found[1]) == wanted and blocks[neighbour].depth == block.depth:
                return True
    return False


def _without_start(parts: tuple[Inline, ...], length: int) -> tuple[Inline, ...]:
    """The parts without the first characters."""
    result: list[Inline] = []
    for part in parts:
        if length and isinstance(part, Text):
            cut = min(length, len(part.words))
            length -= cut
            part = replace(part, words=part.words[cut:])
            if not part.words:
                continue
        result.append(part)
    return tuple(result)
