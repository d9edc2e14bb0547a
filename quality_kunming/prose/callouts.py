"""Boxes around a part of a text: 提示, 注意, 重要, and 引用 with its source."""

from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension
from markdown.util import ETX

from .colon_blocks import CALLOUT_KINDS, ColonLine
from .records import CALLOUT_CLOSES, CALLOUT_OPENS, ColonBlockExtension

_TITLES = {kind: word for word, kind in CALLOUT_KINDS.items()}


class CalloutExtension(Extension):
    """Callouts become `<aside role="note">`, quotations `<figure class="quotation">`, signatures a box at the right."""

    def __init__(self, blocks: ColonBlockExtension) -> None:
        super().__init__()
        self.blocks = blocks

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Register the callouts before every block but the limit of nesting."""
        processor = CalloutProcessor(md.parser, self.blocks)
        md.parser.blockprocessors.register(processor, "callout", 190)


class CalloutProcessor(BlockProcessor):
    """Builds one callout from the blocks between its two markers."""

    def __init__(self, parser: BlockParser, blocks: ColonBlockExtension) -> None:
        super().__init__(parser)
        self.blocks = blocks

    def test(self, parent: Element, block: str) -> bool:
        """Whether the block is a marker."""
        return block.strip("\n").startswith((CALLOUT_OPENS, CALLOUT_CLOSES))

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Take the blocks up to the closing marker; a closing marker left alone says nothing."""
        marker = blocks.pop(0).strip("\n")
        if marker.startswith(CALLOUT_CLOSES):
            return
        pair = marker.removeprefix(CALLOUT_OPENS).removesuffix(ETX)
        closing = f"{CALLOUT_CLOSES}{pair}{ETX}"
        end = next((i for i, block in enumerate(blocks) if block.strip("\n") == closing), None)
        inner = blocks[:end]
        del blocks[: len(blocks) if end is None else end + 1]
        line = self.blocks.callouts[pair]
        build = _BUILDERS.get(line.kind, _callout)
        self.parser.state.set("callout")
        self.parser.parseBlocks(build(parent, line), inner)
        self.parser.state.reset()


def _callout(parent: Element, line: ColonLine) -> Element:
    """Add the box with its title; return where its text goes."""
    aside = SubElement(parent, "aside", {"class": f"callout callout--{line.kind}", "role": "note"})
    title = SubElement(aside, "p", {"class": "callout__title"})
    title.text = line.rest or _TITLES[line.kind]
    return aside


def _quotation(parent: Element, line: ColonLine) -> Element:
    """Add the quotation with its source, where one is given; return where its text goes."""
    figure = SubElement(parent, "figure", {"class": "quotation"})
    quotation = SubElement(figure, "blockquote")
    if line.rest:
        SubElement(figure, "figcaption").text = line.rest
    return quotation


def _signature(parent: Element, line: ColonLine) -> Element:
    """Add the box for who signs a text, and when; return where the lines go."""
    return SubElement(parent, "div", {"class": "signature"})


_BUILDERS = {"quotation": _quotation, "signature": _signature}
