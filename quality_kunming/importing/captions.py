"""The line below a picture as its caption."""

import re
from collections.abc import Iterator
from dataclasses import replace

from quality_kunming.importing.blocks import Align, Block, Paragraph, PictureMark

_CAPTION = re.compile(r"[△▲▵↑↓◎]|图\s*(?:\d+(?![\d年月日.])|[ \u3000：:])|（?摄影|（?图片来源")
_LARGEST = 11.0
"""Points; a caption is set smaller than the text."""


def with_captions(blocks: list[Block]) -> Iterator[Block]:
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
    is_small = block.size <= _LARGEST
    is_centred = block.align is Align.CENTRE and is_small and len(block.words) <= 40
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
