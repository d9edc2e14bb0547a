"""Fenced code, found once for rendering and for what is said of the text."""

import re
from collections.abc import Iterator
from html import escape

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})([^`]*)$")


def code_blocks(lines: list[str]) -> Iterator[range]:
    """The lines of every fenced code block, both fences included.

    As in CommonMark, a fence closes with the same character at least as often, and an open one
    runs to the end.
    """
    start, fence = 0, ""
    for number, line in enumerate(lines):
        found = _FENCE.match(line) if "```" in line or "~~~" in line else None
        if found is None:
            continue
        mark, info = found.groups()
        if not fence:
            start, fence = number, mark
        elif mark.startswith(fence) and not info.strip():
            yield range(start, number + 1)
            fence = ""
    if fence:
        yield range(start, len(lines))


def unshown_words(lines: list[str]) -> Iterator[tuple[int, str]]:
    """Line (from 1) and sentence for each fence with words behind it that name no language."""
    for block in code_blocks(lines):
        words = _FENCE.match(lines[block.start])[2].strip()
        if not words.isascii():
            yield block.start + 1, f"代码开头的符号后面的“{words[:20]}”不会显示；请另起一行写"


class FencedCodeExtension(Extension):
    """Fenced code blocks; the only way to write a block of code.

    Indented code is off: four spaces before a Chinese paragraph mean 首行缩进, not a program.
    """

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Register the fences and take the indented code block away."""
        md.preprocessors.register(FencedCodePreprocessor(md), "fenced_code", 25)
        md.parser.blockprocessors.deregister("code")


class FencedCodePreprocessor(Preprocessor):
    """Puts each fenced block aside before anything else reads its lines."""

    def run(self, lines: list[str]) -> list[str]:
        """Return the lines with a placeholder in the place of each fenced block."""
        result, end = [], 0
        for block in code_blocks(lines):
            fence = _FENCE.match(lines[block.start])[1]
            closed = lines[block.stop - 1].lstrip(" ").startswith(fence) and len(block) > 1
            code = "\n".join(lines[block.start + 1 : block.stop - closed])
            html = f"<pre><code>{escape(code, quote=False)}\n</code></pre>"
            result += [*lines[end : block.start], "", self.md.htmlStash.store(html), ""]
            end = block.stop
        return result + lines[end:]
