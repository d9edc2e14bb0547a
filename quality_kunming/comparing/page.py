"""What a visitor gets of one finished page: its words by paragraph, where its links lead, its pictures."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin

from selectolax.lexbor import LexborHTMLParser, LexborNode

from quality_kunming.model.addresses import address_of

HERE = "https://here.invalid/"
UNSEEN = {"script", "style", "template", "noscript", "head"}
CELLS = {"td", "th"}
INLINE = re.compile(
    "a|abbr|b|bd[io]|cite|code|data|del|dfn|em|font|i|img|input|ins|kbd|label|mark|picture|q"
    "|r[pt]|ruby|s|samp|small|source|span|strong|su[bp]|time|tspan|u|var|wbr"
)
"""Elements whose words stand in the line around them; every other one begins a paragraph."""


_DIGEST = re.compile(r"^theme/[0-9a-f]{8,}/")


def plain_name(file: str) -> str:
    """The name of a file without the digest of all the theme's files, which tells nothing of this one."""
    return _DIGEST.sub("theme/", file)


@dataclass(frozen=True)
class PageContent:
    """One page as it is read; addresses of links and pictures are from the site's root, or of another site."""

    address: str
    title: str
    paragraphs: tuple[str, ...]
    """All of it, the frame around the text too."""

    text: tuple[str, ...]
    """The main part only."""

    links: tuple[tuple[str, str], ...]
    pictures: tuple[tuple[str, str], ...]


def read_page(folder: Path, file: str) -> PageContent:
    """The page that a file below `folder` holds."""
    tree = LexborHTMLParser((folder / file).read_text("utf-8", errors="replace"))
    main = tree.css_first("main") or tree.body
    heading = tree.css_first("h1") or tree.css_first("title")
    return PageContent(
        address_of(file),
        _line(heading.text()) if heading else file,
        tuple(_paragraphs(tree.body)),
        tuple(_paragraphs(main)),
        tuple(_links(tree, file)),
        tuple((one.attrs.get("alt") or "", _target(file, one)) for one in tree.css("img")),
    )


def _paragraphs(node: LexborNode | None) -> Iterator[str]:
    pieces = "".join(_pieces(node)) if node else ""
    return (line for piece in pieces.split("\n") if (line := _line(piece)))


def _pieces(node: LexborNode) -> Iterator[str]:
    """The words of `node` in order, a line feed where a paragraph begins or ends."""
    for child in node.iter(include_text=True):
        if child.tag == "-text":
            yield " ".join((child.text_content or "").replace("\n", " ").split("\r"))
        elif child.tag in UNSEEN or "hidden" in child.attributes:
            continue
        elif child.tag in CELLS:
            yield from _pieces(child)
            yield " "
        elif INLINE.fullmatch(child.tag):
            yield from _pieces(child)
        else:
            yield "\n"
            yield from _pieces(child)
            yield "\n"


def _links(tree: LexborHTMLParser, file: str) -> Iterator[tuple[str, str]]:
    for link in tree.css("a[href]"):
        yield _line(link.text()), link.attrs.get("data-leads-to") or _target(file, link)


def _target(file: str, node: LexborNode) -> str:
    """Where a link or picture points, from the site's root, however far down its page lies."""
    written = node.attrs.get("href" if node.tag == "a" else "src") or ""
    try:
        whole = urljoin(HERE + file, written)
    except ValueError:  # no address at all, such as http://[
        return written
    return address_of(plain_name(whole.removeprefix(HERE))) if whole.startswith(HERE) else whole


def _line(text: str) -> str:
    return " ".join(text.split())
