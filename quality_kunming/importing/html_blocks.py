"""The HTML of Word, WeChat, Excel or any page → blocks: every word that a reader sees, in order."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from selectolax.lexbor import LexborHTMLParser, LexborNode

from quality_kunming.importing.blocks import (
    Align,
    Block,
    Break,
    Content,
    Face,
    Inline,
    NoteMark,
    Paragraph,
    PictureMark,
    Rule,
    Table,
    Text,
)
from quality_kunming.importing.draft import UnreadableDocumentError
from quality_kunming.importing.html_looks import (
    LARGE,
    Look,
    depth_of,
    is_hidden,
    is_title,
    level_of,
    look_within,
    styles_of,
)
from quality_kunming.importing.html_numbers import ListPlace, item_marker
from quality_kunming.importing.html_tables import read_table
from quality_kunming.importing.left_out import name_of, short
from quality_kunming.importing.pictures import EMPTY, Pictures, number_of
from quality_kunming.importing.spaces import tidy

DEEPEST = 160
"""Elements within one another; Python's stack bears it."""
FindPicture = Callable[[str], bytes | None]
"""The bytes of a picture by its address; None where it is not at hand."""

_SILENT = set("script style head title meta link template noscript xml svg math canvas".split())  # noqa: SIM905
_BLOCKS = set(
    """
    address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer
    form h1 h2 h3 h4 h5 h6 header html li main menu nav ol p pre section summary ul tr td th tbody
    """.split()  # noqa: SIM905
)
_PICTURE_ADDRESSES = ("src", "data-src", "data-original", "data-actualsrc", "o:href")
_NOTE = re.compile(r"#?(?:_)?(footnote|endnote|ftn|edn)-?(\d+)$")
_BACK = re.compile(r"#(?:footnote-ref|endnote-ref|_ftnref|_ednref)")
_LINK = re.compile(r"https?://\S|mailto:\S|tel:\S|/(?!/)", re.IGNORECASE)


@dataclass
class _Frame:
    """The paragraph that is being read, and the blocks before it."""

    blocks: list[Block] = field(default_factory=list)
    parts: list[Inline] = field(default_factory=list)
    sizes: list[float] = field(default_factory=list)
    level: int = 0
    align: Align = Align.LEFT
    depth: int = 0
    marker: str = ""
    is_title: bool = False


def read_html(html: str, pictures: Pictures, find_picture: FindPicture | None = None) -> Content:
    """The blocks of a page; UnreadableDocumentError for one that nobody wrote."""
    tree = LexborHTMLParser(html)
    root = tree.body or tree.root
    return read_node(root, pictures, find_picture) if root else Content((), {})


def read_node(
    root: LexborNode, pictures: Pictures, find_picture: FindPicture | None = None
) -> Content:
    """The blocks within an element, whatever is said of the element itself."""
    _refuse_deep(root)
    reader = _Reader(pictures, find_picture or (lambda address: None))
    blocks = reader.collect(root, Look())
    return Content(
        tuple(blocks), reader.notes, tuple(pictures.files), tuple(dict.fromkeys(reader.dropped))
    )


def _refuse_deep(root: LexborNode) -> None:
    depth, node = 0, root
    while node is not None:
        if node.child is not None:
            node, depth = node.child, depth + 1
            if depth > DEEPEST:
                raise UnreadableDocumentError(
                    f"里面一层套一层，超过 {DEEPEST} 层，不像是写出来的；请把正文复制到一份新的文件里"
                )
            continue
        while node is not None and node.next is None and depth:
            node, depth = node.parent, depth - 1
        node = node.next if depth else None


