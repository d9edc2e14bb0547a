"""What official documents and WeChat articles show by habit: title, headings, lists, captions, signature."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from quality_kunming.importing.attachments import join_attachments
from quality_kunming.importing.blocks import (
    Align,
    Block,
    Face,
    Inline,
    Paragraph,
    Text,
)
from quality_kunming.importing.captions import with_captions
from quality_kunming.importing.galleries import lift_pictures
from quality_kunming.importing.signatures import mark_signature
from quality_kunming.importing.tabs import as_tables
from quality_kunming.importing.titles import SENTENCE, take_title, without_title

_NUMERALS = "一二三四五六七八九十百〇零"
_STARTS = (
    (re.compile(rf"[{_NUMERALS}]{{1,4}}、|第[{_NUMERALS}\d]{{1,4}}章"), 2),
    (re.compile(rf"[（(][{_NUMERALS}]{{1,4}}[）)]|第[{_NUMERALS}\d]{{1,4}}节"), 3),
)
_NUMBER = re.compile(r"(\d{1,3})(?:[.．](?!\d)|．(?=\d)|\.(?=\d{1,4}[年月日]))[ \u3000]*")
_BULLET = re.compile(
    r"(?:[●•▪■◆◇▶►➢✓✔◼⬤\uf06c\uf06e\uf0a7\uf0b7\uf0d8\uf075][ \u3000]*|[·・‧∙][ \u3000]*(?!\d)"
    r"|[○□－–\-*][ \u3000]+|－(?![\d－—–]))(?=[^\s●•▪■◆◇])"
)
_FORM = re.compile(r"_{3}|[□☐☑☒][^□☐☑☒]+[□☐☑☒]")
"""Blanks, or several squares in one line: its squares are to be ticked, they are no bullets."""
_LONGEST_HEADING = 45
_LONGEST_BOLD = 30


@dataclass(frozen=True)
class Shaped:
    """A document with what its habits say: its title, and the blocks without it."""

    title: str
    blocks: tuple[Block, ...]


def shape(blocks: Iterable[Block], title: str = "") -> Shaped:
    """What a document is by its habits; a `title` that is known already is not looked for."""
    rest = list(blocks)
    if title:
        rest = without_title(rest, title)
    else:
        title, rest = take_title(rest)
    rest = list(lift_pictures(with_captions(mark_signature(list(as_tables(rest))))))
    rest = [_as_heading(block) for block in join_attachments(rest)]
    rest = list(_as_lists(rest))
    return Shaped(title, tuple(_levelled(rest)))


def is_heading_like(block: Paragraph) -> bool:
    """Whether a paragraph is as short as a heading, and no sentence."""
    return 1 < len(block.words) <= _LONGEST_HEADING and not SENTENCE.search(block.words)


def _as_heading(block: Block) -> Block:
    """The block as a heading where its number, its face or its weight say so."""
    if not isinstance(block, Paragraph) or block.level or block.marker or block.depth:
        return block
    if block.align is Align.RIGHT or not block.has_only_words or SENTENCE.search(block.words):
        return block
    if not block.words or len(block.words) > _LONGEST_HEADING:
        return block
    if block.is_title:
        return replace(block, level=_UNSTYLED + _TITLE)
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
_TITLE = 8
"""The level of a further title, as an attachment has: what follows lies within it."""
_BELOW = 9
"""The level of a bold line: one below the heading above."""


def _levelled(blocks: list[Block]) -> Iterator[Block]:
    """The blocks with levels from 2 on: those of styles moved up together, a bold line below what is above."""
    styled = [one.level for one in blocks if isinstance(one, Paragraph) and 0 < one.level < 10]
    shift = 2 - min(styled, default=2)
    above = within = 0
    for block in blocks:
        if isinstance(block, Paragraph) and block.level:
            level = block.level
            if level == _UNSTYLED + _TITLE:
                within, level, above = 1, 2, 2
            elif level == _UNSTYLED + _BELOW:
                level = min(above + 1, 6) if above else 2
            else:
                level = level - _UNSTYLED if level > _UNSTYLED else level + shift
                above = level = min(level + within, 6)
            yield replace(block, level=level)
        else:
            yield block


def _as_lists(blocks: list[Block]) -> Iterator[Block]:
    """The blocks with their bullets, and their numbers where two or more follow each other, as lists."""
    is_form = any(isinstance(block, Paragraph) and _FORM.search(block.words) for block in blocks)
    for at, block in enumerate(blocks):
        if not _can_be_item(block) or (is_form and block.words.startswith("□")):
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
    for step in (-1, 1):
        near = _neighbour(blocks, at, step)
        found = _NUMBER.match(near.words) if near else None
        if found and int(found[1]) == number + step:
            return True
    return False


def _neighbour(blocks: list[Block], at: int, step: int) -> Paragraph | None:
    """The item before or after, those that lie within it passed over; None where something else stands."""
    depth = blocks[at].depth
    at += step
    while 0 <= at < len(blocks) and isinstance(blocks[at], Paragraph) and blocks[at].depth > depth:
        at += step
    near = blocks[at] if 0 <= at < len(blocks) else None
    return near if near and _can_be_item(near) and near.depth == depth else None


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
