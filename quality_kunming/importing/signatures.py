"""The lines at the end of a text that say who writes, and when."""

import re
from dataclasses import replace

from quality_kunming.importing.blocks import Align, Block, Paragraph
from quality_kunming.model.spoken_dates import understand

_LONGEST_UNIT = 40
_UNIT = re.compile(
    r"(?:局|府|厅|委|办|室|会|院|校|部|处|科|所|站|中心|公司|集团|协会|学会|组|队|社|馆|团|台|报)(?:（[^（）]*）)?$"
)


def mark_signature(blocks: list[Block]) -> list[Block]:
    """The blocks with the last lines that say who writes and when at the right, whatever follows them."""
    for end in range(len(blocks), max(len(blocks) - 12, 0), -1):
        last = blocks[end - 1]
        if not (isinstance(last, Paragraph) and is_date(last.words)):
            continue
        start = end - 1
        while start and end - start < 6 and _is_unit(blocks[start - 1]):
            start -= 1
        if start < end - 1 or last.align is Align.RIGHT:
            signature = [replace(one, align=Align.RIGHT) for one in blocks[start:end]]
            return blocks[:start] + signature + blocks[end:]
    return blocks


def is_at_right(block: Block) -> bool:
    """Whether a block is a line that stands at the right."""
    return (
        isinstance(block, Paragraph)
        and block.align is Align.RIGHT
        and not block.level
        and not block.marker
        and bool(block.words)
    )


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


def is_date(words: str) -> bool:
    """Whether a line is a single day and nothing else."""
    spoken = understand("".join(words.split()))
    return spoken is not None and spoken.has_day and not spoken.time
