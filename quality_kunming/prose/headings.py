"""Headings below the page's own h1: levels in order, ids that stay, a table of contents."""

import re
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

from quality_kunming.pinyin import slugify

from .dom import rename, words
from .ids import RESERVED_IDS

ID_LENGTH = 40
_CONTENTS_LEVELS = (2, 3)
_EXPLICIT_ID = re.compile(r"\s*\{#([^\s{}#\"'<>&]+)\}\s*$")


@dataclass(frozen=True)
class Heading:
    """One heading of a text: its level as in the HTML, its id, its words."""

    level: int
    id: str
    text: str


def order_headings(tree: LexborHTMLParser) -> tuple[Heading, ...]:
    """Give every heading its level and id; return those of the table of contents.

    The highest level in use becomes h2, and no level is left out on the way down. An explicit
    `{#id}` at the end wins over the pinyin of the words; the second of two equal ids, or one that the
    page's frame has, gets `-2`.
    """
    contents: list[Heading] = []
    above: list[int] = []  # the author's levels that enclose the present heading
    used = {*RESERVED_IDS, *(node.id for node in tree.css("[id]") if not _is_heading(node))}
    for node in tree.css("h1,h2,h3,h4,h5,h6"):
        explicit = _take_explicit_id(node) or node.id
        text = words(node)
        if not text:
            node.decompose()
            continue
        written = int(node.tag[1])
        while above and above[-1] >= written:
            above.pop()
        above.append(written)
        wanted = explicit or slugify(text, ID_LENGTH) or "section"
        heading = Heading(min(len(above) + 1, 6), _unique(wanted, used), text)
        if node.tag != f"h{heading.level}":
            node = rename(tree, node, f"h{heading.level}")
        node.attrs["id"] = heading.id
        if heading.level in _CONTENTS_LEVELS:
            contents.append(heading)
    return tuple(contents)


def _is_heading(node: LexborNode) -> bool:
    return len(node.tag) == 2 and node.tag[0] == "h" and node.tag[1].isdecimal()


def _take_explicit_id(node: LexborNode) -> str | None:
    """Cut `{#id}` from the end of a heading and return the id."""
    last = node.last_child
    found = _EXPLICIT_ID.search(last.text_content or "") if last and last.is_text_node else None
    if found is None:
        return None
    last.replace_with(last.text_content[: found.start()])
    return found[1]


def _unique(wanted: str, used: set[str | None]) -> str:
    number, result = 1, wanted
    while result in used:
        number += 1
        result = f"{wanted}-{number}"
    used.add(result)
    return result
