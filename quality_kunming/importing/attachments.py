"""The attachments that a notice lists: “附件：1．报名表”, and below it a line for each other one."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from quality_kunming.importing.blocks import Block, Break, Paragraph

_FIRST = re.compile(r"附[ \u3000]*件?[：:][ \u3000]*1[.．、]")
_NUMBER = re.compile(r"(\d{1,2})[.．、]")


def join_attachments(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks with each such list as one paragraph, a line for an attachment."""
    held: Paragraph | None = None
    last = 0
    for block in blocks:
        number = _number_of(block)
        if held and number == last + 1:
            held, last = replace(held, parts=(*held.parts, Break(), *block.parts)), number
            continue
        if held:
            yield held
            held = None
        if isinstance(block, Paragraph) and _FIRST.match(block.words):
            held, last = block, 1
        else:
            yield block
    if held:
        yield held


def _number_of(block: Block) -> int:
    """The number that an attachment's line begins with; 0 for any other block."""
    found = _NUMBER.match(block.words) if isinstance(block, Paragraph) else None
    return int(found[1]) if found and not block.level and not block.marker else 0
