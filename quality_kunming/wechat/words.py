"""The words of one paragraph in the few elements that WeChat keeps within it."""

import re
from collections.abc import Iterable
from html import escape

from selectolax.lexbor import LexborNode

from quality_kunming.wechat.album import Album
from quality_kunming.wechat.nodes import BLOCKS, children, classes
from quality_kunming.wechat.notes import Notes, is_kept

DEEPEST = 40
"""Elements within one another; what lies deeper is given as plain words."""

_KEPT = {
    "b": "strong",
    "strong": "strong",
    "em": "em",
    "i": "em",
    "u": "u",
    "ins": "u",
    "s": "s",
    "del": "s",
    "sub": "sub",
    "sup": "sup",
    "code": "code",
    "kbd": "code",
    "samp": "code",
}
_SPACES = re.compile(r"[ \t\r\n\f]+")


class Words:
    """Writes what stands within paragraphs; pictures get their places in an album, addresses their numbers in notes."""

    def __init__(self, album: Album, notes: Notes):
        self._album = album
        self._notes = notes

    def of(self, nodes: Iterable[LexborNode], depth: int) -> str:
        """The words of some nodes, without spaces around them."""
        return _SPACES.sub(" ", "".join(self.one(node, depth) for node in nodes)).strip(" ")

    def one(self, node: LexborNode, depth: int) -> str:
        """The words of one node."""
        if node.is_text_node:
            return _SPACES.sub(" ", escape(node.text_content or "", quote=False))
        if not node.is_element_node:
            return ""
        if depth > DEEPEST:
            return _SPACES.sub(" ", escape(node.text(), quote=False))
        words = "".join(self.one(child, depth + 1) for child in children(node))
        match node.tag:
            case "a":
                return self._link(node, words)
            case "img":
                return self._picture(node)
            case "br":
                return "<br>"
            case "q":
                return f"“{words}”"
            case "rt" if not node.parent.css("rp"):
                return f"（{words}）"
            case tag if tag in _KEPT:
                kept = _KEPT[tag]
                return f'<{kept} class="{kept}">{words}</{kept}>' if words else ""
            case tag if tag in BLOCKS:
                return f"<br>{words}" if words else ""
        return words

    def _link(self, node: LexborNode, words: str) -> str:
        address = (node.attributes.get("href") or "").strip()
        if "footnote-backref" in classes(node):
            return ""
        if "footnote-ref" in classes(node):
            return f"注{words}"
        if is_kept(address):
            return f'<a class="link" href="{escape(address)}">{words}</a>'
        mark = self._notes.mark(address, _SPACES.sub(" ", node.text()).strip())
        if not mark.startswith("["):
            return words + escape(mark)
        return f'{words}<sup class="sup">{mark}</sup>'

    def _picture(self, node: LexborNode) -> str:
        name, width = self._album.place(node.attributes.get("src") or "")
        alt = escape(node.attributes.get("alt") or "")
        size = "100%" if width >= self._album.COLUMN else f"{width}px"
        return f'<img class="picture" src="{escape(name)}" alt="{alt}" style="width:{size};height:auto">'


def plain(node: LexborNode) -> str:
    """The words of a node without any element."""
    return _SPACES.sub(" ", escape(node.text(), quote=False)).strip(" ")


def preserved(nodes: Iterable[LexborNode]) -> str:
    """Words whose spaces and line ends count, as WeChat keeps them."""
    parts = []
    for node in nodes:
        is_break = node.tag == "br"
        parts.append(
            "\n" if is_break else node.text() if node.is_element_node else node.text_content or ""
        )
    lines = escape("".join(parts).strip("\n").expandtabs(4), quote=False).split("\n")
    return "<br>".join(
        re.sub(r"^ +|  +", lambda run: "\u00a0" * len(run[0]), line) for line in lines
    )
