"""Stars between digits are multiplication, not emphasis: 3*4*5."""

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor, SubstituteTagInlineProcessor
from markdown.util import ETX, STX

_TIMES = r"(?<=\d)\*(?=\d)"
_LITERAL_STAR = f"{STX}{ord('*')}{ETX}"
_BACKSLASH_BREAK = r"\\\n"
_SPACES_BREAK = r"(?<! ) {2,}+\n"


class EmphasisExtension(Extension):
    """Inline marks as Chinese editors write them.

    Python-Markdown lets `*` and `**` open and close beside any character that is not a space, so
    `**“质量”**昆明` is bold already; the tests hold it to that. `_` inside words is never emphasis.
    """

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        """Register the multiplication star, and what ends a line: a backslash or spaces."""
        md.inlinePatterns.register(MultiplicationProcessor(_TIMES, md), "multiplication", 182)
        md.inlinePatterns.register(
            SubstituteTagInlineProcessor(_BACKSLASH_BREAK, "br"), "backslash_break", 181
        )
        md.inlinePatterns.register(
            SubstituteTagInlineProcessor(_SPACES_BREAK, "br"), "linebreak", 100
        )


class MultiplicationProcessor(InlineProcessor):
    """Keeps a star between two digits as a star."""

    def handleMatch(  # noqa: N802
        self, m: re.Match[str], data: str
    ) -> tuple[Element | str | None, int | None, int | None]:
        """Return the star in Python-Markdown's own form of an escaped character."""
        return _LITERAL_STAR, m.start(0), m.end(0)
