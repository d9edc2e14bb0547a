"""HTML of the site → the few elements that WeChat's editor keeps, with nothing of the text left out.

Classes name what `article.css` then writes into each element; what comes out has no list, no box that is laid out, and
no line break that is not meant, because WeChat's editor takes each of them apart.
"""

import re
from collections.abc import Iterable, Iterator
from html import escape

from selectolax.lexbor import LexborHTMLParser, LexborNode

from quality_kunming.wechat.album import Album
from quality_kunming.wechat.marks import item_marks
from quality_kunming.wechat.notes import Notes, is_kept
from quality_kunming.wechat.tables import Table, is_wide

DEEPEST = 40
"""Elements within one another; what lies deeper is given as plain words."""

INDENTS = 4
"""Steps by which a list is set in; a phone has no room for more."""

_BLOCKS = frozenset(
    """
    address article aside blockquote body caption dd details dl dt div fieldset figcaption figure footer form h1 h2 h3
    h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul
    """.split()  # noqa: SIM905 (a list to be read)
)
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
_BOXES = ("callout", "quotation", "record", "notice", "sources", "figure", "important", "caution")
_LINES = ("callout__title", "record__kind", "record__name", "small", "caption", "rule-title")
_SPACES = re.compile(r"[ \t\r\n\f]+")


