"""The parts of a text that a link can lead to, and the links from a text to its own parts."""

import re
from collections.abc import Iterator
from urllib.parse import unquote

from selectolax.lexbor import LexborHTMLParser

from .headings import order_headings
from .ids import RESERVED_IDS, drop_taken_ids
from .reading import read_markdown
from .source_lines import SourceLines, lines_only

_LEADS_TO_PART = re.compile(r"(?:\]\(|\]:|href=[\"']?)\s{0,9}<?#", re.IGNORECASE)


def part_ids(markdown: str) -> frozenset[str]:
    """The ids on the page of a text: of its headings, notes and pasted HTML, and of the frame around it."""
    tree = LexborHTMLParser(read_markdown(markdown).html, is_fragment=True)
    drop_taken_ids(tree)
    order_headings(tree)
    return RESERVED_IDS | {node.id for node in tree.css("[id]")}


def own_part_links(markdown: str) -> Iterator[tuple[int, str]]:
    """Line (from 1) and part of every link that leads to a place in the same text."""
    text = lines_only(markdown)
    if not _LEADS_TO_PART.search(text):
        return
    tree = LexborHTMLParser(read_markdown(markdown).html, is_fragment=True)
    lines = SourceLines(text)
    for link in tree.css('a[href^="#"]:not(.footnote-ref, .footnote-backref)'):
        address = link.attributes["href"] or ""
        yield lines.find(address), unquote(address[1:])
