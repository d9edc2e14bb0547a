"""Markdown as another program reads it, held against the page of which it was made."""

import re

from markdown_it import MarkdownIt
from selectolax.lexbor import LexborHTMLParser

from quality_kunming.rendering.rendered import Rendered

READER = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])
_NOTE = re.compile(r"\[\^[^\]]*\]:? ?")


def lines_lost(html: str, text: str) -> list[str]:
    """The lines of a page that are not in its Markdown, one after the other."""
    said, place, lost = _read(text), 0, []
    for line in Rendered(None, _without_drawings(html)).text.splitlines():
        words = "".join(line.split())
        at = said.find(words, place)
        lost += [line] if at < 0 else []
        place = place if at < 0 else at + len(words)
    return lost


def _without_drawings(html: str) -> str:
    """Their numbers stand in words beside them."""
    tree = LexborHTMLParser(html)
    for one in tree.css("main svg"):
        one.decompose()
    return tree.html


def _read(text: str) -> str:
    """All words without a space."""
    html = READER.render(_NOTE.sub("", text)).replace("&lt;br&gt;", "")
    body = LexborHTMLParser(html).body
    return "".join(body.text().split()) if body else ""