class Flow:
    """Writes one text; pictures get their places in an album, addresses their numbers in the notes."""

    def __init__(self, album: Album, notes: Notes):
        self._album = album
        self._notes = notes

    def write(self, html: str) -> str:
        """The text, with the addresses of its links at its end."""
        parts = self._blocks(_children(LexborHTMLParser(html).body), 0)
        return "".join([*parts, *self._addresses()])

    def _addresses(self) -> Iterator[str]:
        if entries := self._notes.entries:
            yield '<p class="rule-title">链接</p>'
        for entry in entries:
            yield f'<p class="small address">{escape(entry, quote=False)}</p>'

    def _blocks(
        self, nodes: Iterable[LexborNode], depth: int, indent: int = 0, lead: str = ""
    ) -> list[str]:
        """Paragraphs and what stands between them; `lead` goes before the first words."""
        parts: list[str] = []
        words: list[str] = []

        def end_paragraph() -> None:
            nonlocal lead
            if text := "".join(words).strip(" "):
                parts.append(_paragraph(lead + text, indent))
                lead = ""
            words.clear()

        for node in nodes:
            if node.tag not in _BLOCKS:
                words.append(self._inline(node, depth))
                continue
            end_paragraph()
            if lead and node.tag != "p":
                parts.append(_paragraph(lead, indent))
                lead = ""
            if made := self._block(node, depth + 1, indent, lead):
                parts += made
                lead = ""
        end_paragraph()
        if lead:
            parts.append(_paragraph(lead, indent))
        return parts

    def _block(self, node: LexborNode, depth: int, indent: int, lead: str) -> list[str]:
        if depth > DEEPEST:
            text = _SPACES.sub(" ", node.text()).strip(" ")
            return [_paragraph(lead + escape(text, quote=False), indent)] if text else []
        children = _children(node)
        match node.tag:
            case "p" | "summary" | "dt" | "caption" | "figcaption":
                return self._line(node, depth, indent, lead)
            case "h1" | "h2" | "h3" | "h4" | "h5" | "h6":
                words = self._words(children, depth)
                level = min(max(int(node.tag[1]), 2), 4)
                return [f'<h{level} class="h{level}">{words}</h{level}>'] if words else []
            case "ul" | "ol":
                return self._list(node, depth, indent)
            case "dd":
                return self._blocks(children, depth, min(indent + 1, INDENTS))
            case "table":
                return self._table(node, depth)
            case "pre":
                return [_box("pre", [_paragraph(_spaced(self._preserved(children)))])]
            case "hr":
                return ['<hr class="rule">']
            case "blockquote" if "quotation" not in _classes(node.parent):
                return _boxed("quotation", self._blocks(children, depth))
            case _ if "footnotes" in _classes(node):
                return self._footnotes(node, depth)
            case _ if named := [one for one in _BOXES if one in _classes(node)]:
                return _boxed(" ".join(named), self._blocks(children, depth))
        return self._blocks(children, depth, indent, lead)

    def _line(self, node: LexborNode, depth: int, indent: int, lead: str) -> list[str]:
        """A paragraph; where HTML has put more than words into it, all of that."""
        if any(child.tag in _BLOCKS for child in _children(node)):
            return self._blocks(_children(node), depth, indent, lead)
        words = self._words(_children(node), depth)
        if not words:
            return []
        ways = {"summary": "strong", "dt": "strong", "caption": "caption", "figcaption": "small"}
        named = [one for one in _LINES if one in _classes(node)]
        if node.tag in ways:
            named.append(ways[node.tag])
        return [_paragraph(lead + words, indent, *named)]

    def _list(self, node: LexborNode, depth: int, indent: int) -> list[str]:
        """A paragraph for each item, with its mark in words: a number is part of what is said."""
        items = [child for child in _children(node) if child.tag == "li"]
        parts: list[str] = []
        for item, mark in zip(items, item_marks(node, len(items), indent), strict=True):
            parts += self._blocks(_children(item), depth, min(indent + 1, INDENTS), f"{mark} ")
        return parts

    def _footnotes(self, node: LexborNode, depth: int) -> list[str]:
        parts = ['<p class="rule-title">注释</p>']
        items = [one for one in node.css("li") if one.parent.parent == node]
        for number, item in enumerate(items, start=1):
            parts += self._blocks(_children(item), depth, 0, f"注{number}　")
        return [_box("small-text", parts)]

    def _table(self, node: LexborNode, depth: int) -> list[str]:
        table = Table(node)
        parts = [one for caption in table.captions for one in self._line(caption, depth, 0, "")]
        rows = "".join(
            f"<tr>{''.join(self._cell(cell, width, depth) for cell, width in row)}</tr>"
            for row in table.rows
        )
        if not rows:
            return parts
        if is_wide(table):
            self._album.has_wide_tables = True
            return [
                *parts,
                _box("scroll", [f'<table class="table wide"><tbody>{rows}</tbody></table>']),
            ]
        return [*parts, f'<table class="table"><tbody>{rows}</tbody></table>']

    def _cell(self, cell: LexborNode, width: int, depth: int) -> str:
        children = _children(cell)
        is_plain = not any(child.tag in _BLOCKS for child in children)
        words = self._words(children, depth) if is_plain else "".join(self._blocks(children, depth))
        spans = "".join(
            f' {name}="{escape(value)}"'
            for name, value in cell.attributes.items()
            if name in ("colspan", "rowspan") and value
        )
        sides = [one for one in ("align-center", "align-right") if one in _classes(cell)]
        set_width = f' width="{width}%" style="width:{width}%"' if width else ""
        return f'<{cell.tag} class="{" ".join(["cell", *sides])}"{spans}{set_width}>{words}</{cell.tag}>'

    def _words(self, nodes: Iterable[LexborNode], depth: int) -> str:
        return _SPACES.sub(" ", "".join(self._inline(node, depth) for node in nodes)).strip(" ")

    def _inline(self, node: LexborNode, depth: int) -> str:
        if node.is_text_node:
            return _SPACES.sub(" ", escape(node.text_content or "", quote=False))
        if not node.is_element_node:
            return ""
        if depth > DEEPEST:
            return _SPACES.sub(" ", escape(node.text(), quote=False))
        words = "".join(self._inline(child, depth + 1) for child in _children(node))
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
            case tag if tag in _BLOCKS:
                return f"<br>{words}" if words else ""
        return words

    def _link(self, node: LexborNode, words: str) -> str:
        classes, address = _classes(node), (node.attributes.get("href") or "").strip()
        if "footnote-backref" in classes:
            return ""
        if "footnote-ref" in classes:
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

    def _preserved(self, nodes: Iterable[LexborNode]) -> str:
        """Words whose spaces and line ends count."""
        parts = []
        for node in nodes:
            if node.is_text_node:
                parts.append(escape(node.text_content or "", quote=False))
            elif node.tag == "br":
                parts.append("\n")
            elif node.is_element_node:
                parts.append(escape(node.text(), quote=False))
        return "".join(parts).strip("\n")


def _spaced(text: str) -> str:
    """Line ends and runs of spaces as WeChat keeps them."""
    lines = text.expandtabs(4).split("\n")
    return "<br>".join(
        re.sub(r"^ +|  +", lambda run: "\u00a0" * len(run[0]), line) for line in lines
    )


def _paragraph(words: str, indent: int = 0, *classes: str) -> str:
    named = " ".join([*(classes or ("p",)), *([f"indent-{indent}"] if indent else [])])
    return f'<p class="{named}">{words}</p>'


def _boxed(name: str, parts: list[str]) -> list[str]:
    return [_box(name, parts)] if parts else []


def _box(name: str, parts: list[str]) -> str:
    return f'<section class="{name}">{"".join(parts)}</section>'


def _classes(node: LexborNode) -> list[str]:
    return (node.attributes.get("class") or "").replace("callout--", "").split()


def _children(node: LexborNode) -> list[LexborNode]:
    return list(node.iter(include_text=True))
