"""The HTML of Word, WeChat, Excel or any page → blocks: every word that a reader sees, in order."""

import re
from dataclasses import replace
from functools import partial

from selectolax.lexbor import LexborHTMLParser, LexborNode

from quality_kunming.importing.blocks import (
    Block,
    Break,
    Content,
    NoteMark,
    Paragraph,
    Rule,
    words_of,
)
from quality_kunming.importing.draft import UnreadableDocumentError, refuse_long
from quality_kunming.importing.html_frame import Frame
from quality_kunming.importing.html_looks import (
    Look,
    depth_of,
    is_hidden,
    is_title,
    level_of,
    look_within,
    styles_of,
)
from quality_kunming.importing.html_numbers import ListPlace, item_marker
from quality_kunming.importing.html_pictures import FindPicture, PictureFinder
from quality_kunming.importing.html_tables import read_table
from quality_kunming.importing.left_out import name_of, name_of_drawing, short
from quality_kunming.importing.pictures import Pictures

DEEPEST = 160
"""Elements within one another; Python's stack bears it."""

_SILENT = set("script style head title meta link template noscript xml svg math canvas".split())  # noqa: SIM905
_BLOCKS = set(
    """
    address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer
    form h1 h2 h3 h4 h5 h6 header html li main menu nav ol p pre section summary ul tr td th tbody
    """.split()  # noqa: SIM905
)
_NOTE = re.compile(r"#?(?:_)?(footnote|endnote|ftn|edn)-?(\d+)$")
_BACK = re.compile(r"#(?:footnote-ref|endnote-ref|_ftnref|_ednref)")
_LINK = re.compile(r"https?://\S|mailto:\S|tel:\S|/(?!/)", re.IGNORECASE)


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
    refuse_long(len(root.css("p, div, section, li, tr")))
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
        self._finder = PictureFinder(pictures, find_picture)
        self._frame = Frame()
        self._lists: list[ListPlace] = []

    def collect(self, node: LexborNode, look: Look) -> list[Block]:
        """The blocks of an element, apart from those around it."""
        around, lists = self._frame, self._lists
        self._frame, self._lists = Frame(), []
        self._read_children(node, look)
        self._frame.end()
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
            self._add_text(node.text_content or "", look)
            return
        tag = node.tag or ""
        if tag == "svg" and (drawn := name_of_drawing(node)):
            self.dropped.append(drawn)
        if not tag[:1].isalpha() or tag in _SILENT or self._drop_hidden(node):
            return
        styles = styles_of(node)
        if name := name_of(node):
            self.dropped.append(name)
        elif not self._is_note(node, look):
            self._read_element(node, tag, styles, look)

    def _drop_hidden(self, node: LexborNode) -> bool:
        is_so = is_hidden(node, styles_of(node))
        if is_so and (words := " ".join((node.text() or "").split())):
            self.dropped.append(f"看不见的内容“{short(words)}”")
        return is_so

    def _add_text(self, words: str, look: Look) -> None:
        if not look.is_unseen:
            self._frame.add_words(words, look)
        elif seen := " ".join(words.split()):
            self.dropped.append(f"看不见的内容“{short(seen)}”")

    def _read_element(self, node: LexborNode, tag: str, styles: dict[str, str], look: Look) -> None:
        inner = look_within(node, styles, look)
        if tag == "br":
            self._frame.parts.append(Break())
        elif tag == "img":
            if not inner.is_invisible:
                self._add_picture(node)
        elif tag == "input":
            if node.attributes.get("type") == "checkbox":
                self._frame.add_words("☑" if "checked" in node.attributes else "☐", look)
        elif tag == "hr":
            self._frame.end()
            self._frame.blocks.append(Rule())
        elif tag == "table":
            self._frame.end()
            read_cell = partial(self.collect, look=Look())
            self._frame.blocks += read_table(node, read_cell, self._drop_hidden)
        elif tag in ("ul", "ol", "menu"):
            self._read_list(node, inner)
        elif tag == "li":
            self._read_item(node, inner)
        elif tag in _BLOCKS:
            self._read_block(node, tag, styles, inner)
        elif tag == "a":
            self._read_link(node, inner)
        elif tag == "rt" and not node.parent.css("rp"):
            self._frame.add_words(f"（{' '.join(node.text().split())}）", inner)
        elif styles.get("mso-list") == "ignore":
            self._read_label(node, inner)
        else:
            self._read_children(node, inner)

    def _read_block(self, node: LexborNode, tag: str, styles: dict[str, str], look: Look) -> None:
        self._frame.end()
        if tag == "figcaption" and self._frame.take_caption(" ".join(node.text().split())):
            return
        frame = self._frame
        around = frame.level, frame.align, frame.depth, frame.is_title
        frame.level = level_of(node, styles) or frame.level
        frame.align = look.align
        frame.depth = depth_of(node, styles) or frame.depth
        frame.is_title = is_title(node) or frame.is_title
        self._read_children(node, look)
        self._frame.end()
        frame.level, frame.align, frame.depth, frame.is_title = around

    def _read_list(self, node: LexborNode, look: Look) -> None:
        self._frame.end()
        self._lists.append(ListPlace.of(node))
        self._read_children(node, look)
        self._frame.end()
        self._lists.pop()

    def _read_item(self, node: LexborNode, look: Look) -> None:
        self._frame.end()
        frame = self._frame
        around = frame.depth, frame.is_in_item
        if self._lists:
            frame.marker, label = item_marker(node, self._lists[-1])
            frame.depth, frame.is_in_item = len(self._lists) - 1, bool(frame.marker)
            frame.add_words(label, Look())
        self._read_children(node, look)
        frame.end()
        frame.depth, frame.is_in_item = around
        frame.marker = ""

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
        self._frame.add_words(f"{'•' if is_symbol else words} ", Look())

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

    def _add_picture(self, node: LexborNode) -> None:
        """Keep a picture that is at hand; name one that is not by what stands before it."""
        mark, address = self._finder.find(node)
        if mark:
            self._frame.parts.append(mark)
        elif address:
            before = words_of(self._frame.parts).strip()
            before = before or next(
                (one.words for one in self._frame.blocks[::-1] if one.words), ""
            )
            self._finder.miss(node, address, before)


def _label(found: re.Match[str]) -> str:
    return ("e" if found[1].startswith("e") else "") + found[2]
