"""The paragraph of a page that is being read, and the blocks before it."""

from dataclasses import dataclass, field, replace

from quality_kunming.importing.blocks import (
    Align,
    Block,
    Break,
    Face,
    Inline,
    Paragraph,
    PictureMark,
    Text,
    face_of_all,
)
from quality_kunming.importing.html_looks import LARGE, Look
from quality_kunming.importing.spaces import tidy


@dataclass
class Frame:
    """Takes words, and puts a paragraph of them among the blocks when it ends."""

    blocks: list[Block] = field(default_factory=list)
    parts: list[Inline] = field(default_factory=list)
    level: int = 0
    align: Align = Align.LEFT
    depth: int = 0
    marker: str = ""
    is_title: bool = False
    is_in_item: bool = False
    """Whether what has no marker goes on with the item of a list."""
    _sizes: list[float] = field(default_factory=list)

    def add_words(self, words: str, look: Look) -> None:
        """Add words as they are written in the page."""
        if not words:
            return
        first, *others = words.replace("\r\n", "\n").split("\n") if look.keeps_lines else [words]
        self.parts.append(_text(first, look))
        for line in others:
            self.parts += [Break(), _text(line, look)]
        if words.strip():
            self._sizes.append(look.size)

    def end(self) -> None:
        """End the paragraph; two ends of line in a row are between two."""
        parts, sizes = self.parts, self._sizes
        self.parts, self._sizes = [], []
        for group in tidy(parts):
            is_set_as_title = self.align is Align.CENTRE and (
                min(sizes, default=0) >= LARGE or face_of_all(group) is Face.TITLE
            )
            self.blocks.append(
                Paragraph(
                    parts=group,
                    level=self.level,
                    align=self.align,
                    marker=self.marker,
                    depth=self.depth + (self.is_in_item and not self.marker),
                    is_title=self.is_title or is_set_as_title,
                    size=max(sizes, default=0),
                )
            )
            self.marker = ""

    def take_caption(self, words: str) -> bool:
        """Give the picture just before a caption; False where there is none."""
        last = self.blocks[-1] if self.blocks else None
        if not isinstance(last, Paragraph):
            return False
        places = [at for at, part in enumerate(last.parts) if isinstance(part, PictureMark)]
        if not places:
            return False
        parts = list(last.parts)
        parts[places[-1]] = replace(parts[places[-1]], caption=words)
        self.blocks[-1] = replace(last, parts=tuple(parts))
        return True


def _text(words: str, look: Look) -> Text:
    return Text(
        words, look.is_bold, look.is_italic, look.is_struck, look.raised, look.link, look.face
    )
