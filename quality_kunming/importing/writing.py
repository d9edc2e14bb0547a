"""Blocks → Markdown of this site that shows just what they say."""

import re
from collections.abc import Iterable, Mapping
from itertools import groupby

from quality_kunming.checks.support.alternative_texts import why_empty
from quality_kunming.importing.blocks import Block, Paragraph, PictureMark, Rule, Table
from quality_kunming.importing.certainty import make_certain
from quality_kunming.importing.escaping import (
    escape_heading,
    escape_lightly,
    escape_line_start,
    escape_title,
    escape_words,
)
from quality_kunming.importing.inline import BREAK, Names, markdown_of
from quality_kunming.importing.signatures import is_at_right
from quality_kunming.importing.tables import write_table
from quality_kunming.model.placeholder import TO_COME

INDENT = " " * 4
_EXPLICIT_ID = re.compile(r"\{#[^{}]*\}\s*$")


def write_markdown(
    blocks: Iterable[Block],
    notes: Mapping[str, tuple[Paragraph, ...]],
    picture_names: tuple[str, ...],
) -> str:
    """The text of an article; `picture_names` are the places of the pictures below content/."""
    names = Names(lambda mark: _picture(mark, picture_names))
    writer = _Writer(names)
    for is_signature, group in groupby(blocks, is_at_right):
        if is_signature:
            writer.sign(list(group))
        else:
            for block in group:
                writer.add(block)
    writer.define(notes)
    return "".join(writer.lines).strip("\n") + "\n"


class _Writer:
    """Writes one block after another; knows in which lists it stands."""

    def __init__(self, names: Names) -> None:
        self.lines: list[str] = []
        self._names = names
        self._open: list[tuple[int, str]] = []
        """The items within which the next block may stand: how deep the document has them, their markers."""

    def add(self, block: Block) -> None:
        """Write a block."""
        if isinstance(block, Table):
            self._put(write_table(block, self._names))
        elif isinstance(block, Rule):
            self._put("---")
        elif block.level and not _EXPLICIT_ID.search(block.words):
            self._heading(block)
        elif block.marker:
            self._item(block)
        else:
            self._paragraph(block)

    def sign(self, signature: list[Paragraph]) -> None:
        """Write lines that stand at the right: who signs, and when."""
        texts = "\n\n".join(self._text(block) for block in signature)
        self._put(f"::: 落款\n{texts}\n:::")
        for block in signature:
            self._pictures(block)

    def define(self, notes: Mapping[str, tuple[Paragraph, ...]]) -> None:
        """Write the notes, those first that are referred to."""
        labels = [*self._names.notes, *(one for one in notes if one not in self._names.notes)]
        for label in labels:
            texts = [self._text(one) for one in notes.get(label, ())]
            number = self._names.note(label)
            if texts:
                further = "".join(f"\n\n{INDENT}{text}" for text in texts[1:])
                self._put(f"[^{number}]: {texts[0]}{further}")

    def _put(self, text: str) -> None:
        """A block of its own at the margin."""
        self._open = []
        self.lines.append(f"\n{text}\n")

    def _heading(self, block: Paragraph) -> None:
        line = markdown_of(block.parts, self._names, has_weight=False).replace(BREAK, " ")
        if line.strip():
            self._put(f"{'#' * block.level} {escape_heading(line)}")
        self._pictures(block)

    def _paragraph(self, block: Paragraph) -> None:
        depth = self._depth(block)
        text = self._text(block)
        if text and depth:
            del self._open[depth:]
            self.lines.append(f"\n{INDENT * depth}{text}\n\n")
        elif text:
            self._put(text)
        self._pictures(block)

    def _item(self, block: Paragraph) -> None:
        depth = self._depth(block)
        before = self._open[depth][1] if depth < len(self._open) else ""
        if _breaks_count(before, block.marker):
            self._put(self._text(block, f"{block.marker} "))
            self._pictures(block)
            return
        is_new = not before or (before == "-") != (block.marker == "-")
        gap = "\n" if is_new and not depth else ""
        text = self._text(block)
        self.lines.append(f"{gap}{INDENT * depth}{block.marker} {text or '&#160;'}\n")
        self._open[depth:] = [(block.depth, block.marker)]
        self._pictures(block)

    def _depth(self, block: Paragraph) -> int:
        """How many of the open items the block stands in: a list that begins deep is no deeper for that."""
        return sum(depth < block.depth for depth, _ in self._open)

    def _text(self, block: Paragraph, start: str = "") -> str:
        """The words of a block in one line, which is taken for nothing else."""
        lines = [
            escape_line_start(
                (start + markdown_of(block.parts, self._names, escape=escape))
                .replace(BREAK, "<br>")
                .strip(" \u3000")
            )
            for escape in (escape_lightly, escape_words)
        ]
        return make_certain(lines, start + block.words) if lines[0] else ""

    def _pictures(self, block: Paragraph) -> None:
        for part in block.parts:
            if isinstance(part, PictureMark):
                self._put(self._names.picture(part))


def _breaks_count(before: str, marker: str) -> bool:
    """Whether a numbered item would get another number, because it does not follow the one before."""
    if marker == "-" or before in ("", "-"):
        return False
    return int(marker[:-1]) != int(before[:-1]) + 1


def _picture(mark: PictureMark, names: tuple[str, ...]) -> str:
    caption = escape_title(mark.caption.replace("|", "／").replace("｜", "／"))
    title = "｜".join(filter(None, (caption, f"摄影：{TO_COME}", f"授权：{TO_COME}")))
    name = names[mark.number]
    says_something = mark.alt and not why_empty(mark.alt, name)
    alt = escape_title(mark.alt).replace("]", "\\]") if says_something else TO_COME
    return f'![{alt}]({name} "{title}")'
