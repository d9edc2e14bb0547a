"""Text without any mark is not searched for marks: most of a Chinese article has none."""

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

_MARK = re.compile(r"[\\`*_\[<&\x02]|  \n")


class PlainRunsExtension(Extension):
    """Spares plain paragraphs and cells the inline patterns; the result is the same."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Register the step right before the inline patterns."""
        md.treeprocessors.register(_PlainRunsTreeprocessor(md), "plain_runs", 21)


class _PlainRunsTreeprocessor(Treeprocessor):
    def run(self, root: Element) -> None:
        """Mark every text and tail without a mark as one that needs no parsing."""
        for element in root.iter():
            if element.text and not _MARK.search(element.text):
                element.text = AtomicString(element.text)
            if element.tail and not _MARK.search(element.tail):
                element.tail = AtomicString(element.tail)
