"""What a text points at: whatever its rendering would place or link."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal
from urllib.parse import unquote

from selectolax.lexbor import LexborHTMLParser

from .links import PELICAN_MARK, is_external
from .marked_figures import read_mark
from .picture_title import UNTITLED, PictureTitle
from .pictures import DECORATIVE, TextPicture, read_pictures
from .reading import read_markdown
from .source_lines import SourceLines, lines_only
from .videos import read_video

# Most articles link to other sites only, if at all: they need not be read.
_POINTS = re.compile(r"!\[|\]\((?!https?:)|\]:(?! https?:)|<(?:a|im)|:::|：：：", re.IGNORECASE)
_PLAIN = re.compile(r"\]\((/(?:[\w-]+/)*)\)", re.ASCII)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)


@dataclass(frozen=True)
class Mention:
    """One thing that a text points at, and the line (from 1) that does.

    `target` is the address as written, percent-decoded; a link has Pelican's mark and `#part` where
    they are written, a picture has no mark; a record is `kind:key`, for example
    `activity:2022/lianliankan`, a figure is the key of a marked number. Links to other sites,
    `mailto:` and `tel:` are no mentions; pictures on other sites are.
    """

    kind: Literal["page", "picture", "record", "file", "figure"]
    target: str
    line: int
    alt: str = ""
    title: PictureTitle = UNTITLED

    @property
    def is_decorative(self) -> bool:
        """Whether a picture is said to need no alternative text."""
        return self.kind == "picture" and not self.alt and self.title.caption == DECORATIVE


def mentions(markdown: str) -> Iterator[Mention]:
    """Everything that `markdown` points at, in the order of its lines; code is not read."""
    text = lines_only(markdown)
    if not _POINTS.search(text):
        return iter(())
    reading = read_markdown(markdown)
    tree = LexborHTMLParser(reading.html, is_fragment=True)
    lines = SourceLines(text)
    found: list[Mention] = []
    for kind, key in reading.records:
        found += _placed(kind, key, lines.find_record(key))
    for picture in read_pictures(tree):
        if picture.address:
            found.append(_shown(picture, lines.find(picture.address)))
    for link in tree.css("a[href]"):
        address = (link.attributes["href"] or "").strip()
        if (key := read_mark(address)) is not None:
            found.append(Mention("figure", key, lines.find(address)))
        elif kind := _kind(address):
            found.append(Mention(kind, unquote(address), lines.find(address)))
    return iter(sorted(found, key=lambda mention: mention.line))


def plain_links(markdown: str) -> list[str] | None:
    """The addresses of a text that points at pages of the site at most, in the usual way; None for any other.

    Some may stand in code: whoever finds nothing wrong with all of them need not read the text.
    """
    text = lines_only(markdown)
    return None if _POINTS.search(_PLAIN.sub("", text)) else _PLAIN.findall(text)


def _placed(kind: str, key: str, line: int) -> Iterator[Mention]:
    """A record in the text, and the poster of a video."""
    yield Mention("record", f"{kind}:{key}", line)
    if kind == "video" and (video := read_video(key)).poster:
        yield Mention("picture", video.poster, line, video.title, video.credited)


def _shown(picture: TextPicture, line: int) -> Mention:
    return Mention("picture", picture.source, line, picture.alt, picture.title)


def _kind(address: str) -> Literal["page", "file"] | None:
    """What a link leads to; None where it leads out of the site or to a part of the same text."""
    if not address or address.startswith("#") or is_external(address) or _SCHEME.match(address):
        return None
    if mark := PELICAN_MARK.match(address):
        return "page" if mark[1].lower() == "filename" else "file"
    last = re.split(r"[?#]", address, maxsplit=1)[0].rpartition("/")[2]
    return "file" if "." in last and not last.endswith((".html", ".md")) else "page"
