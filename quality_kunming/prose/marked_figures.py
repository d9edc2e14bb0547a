"""Numbers that a text marks as figures of the data: `[183万人次](数据:2022/lianliankan/直播观看)`."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from selectolax.lexbor import LexborHTMLParser, LexborNode

from .dom import words
from .reading import read_markdown
from .source_lines import SourceLines, lines_only

_MARK = re.compile(r"数据[ \u3000]*[:：][ \u3000]*(.*)", re.DOTALL)
# Most texts mark nothing: they need not be read.
_PERHAPS = re.compile(r"(?:\(|\]:|<)\s*<?\s*数据\s*[:：]|href\s*=\s*[\"']?\s*数据")
_BLOCKS = frozenset("p li td th dt dd caption figcaption summary h1 h2 h3 h4 h5 h6".split())  # noqa: SIM905
_HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])


@dataclass(frozen=True)
class MarkedFigure:
    """One marked number: as typed, the key, the line (from 1), and the words that a reader sees with it.

    These are its paragraph, list item with its lead-in, or table row with head and caption, and the headings above.
    """

    text: str
    key: str
    line: int
    context: str


def read_mark(address: str) -> str | None:
    """The key in a link's address; None where it is a link like others."""
    found = _MARK.fullmatch(address.strip())
    return found[1].strip() if found else None


@lru_cache(maxsize=1000)
def marked_figures(markdown: str) -> tuple[MarkedFigure, ...]:
    """Every marked number of a text."""
    if not _PERHAPS.search(markdown):
        return ()
    tree = LexborHTMLParser(read_markdown(markdown).html, is_fragment=True)
    lines = SourceLines(lines_only(markdown))
    contexts: dict[int, str] = {}
    found = []
    for link in tree.css("a[href]"):
        address = link.attributes["href"] or ""
        if (key := read_mark(address)) is not None:
            holder = link.parent
            if holder.mem_id not in contexts:
                contexts[holder.mem_id] = " ".join(_around(holder))
            context = contexts[holder.mem_id]
            found.append(MarkedFigure(words(link), key, lines.find(address), context))
    return tuple(found)


def link_figures(tree: LexborHTMLParser, find: Callable[[str], tuple[str, str] | None]) -> None:
    """Make each mark a link to its figure, with a title that says what it is of; words where it is not shown.

    `find(key)` returns address and title, or None.
    """
    for link in tree.css("a[href]"):
        key = read_mark(link.attributes["href"] or "")
        if key is None:
            continue
        found = find(key)
        if found is None:
            link.unwrap(delete_empty=True)
        else:
            link.attrs["href"], link.attrs["title"] = found


def _around(node: LexborNode | None) -> Iterator[str]:
    """The words that are read together with a marked number in an element."""
    while node is not None and node.tag not in ("-undef", "html", "body"):
        if node.tag in _BLOCKS:
            yield words(node)
        if node.tag == "tr":
            yield words(node)
        if node.tag == "table":
            yield from (words(part) for part in node.css("caption,thead,tr:first-child"))
        if node.tag in ("ul", "ol", "table", "blockquote") and (lead := _before(node)):
            yield words(lead)
        if node.parent is None or node.parent.tag in ("-undef", "html", "body"):
            yield from _headings(node)
        node = node.parent


def _before(node: LexborNode) -> LexborNode | None:
    """The element before a list or table."""
    before = node.prev
    while before is not None and before.tag.startswith("-"):
        before = before.prev
    return before


def _headings(node: LexborNode) -> Iterator[str]:
    """The headings under which a block stands, the nearest first: one of each level."""
    level = 7
    before = node.prev
    while before is not None:
        if before.tag in _HEADINGS and int(before.tag[1]) < level:
            level = int(before.tag[1])
            yield words(before)
        before = before.prev
