"""HTML of the site → the few elements that WeChat's editor keeps, with nothing of the text left out.

Classes name what `article.css` then writes into each element; what comes out has no list, no box that is laid out, and
no line break that is not meant, because WeChat's editor takes each of them apart.
"""

from collections.abc import Iterable, Iterator
from html import escape

from selectolax.lexbor import LexborHTMLParser, LexborNode

from quality_kunming.wechat.album import Album
from quality_kunming.wechat.marks import item_marks
from quality_kunming.wechat.nodes import BLOCKS, children, classes, holds_blocks
from quality_kunming.wechat.notes import Notes
from quality_kunming.wechat.tables import Table, is_wide
from quality_kunming.wechat.words import DEEPEST, Words, plain, preserved

INDENTS = 4
"""Steps by which a list is set in; a phone has no room for more."""

_BOXES = ("callout", "quotation", "record", "notice", "sources", "figure", "important", "caution")
_LINES = ("callout__title", "record__kind", "record__name", "small", "caption", "rule-title")


class Flow:
    """Writes one text; pictures get their places in an album, addresses their numbers in the notes."""

    def __init__(self, album: Album, notes: Notes):
        self._album = album
        self._notes = notes
        self._words = Words(album, notes)

    def write(self, html: str) -> str:
        """The text, with the addresses of its links at its end."""
        parts = self._blocks(children(LexborHTMLParser(html).body), 0)
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
            if node.tag not in BLOCKS:
                words.append(self._words.one(node, depth))
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
            return [_paragraph(lead + text, indent)] if (text := plain(node)) else []
        inside = children(node)
        match node.tag:
            case "p" | "summary" | "dt" | "caption" | "figcaption":
                return self._line(node, depth, indent, lead)
            case "h1" | "h2" | "h3" | "h4" | "h5" | "h6":
                words = self._words.of(inside, depth)
                level = min(max(int(node.tag[1]), 2), 4)
                return [f'<h{level} class="h{level}">{words}</h{level}>'] if words else []
            case "ul" | "ol":
                return self._list(node, depth, indent)
            case "dd":
                return self._blocks(inside, depth, min(indent + 1, INDENTS))
            case "table":
                return self._table(node, depth)
            case "pre":
                return [_box("pre", [_paragraph(preserved(inside))])]
            case "hr":
                return ['<hr class="rule">']
            case "blockquote" if "quotation" not in classes(node.parent):
                return _boxed("quotation", self._blocks(inside, depth))
            case _ if "footnotes" in classes(node):
                return self._footnotes(node, depth)
            case _ if named := [one for one in _BOXES if one in classes(node)]:
                return _boxed(" ".join(named), self._blocks(inside, depth))
        return self._blocks(inside, depth, indent, lead)

    def _line(self, node: LexborNode, depth: int, indent: int, lead: str) -> list[str]:
        """A paragraph; where HTML has put more than words into it, all of that."""
        if holds_blocks(node):
            return self._blocks(children(node), depth, indent, lead)
        words = self._words.of(children(node), depth)
        if not words:
            return []
        ways = {"summary": "strong", "dt": "strong", "caption": "caption", "figcaption": "small"}
        named = [one for one in _LINES if one in classes(node)]
        if node.tag in ways:
            named.append(ways[node.tag])
        return [_paragraph(lead + words, indent, *named)]

    def _list(self, node: LexborNode, depth: int, indent: int) -> list[str]:
        """A paragraph for each item, with its mark in words: a number is part of what is said."""
        deeper = min(indent + 1, INDENTS)
        count = sum(child.tag == "li" for child in node.iter())
        marks = iter(item_marks(node, count, indent))
        parts: list[str] = []
        for child in children(node):
            if child.tag == "li":
                parts += self._blocks(children(child), depth, deeper, f"{next(marks)} ")
            else:  # HTML that somebody wrote by hand
                parts += self._blocks([child], depth, deeper)
        return parts

    def _footnotes(self, node: LexborNode, depth: int) -> list[str]:
        parts = ['<p class="rule-title">注释</p>']
        items = [one for one in node.css("li") if one.parent.parent == node]
        for number, item in enumerate(items, start=1):
            parts += self._blocks(children(item), depth, 0, f"注{number}　")
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
        inside = children(cell)
        parts = (
            self._blocks(inside, depth) if holds_blocks(cell) else [self._words.of(inside, depth)]
        )
        spans = "".join(
            f' {name}="{escape(value)}"'
            for name, value in cell.attributes.items()
            if name in ("colspan", "rowspan") and value
        )
        sides = [one for one in ("align-center", "align-right") if one in classes(cell)]
        set_width = f' width="{width}%" style="width:{width}%"' if width else ""
        return f'<{cell.tag} class="{" ".join(["cell", *sides])}"{spans}{set_width}>{"".join(parts)}</{cell.tag}>'


def _paragraph(words: str, indent: int = 0, *classes: str) -> str:
    named = " ".join([*(classes or ("p",)), *([f"indent-{indent}"] if indent else [])])
    return f'<p class="{named}">{words}</p>'


def _boxed(name: str, parts: list[str]) -> list[str]:
    return [_box(name, parts)] if parts else []


def _box(name: str, parts: list[str]) -> str:
    return f'<section class="{name}">{"".join(parts)}</section>'
