"""Lists whose items keep the marks that they were written with: ① 1） （1） A. □."""

from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension

from .numbering import own_mark


class OwnMarksExtension(Extension):
    """A list without marks of its own around items that bring theirs; others may refer to “第（三）项”."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Register the list before paragraphs."""
        md.parser.blockprocessors.register(_OwnMarksProcessor(md.parser), "own_marks", 15)


class _OwnMarksProcessor(BlockProcessor):
    def test(self, parent: Element, block: str) -> bool:
        """Whether two lines of the block and more begin with a mark of one kind, the first among them."""
        lines = block.split("\n")
        kind = own_mark(lines[0])
        return kind is not None and any(own_mark(line) == kind for line in lines[1:])

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Set an item for each such line, with the lines that go on with it."""
        lines = blocks.pop(0).split("\n")
        kind = own_mark(lines[0])
        items = SubElement(parent, "ul", {"class": "own-marks"})
        for line in lines:
            if own_mark(line) == kind:
                SubElement(items, "li").text = line.strip(" \u3000\u00a0")
            else:
                items[-1].text += f"\n{line}"
