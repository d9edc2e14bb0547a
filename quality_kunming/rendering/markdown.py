"""The own part of a finished page as Markdown (CommonMark, with the tables and notes of GitHub's): the same words."""

from collections.abc import Iterable, Iterator
from itertools import zip_longest

from selectolax.lexbor import LexborNode

from quality_kunming.rendering.markdown_line import Lines

SILENT = "script, noscript, style, template, nav, [hidden], .footnote-backref"
_GROUPS = frozenset(
    "address article aside dd div dl dt fieldset figcaption figure footer form header li main p section".split()  # noqa: SIM905
)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_OWN = frozenset("blockquote caption details hr legend ol pre summary table ul".split())  # noqa: SIM905
BLOCKS = _GROUPS | _HEADINGS.keys() | _OWN
_HEADED = ",".join(_HEADINGS)
_APART = ",".join(sorted(BLOCKS - {"p", "dt", "dd"}))
"""Elements that do not go on in the line of a term."""


def markdown(main: LexborNode, address: str) -> str:
    """What stands in an element, which loses what is silent; links lead from the page's absolute address."""
    for silent in main.css(SILENT):
        silent.decompose()
    return "\n\n".join(_Blocks(Lines(address)).of(main)) + "\n"


class _Blocks:
    """Turns elements into blocks of Markdown, with `lines` for what stands inside a line."""

    def __init__(self, lines: Lines):
        self._lines = lines

    def of(self, node: LexborNode) -> Iterator[str]:
        """The blocks inside an element, in order."""
        run: list[LexborNode] = []
        for child in node.iter(include_text=True):
            if child.tag in BLOCKS:
                yield from self._paragraph(run)
                run = []
                yield from self._block(child)
            else:
                run.append(child)
        yield from self._paragraph(run)

    def _paragraph(self, nodes: Iterable[LexborNode]) -> Iterator[str]:
        if words := self._lines.paragraph(nodes):
            yield words

    def _block(self, node: LexborNode) -> Iterator[str]:
        tag = node.tag
        if tag in _HEADINGS:
            if words := self._lines.heading(node):
                yield f"{'#' * _HEADINGS[tag]} {words}"
        elif tag in ("ul", "ol"):
            yield from self._list(node)
        elif tag == "dl":
            yield from self._terms(node)
        elif tag == "table":
            yield from self._table(node)
        elif tag == "blockquote":
            if words := "\n\n".join(self.of(node)):
                yield _indented("> ", "> ", words)
        elif tag in ("summary", "legend") and node.css_first(_HEADED) is None:
            if words := self._lines.label(node):
                yield words
        elif tag == "pre":
            yield _fenced(node.text())
        elif tag == "hr":
            yield "---"
        else:
            yield from self.of(node)

    def _list(self, node: LexborNode) -> Iterator[str]:
        """A list; that of the notes as notes, which are known by their numbers."""
        is_of_notes = node.parent is not None and "footnotes" in _classes(node.parent)
        first = node.attributes.get("start") or ""
        items = list(filter(None, map(self._item, node.iter(include_text=True))))
        written = []
        for number, blocks in enumerate(items, int(first) if first.isdecimal() else 1):
            marker = (
                f"[^{number}]: " if is_of_notes else "- " if node.tag == "ul" else f"{number}. "
            )
            indent = " " * (4 if is_of_notes else len(marker))
            written.append(_indented(marker, indent, "\n\n".join(blocks)))
        if written:
            yield ("\n" if all(len(blocks) < 2 for blocks in items) else "\n\n").join(written)

    def _item(self, node: LexborNode) -> list[str]:
        """The blocks of an item; what should be none counts as one."""
        if node.tag == "li":
            return list(self.of(node))
        return list(self._block(node) if node.tag in BLOCKS else self._paragraph([node]))

    def _terms(self, node: LexborNode) -> Iterator[str]:
        """Each term with what is said of it, in a list."""
        written: list[str] = []
        term = ""
        for one in node.css("dt, dd"):
            if one.tag == "dt":
                written += [f"- {term}"] if term else []
                term = self._lines.label(one)
            else:
                words = "\n\n".join(self.of(one))
                is_line = words and one.css_first(_APART) is None
                joined = f"{term}：{words}" if is_line and term else f"{term}\n\n{words}".strip()
                written += [_indented("- ", "  ", joined)] if joined else []
                term = ""
        written += [f"- {term}"] if term else []
        if written:
            yield "\n".join(written)

    def _table(self, node: LexborNode) -> Iterator[str]:
        """The caption, then the table: its first row as head where it is one."""
        rows, is_headed = [], False
        for part in node.iter():
            if part.tag == "caption":
                yield from self.of(part)
                continue
            for row in [part] if part.tag == "tr" else part.iter():
                cells = [one for one in row.iter() if one.tag in ("td", "th")]
                if not rows:
                    is_headed = part.tag == "thead" or all(one.tag == "th" for one in cells)
                rows.append([cell for one in cells for cell in self._cells(one)])
        if not any(rows):
            return
        if not is_headed:
            rows.insert(0, [])
        head, *others = zip(*zip_longest(*rows, fillvalue=""), strict=True)
        yield "\n".join(map(_row, (head, ("---",) * len(head), *others)))

    def _cells(self, node: LexborNode) -> list[str]:
        """The words of a cell, and nothing in the columns over which it reaches."""
        span = node.attributes.get("colspan") or ""
        width = min(int(span), 100) if span.isdecimal() else 1
        return [self._lines.cell(node), *[""] * (width - 1)]


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _indented(first: str, others: str, words: str) -> str:
    """Words behind a marker, all lines after the first as far in."""
    lines = words.split("\n")
    return "\n".join([first + lines[0], *((others + one).rstrip() for one in lines[1:])])


def _fenced(words: str) -> str:
    fence = "```"
    while fence in words:
        fence += "`"
    return f"{fence}\n{words.strip(chr(10))}\n{fence}"


def _classes(node: LexborNode) -> list[str]:
    return (node.attributes.get("class") or "").split()
