"""Pictures: each becomes a box with caption and credit (`<figure>`); none is fetched from another site."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from selectolax.lexbor import LexborHTMLParser, LexborNode

from quality_kunming.model.picture_names import tidy_name

from .dom import words
from .links import PELICAN_MARK, is_external
from .picture_title import PictureTitle, read_title
from .placing import Places

DECORATIVE = "装饰"

_INLINE = frozenset(
    """
    a abbr b bdi bdo cite code del dfn em i ins kbd mark q ruby s samp small span strong sub sup
    time u var
    """.split()  # noqa: SIM905 (a list to be read)
)
_NO_BOX_INSIDE = frozenset(["h1", "h2", "h3", "h4", "h5", "h6", "p", "pre", "summary"])


@dataclass(frozen=True)
class TextPicture:
    """One picture of a text, and the box (`<figure>`) written in HTML that holds it and nothing else.

    `address` is as written; `source` is percent-decoded and without Pelican's mark.
    """

    node: LexborNode
    box: LexborNode | None
    address: str
    alt: str
    title: PictureTitle

    @property
    def source(self) -> str:
        """The file as it is called on disk, below content/, or the address on another site."""
        return tidy_name(PELICAN_MARK.sub("", unquote(self.address), count=1))


def read_pictures(tree: LexborHTMLParser) -> Iterator[TextPicture]:
    """Every picture of a sanitised text, also one without an address."""
    for node in tree.css("img"):
        box = _written_box(node)
        address = (node.attributes.get("src") or "").strip()
        alt = (node.attributes.get("alt") or "").strip()
        title = read_title(node.attributes.get("title") or _figcaption(box))
        yield TextPicture(node, box, address, alt, title)


def place_pictures(
    tree: LexborHTMLParser,
    places: Places,
    place_picture: Callable[[str, str, str, str], str],
) -> None:
    """Set the mark of a box in the place of every picture of the site's own.

    A picture within a paragraph divides it, one within other inline text comes after it. A picture
    from another site becomes a link to it, one without an address its alternative text. The
    caption `装饰` with no alternative text says that the picture is decorative; it is not shown.
    Where `place_picture` returns nothing, nothing is left of the picture.
    """
    # All boxes are looked at first: once its first picture is placed, one with two looks like one.
    for picture in list(read_pictures(tree)):
        if not picture.address or is_external(picture.address):
            _replace_by_link(tree, picture.node, picture.address, picture.alt)
            continue
        is_decorative = not picture.alt and picture.title.caption == DECORATIVE
        caption = "" if is_decorative else picture.title.caption
        html = place_picture(picture.source, picture.alt, caption, picture.title.attribution)
        if not html:
            _remove(picture)
            continue
        _set_mark(picture.node, picture.box, places.add(html, caption), picture.alt)


def _written_box(image: LexborNode) -> LexborNode | None:
    """The box, written in HTML, that holds this picture and its caption and nothing else."""
    box = image.parent
    if not box or box.tag != "figure" or len(box.css("img")) > 1:
        return None
    return box if words(box) == _figcaption(box) else None


def _figcaption(box: LexborNode | None) -> str:
    """The caption of a box written in HTML, or ""."""
    caption = box.css_first("figcaption") if box else None
    return words(caption) if caption else ""


def _replace_by_link(tree: LexborHTMLParser, image: LexborNode, address: str, alt: str) -> None:
    in_link = any(parent.tag == "a" for parent in _parents(image))
    if not address or in_link:
        image.replace_with(alt)
        return
    image.insert_before(tree.create_node("a"))
    link = image.prev
    link.attrs["href"] = address
    link.insert_child(alt or "图片")
    image.decompose()


def _remove(picture: TextPicture) -> None:
    """Take out a picture that may not be shown, with the words and the link that stand for it alone."""
    gone = picture.node
    for holder in _parents(gone):
        if holder.tag == "figure":
            for caption in holder.css("figcaption"):
                caption.decompose()
        is_emptied = not words(holder) and len(holder.css("img")) == 1
        if is_emptied and holder.tag in ("a", "figure"):
            gone = holder
    gone.decompose()


def _set_mark(image: LexborNode, box: LexborNode | None, mark: str, alt: str) -> None:
    """Set the mark where a box may stand: in place, or after what may not hold one."""
    if box:
        box.replace_with(mark)
        return
    outermost = image
    while outermost.parent and outermost.parent.tag in _INLINE:
        outermost = outermost.parent
    holder = outermost.parent
    if outermost is image and not (holder and holder.tag in _NO_BOX_INSIDE - {"p"}):
        image.replace_with(mark)
        return
    if holder and holder.tag in _NO_BOX_INSIDE:
        outermost = holder
    outermost.insert_after(mark)
    link = next((parent for parent in _parents(image) if parent.tag == "a"), None)
    if link and not link.text().strip():
        image.replace_with(alt or "查看")
    else:
        image.decompose()


def _parents(node: LexborNode) -> list[LexborNode]:
    parents = []
    while node.parent is not None:
        node = node.parent
        parents.append(node)
    return parents