class _Reader:
    """Walks through a page; `frame` is where the present words go."""

    def __init__(self, pictures: Pictures, find_picture: FindPicture) -> None:
        self.notes: dict[str, tuple[Paragraph, ...]] = {}
        self.dropped: list[str] = []
        self._pictures = pictures
        self._find_picture = find_picture
        self._frame = _Frame()
        self._lists: list[ListPlace] = []

    def collect(self, node: LexborNode, look: Look) -> list[Block]:
        """The blocks of an element, apart from those around it."""
        around, lists = self._frame, self._lists
        self._frame, self._lists = _Frame(), []
        self._read_children(node, look)
        self._end_paragraph()
        blocks = self._frame.blocks
        self._frame, self._lists = around, lists
        return blocks

    def _read_children(self, node: LexborNode, look: Look) -> None:
        child = node.child
        while child is not None:
            self._read(child, look)
            child = child.next

    def _read(self, node: LexborNode, look: Look) -> None:
        if node.is_text_node:
            self._add_words(node.text_content or "", look)
            return
        tag = node.tag or ""
        if not tag[:1].isalpha() or tag in _SILENT:
            return
        styles = styles_of(node)
        if is_hidden(node, styles):
            if words := " ".join((node.text() or "").split()):
                self.dropped.append(f"看不见的内容“{short(words)}”")
            return
        if name := name_of(node):
            self.dropped.append(name)
        elif not self._is_note(node, look):
            self._read_element(node, tag, styles, look)

    def _read_element(self, node: LexborNode, tag: str, styles: dict[str, str], look: Look) -> None:
        inner = look_within(node, styles, look)
        if tag == "br":
            self._frame.parts.append(Break())
        elif tag == "img":
            self._add_picture(node)
        elif tag == "input":
            if node.attributes.get("type") == "checkbox":
                self._add_words("☑" if "checked" in node.attributes else "☐", look)
        elif tag == "hr":
            self._end_paragraph()
            self._frame.blocks.append(Rule())
        elif tag == "table":
            self._end_paragraph()
            table = read_table(node, lambda cell: self.collect(cell, Look()))
            self._frame.blocks += table
        elif tag in ("ul", "ol", "menu"):
            self._read_list(node, inner)
        elif tag == "li":
            self._read_item(node, inner)
        elif tag in _BLOCKS:
            self._read_block(node, tag, styles, inner)
        elif tag == "a":
            self._read_link(node, inner)
        elif styles.get("mso-list") == "ignore":
            self._read_label(node, inner)
        else:
            self._read_children(node, inner)

    def _read_block(self, node: LexborNode, tag: str, styles: dict[str, str], look: Look) -> None:
        self._end_paragraph()
        if tag == "figcaption" and self._is_after_picture():
            self._caption(" ".join(node.text().split()))
            return
        frame = self._frame
        around = frame.level, frame.align, frame.depth, frame.is_title
        frame.level = level_of(node, styles) or frame.level
        frame.align = look.align
        frame.depth = depth_of(node, styles) or frame.depth
        frame.is_title = is_title(node) or frame.is_title
        self._read_children(node, look)
        self._end_paragraph()
        frame.level, frame.align, frame.depth, frame.is_title = around

    def _read_list(self, node: LexborNode, look: Look) -> None:
        self._end_paragraph()
        self._lists.append(ListPlace.of(node))
        self._read_children(node, look)
        self._end_paragraph()
        self._lists.pop()

    def _read_item(self, node: LexborNode, look: Look) -> None:
        self._end_paragraph()
        frame = self._frame
        around = frame.depth
        if self._lists:
            frame.marker, label = item_marker(node, self._lists[-1])
            frame.depth = around + (len(self._lists) > 1)
            if label:
                self._add_words(label, Look())
        self._read_children(node, look)
        self._end_paragraph()
        frame.depth, frame.marker = around, ""

    def _read_link(self, node: LexborNode, look: Look) -> None:
        address = (node.attributes.get("href") or "").strip()
        if _BACK.match(address):
            return
        is_kept = _LINK.match(address) and not address.lower().startswith("javascript:")
        self._read_children(node, replace(look, link=address) if is_kept else look)

    def _read_label(self, node: LexborNode, look: Look) -> None:
        """The number or bullet that Word sets before a paragraph."""
        words = " ".join(node.text().replace("\u00a0", " ").split())
        symbols = [one for one in (node, *node.css("span")) if "font-family" in styles_of(one)]
        is_symbol = look.is_symbol or any(
            look_within(one, styles_of(one), look).is_symbol for one in symbols
        )
        self._add_words(f"{'•' if is_symbol else words} ", Look())

    def _is_note(self, node: LexborNode, look: Look) -> bool:
        """Read a note, or where the text refers to one; False for everything else."""
        if node.tag == "a":
            found = _NOTE.fullmatch((node.attributes.get("href") or "").strip())
            if found and not _BACK.match(node.attributes.get("href") or ""):
                self._frame.parts.append(NoteMark(_label(found)))
                return True
        elif node.tag in ("li", "div") and (found := _NOTE.fullmatch(node.id or "")):
            self.notes[_label(found)] = tuple(
                block for block in self.collect(node, look) if isinstance(block, Paragraph)
            )
            return True
        return "footnote-separator" in styles_of(node).get("mso-element", "") or (
            node.tag == "hr" and "footnote-list" in (node.parent.attributes.get("style") or "")
        )

    def _add_words(self, words: str, look: Look) -> None:
        if not words:
            return
        frame = self._frame
        if look.keeps_lines:
            first, *others = words.replace("\r\n", "\n").split("\n")
            frame.parts.append(_text(first, look))
            for line in others:
                frame.parts += [Break(), _text(line, look)]
        else:
            frame.parts.append(_text(words, look))
        if words.strip():
            frame.sizes.append(look.size)

    def _add_picture(self, node: LexborNode) -> None:
        attributes = node.attributes
        alt = " ".join((attributes.get("alt") or "").split())
        written = (attributes.get(key) or "" for key in _PICTURE_ADDRESSES)
        addresses = [one.strip() for one in written if one.strip() and not _is_blank(one.strip())]
        for address in addresses:
            number = self._kept(address)
            if number is not None:
                self._frame.parts.append(PictureMark(number, alt))
                return
        if addresses and not addresses[0].startswith(("data:", EMPTY)):
            self._pictures.miss(self._missing(alt, addresses[-1]))

    def _kept(self, address: str) -> int | None:
        """The number of a picture that is at hand."""
        if (number := number_of(address)) is not None:
            return number
        if address.startswith("data:"):
            return number_of(self._pictures.add_encoded(address) or "")
        data = self._find_picture(address)
        return None if data is None else number_of(self._pictures.add(data))

    def _missing(self, alt: str, address: str) -> str:
        before = "".join(part.words for part in self._frame.parts if isinstance(part, Text)).strip()
        before = before or next((one.words for one in self._frame.blocks[::-1] if one.words), "")
        place = f"“{before[-12:]}”后面的那一张" if before else "开头的那一张"
        file = re.split(r"[\\/]", re.split(r"[?#]", address)[0])[-1]
        named = file if re.fullmatch(r"[^.]{1,40}\.\w{3,4}", file) else ""
        return f"图片{f'“{alt}”' if alt else named}（{place}）"

    def _is_after_picture(self) -> bool:
        last = self._frame.blocks[-1] if self._frame.blocks else None
        return isinstance(last, Paragraph) and any(
            isinstance(part, PictureMark) for part in last.parts
        )

    def _caption(self, words: str) -> None:
        last = self._frame.blocks[-1]
        at = max(n for n, part in enumerate(last.parts) if isinstance(part, PictureMark))
        parts = list(last.parts)
        parts[at] = replace(parts[at], caption=words)
        self._frame.blocks[-1] = replace(last, parts=tuple(parts))

    def _end_paragraph(self) -> None:
        """Put what was read so far among the blocks; two ends of line in a row end a paragraph."""
        frame = self._frame
        parts, sizes = frame.parts, frame.sizes
        frame.parts, frame.sizes = [], []
        for group in tidy(parts):
            is_set_as_title = frame.align is Align.CENTRE and (
                min(sizes, default=0) >= LARGE or _faces(group) == {Face.TITLE}
            )
            frame.blocks.append(
                Paragraph(
                    parts=group,
                    level=frame.level,
                    align=frame.align,
                    marker=frame.marker,
                    depth=frame.depth,
                    is_title=frame.is_title or is_set_as_title,
                )
            )
            if frame.marker:
                frame.marker = ""
                frame.depth += 1


def _faces(parts: tuple[Inline, ...]) -> set[Face]:
    return {part.face for part in parts if isinstance(part, Text) and part.words.strip()}


def _is_blank(address: str) -> bool:
    """Whether an address only keeps the place of a picture that is loaded later."""
    return address.startswith(("data:image/svg", "data:image/gif;base64,R0lGODlhAQABA"))


def _label(found: re.Match[str]) -> str:
    return ("e" if found[1].startswith("e") else "") + found[2]


def _text(words: str, look: Look) -> Text:
    return Text(
        words, look.is_bold, look.is_italic, look.is_struck, look.raised, look.link, look.face
    )


__all__ = ["Content", "FindPicture", "Table", "read_html", "read_node"]
