"""Links and pictures: the syntax that is forgiving, and what a link may be."""

import re
from collections.abc import Callable
from pathlib import PurePosixPath
from posixpath import normpath
from urllib.parse import quote, unquote
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import (
    IMAGE_LINK_RE,
    IMAGE_REFERENCE_RE,
    LINK_RE,
    REFERENCE_RE,
    ImageReferenceInlineProcessor,
    LinkInlineProcessor,
    ReferenceInlineProcessor,
    ShortImageReferenceInlineProcessor,
    ShortReferenceInlineProcessor,
)
from selectolax.lexbor import LexborHTMLParser

# (address "title"), (<address> 'title'), (address “title”); spaces in an address are forgiven.
# Every repetition is bounded or ends at a line, so that no text takes long.
DESTINATION = re.compile(
    r"""\(\s*(?:<(?P<angled>[^<>\n]*)>|(?P<plain>(?:[^()<>\n]|\([^()\n]*\))*?))"""
    r"""\s*(?:"(?P<title>[^\n]{0,500}?)"|'(?P<single>[^\n]{0,500}?)'|“(?P<chinese>[^\n]{0,500}?)”)?"""
    r"""\s*\)"""
)
_BRACKET_LIMIT = 32
_EXTERNAL = re.compile(r"[/\\]{2}|https?:", re.IGNORECASE)
PELICAN_MARK = re.compile(r"^(?:\{|%7B)(filename|static|attach)(?:\}|%7D)", re.IGNORECASE)
_NOT_IN_ADDRESS = re.compile(r"[\s\"<>\\^`{|}\[\]]|%(?![0-9A-Fa-f]{2})")


def is_external(address: str) -> bool:
    """Whether an address leads to another site."""
    return bool(_EXTERNAL.match(address))


def valid_address(address: str) -> str:
    """The address with what the URL standard forbids percent-encoded; Chinese may stay.

    Pelican's marks `{filename}`, `{static}` and `{attach}` are kept for Pelican to resolve, also
    where an editing program has encoded their braces.
    """
    mark = PELICAN_MARK.match(address)
    start = f"{{{mark[1].lower()}}}" if mark else ""
    path, *part = (address[mark.end() :] if mark else address).split("#", 1)
    rest = "#".join([path, *(fragment.replace("#", "%23") for fragment in part)])
    return start + _NOT_IN_ADDRESS.sub(lambda found: quote(found[0], safe=""), rest)


class LinkExtension(Extension):
    """Links and pictures, read in a time that grows with the text and no faster."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Register the link and picture processors over Python-Markdown's own."""
        patterns = md.inlinePatterns
        patterns.register(_ReferenceLink(REFERENCE_RE, md), "reference", 170)
        patterns.register(_Link(LINK_RE, md), "link", 160)
        patterns.register(_PictureLink(IMAGE_LINK_RE, md), "image_link", 150)
        patterns.register(_PictureReference(IMAGE_REFERENCE_RE, md), "image_reference", 140)
        patterns.register(_ShortReference(REFERENCE_RE, md), "short_reference", 130)
        patterns.register(_ShortPictureReference(IMAGE_REFERENCE_RE, md), "short_image_ref", 125)


class _BoundedText:
    """Gives up on a bracket that opens too many others: 10,000 brackets are read once each."""

    def getText(self, data: str, index: int) -> tuple[str, int, bool]:  # noqa: N802
        depth = 1
        for found in _BRACKET.finditer(data, index):
            depth += 1 if found[0] == "[" else -1
            if depth == 0:
                return data[index : found.start()], found.end(), True
            if depth > _BRACKET_LIMIT:
                break
        return "", index, False


_BRACKET = re.compile(r"[\[\]]")


def _read_destination(found: re.Match[str]) -> tuple[str, str]:
    """The address and the title (or "") of a `DESTINATION`."""
    address = found["angled"] if found["angled"] is not None else found["plain"]
    return address.strip(), found["title"] or found["single"] or found["chinese"] or ""


class _Link(_BoundedText, LinkInlineProcessor):
    """`[text](address "title")`."""

    def handleMatch(  # noqa: N802
        self, m: re.Match[str], data: str
    ) -> tuple[Element | None, int | None, int | None]:
        text, index, closed = self.getText(data, m.end(0))
        found = DESTINATION.match(data, index) if closed else None
        if found is None:
            return None, None, None
        address, title = map(self.unescape, _read_destination(found))
        return self.build(text, address, title), m.start(0), found.end()

    def build(self, text: str, address: str, title: str) -> Element:
        element = Element("a", {"href": address})
        if title:
            element.set("title", title)
        element.text = text
        return element


class _PictureLink(_Link):
    """`![alternative text](address "caption｜credit")`."""

    def build(self, text: str, address: str, title: str) -> Element:
        return Element("img", {"src": address, "alt": self.unescape(text), "title": title})


class _ReferenceLink(_BoundedText, ReferenceInlineProcessor):
    pass


class _ShortReference(_BoundedText, ShortReferenceInlineProcessor):
    pass


class _PictureReference(_BoundedText, ImageReferenceInlineProcessor):
    pass


class _ShortPictureReference(_BoundedText, ShortImageReferenceInlineProcessor):
    pass


def drop_absent_links(
    tree: LexborHTMLParser, is_absent: Callable[[str], bool], origin: str = ""
) -> None:
    """Turn each link to a page of the site that is not shown into its words.

    `is_absent` is asked for addresses (with and without their `#part`) and for places below content/;
    `origin` is the text's own place there.
    """
    for link in tree.css("a[href]"):
        address = unquote((link.attributes["href"] or "").strip())
        if PELICAN_MARK.match(address):
            address = _place(address, origin)[0]
        whole = re.sub(r"\?[^#]*", "", address)
        if any(map(is_absent, (whole, whole.partition("#")[0]))):
            link.unwrap(delete_empty=True)


def resolve_files(
    tree: LexborHTMLParser, find_address: Callable[[str], str], origin: str = ""
) -> None:
    """Turn each link to a file below content/ (`{filename}../2022/x.md`) into one to its address on the site."""
    for link in tree.css("a[href]"):
        address = (link.attributes["href"] or "").strip()
        if PELICAN_MARK.match(address):
            place, part = _place(unquote(address), origin)
            link.attrs["href"] = find_address(place.lstrip("/")) + part


def _place(address: str, origin: str) -> tuple[str, str]:
    """The place below content/ (with a slash before it) that a marked address names, and what follows it."""
    path, part = re.fullmatch(
        r"([^?#]*)(.*)", address[PELICAN_MARK.match(address).end() :], re.DOTALL
    ).groups()
    return normpath(str(PurePosixPath("/", origin).parent / path)), part


def mend_links(tree: LexborHTMLParser) -> None:
    """Make every address valid, mark those that leave the site, and unwrap links without one."""
    for link in tree.css("a"):
        address = link.attributes.get("href")
        if address is None:
            if "id" not in link.attributes:
                link.unwrap(delete_empty=True)
            continue
        link.attrs["href"] = valid_address(address.strip())
        if is_external(address.strip()):
            link.attrs["rel"] = "noopener noreferrer external"
