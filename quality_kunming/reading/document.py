"""The words of one file, and which of them readers see, are somebody else's, or are the site's own."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

Range = tuple[int, int]

_QUOTATION = re.compile(
    r"“[^“”\n]*(?:“[^“”\n]*”[^“”\n]*)*”|‘[^‘’\n]*’|「[^「」\n]*」|『[^『』\n]*』|《[^《》\n]*(?:〈[^〉\n]*〉[^《》\n]*)*》"
)


class Kind(StrEnum):
    """How a file's words were read."""

    MARKDOWN = "markdown"
    YAML = "yaml"
    PLAIN = "plain"
    EXTRACTED = "extracted"
    """Taken out of a PDF, an Office file or a picture: places in it are no lines of the file."""


@dataclass(frozen=True)
class Document:
    """One file under `content/` or `data/`: `text` is all its words, each line ended by a line feed.

    `unread`: the ranges that no reader sees (keys, code, addresses, comments). `quoted`: those that repeat
    others' words without quotation marks. `is_reprint`: the whole is somebody else's. `parts`: where a part
    of an extracted text begins, and what it is called (第 2 页). `fault`: why the words of such a file could not
    be read, or not all of them; a sentence that goes on from the file's name.
    """

    name: str
    text: str
    kind: Kind
    unread: tuple[Range, ...] = ()
    quoted: tuple[Range, ...] = ()
    is_reprint: bool = False
    parts: tuple[tuple[int, str], ...] = ()
    fault: str = ""

    @cached_property
    def prose(self) -> str:
        """The text, as long as before, with everything that no reader sees blanked."""
        return _blank(self.text, self.unread)

    @cached_property
    def composed(self) -> str:
        """The prose without reprints and quoted blocks; what stands in quotation marks and titles is read."""
        if self.is_reprint:
            return _blank(self.text, [(0, len(self.text))])
        return _blank(self.prose, self.quoted) if self.quoted else self.prose

    @cached_property
    def own(self) -> str:
        """The prose with quotations, titles and reprints blanked too: what is ours to word."""
        return _blank(self.composed, map(_inside, _QUOTATION.finditer(self.composed)))

    def line(self, offset: int) -> int:
        """The line of a character, from 1; 0 where the file has no lines of its own."""
        return 0 if self.kind is Kind.EXTRACTED else self.text.count("\n", 0, offset) + 1

    def part(self, offset: int) -> str:
        """What the part of an extracted text around a character is called; empty elsewhere."""
        return next((name for start, name in reversed(self.parts) if start <= offset), "")


def _inside(found: re.Match) -> Range:
    """What stands between two marks; the marks themselves are ours."""
    return found.start() + 1, found.end() - 1


def _blank(text: str, ranges: Iterable[Range]) -> str:
    """The text with the ranges as spaces; line ends stay."""
    parts, at = [], 0
    for start, end in sorted(ranges):
        if end > at:
            start = max(start, at)
            parts += [text[at:start], re.sub(r"[^\n]", " ", text[start:end])]
            at = end
    return "".join(parts) + text[at:]
