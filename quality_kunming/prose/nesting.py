"""A limit on lists, quotations and callouts within one another."""

from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension

LIMIT = 12


class NestingExtension(Extension):
    """Keeps a text that nests without end from exhausting Python's stack."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Register the limit before every other block."""
        md.parser.blockprocessors.register(NestingProcessor(md.parser), "nesting", 200)


class NestingProcessor(BlockProcessor):
    """Shows what lies deeper than `LIMIT` as plain paragraphs; nothing of it is lost."""

    def test(self, parent: Element, block: str) -> bool:
        """Whether the parser stands at the limit; it counts one state per list or quotation."""
        return len(self.parser.state) >= LIMIT

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Set one block as a paragraph."""
        block = blocks.pop(0).strip()
        if block:
            SubElement(parent, "p").text = block
