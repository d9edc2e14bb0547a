"""What a text points at: whatever its rendering would place or link."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import Literal
from urllib.parse import unquote

from selectolax.lexbor import LexborHTMLParser

from .colon_blocks import ColonBlocks, read_colon_blocks
from .fences import code_blocks
from .figures import DECORATIVE, Picture, read_pictures
from .links import PELICAN_MARK, is_external
from .reading import read_markdown
from .sanitise import without_forbidden
from .videos import read_video

# Most articles link to other sites only, if at all: they need not be read.
_POINTS = re.compile(r"!\[|\]\((?!https?:)|\]:(?! https?:)|<(?:a|im)|:::|：：：", re.IGNORECASE)
_CODE_SPAN = re.compile(r"(?<!`)(`+)(?!`)([^\n]*?)(?<!`)\1(?!`)")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_WIDE_BRACKET = re.compile(r"\]（(?=https?:|\{|/)")
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_ESCAPE = re.compile(r"\\(?=[!-/:-@\[-`{-~])")
_IN_ADDRESS = r"[\w/.#?%&-]"


@dataclass(frozen=True)
class Mention:
    """One thing that a text points at, and the line (from 1) that does.

    `target` is the address as written, percent-decoded; a link has Pelican's mark and `#part` where
    they are written, a picture has no mark; a record is `kind:key`, for example
    `activity:2022/lianliankan`. Links to other sites, `mailto:` and `tel:` are no mentions;
    pictures on other sites are.
    """

    kind: Literal["page", "picture", "record", "file"]
    target: str
    line: int
    alt: str = ""
    credit: str = ""
    caption: str = ""

    @property
    def is_decorative(self) -> bool:
        """Whether a picture is said to need no alternative text."""
        return self.kind == "picture" and not self.alt and self.caption == DECORATIVE


def mentions(markdown: str) -> Iterator[Mention]:
    """Everything that `markdown` points at, in the order of its lines; code is not read."""
    text = _lines_only(markdown)
    if not _POINTS.search(text):
        return iter(())
    reading = read_markdown(markdown)
    tree = LexborHTMLParser(reading.html, is_fragment=True)
    lines = _Lines(text)
    found: list[Mention] = []
    for kind, key in reading.records:
        found += _placed(kind, key, lines.find_record(key))
    for picture in read_pictures(tree):
        if picture.address:
            found.append(_shown(picture, lines.find(picture.address)))
    for link in tree.css("a[href]"):
        address = (link.attributes["href"] or "").strip()
        if kind := _kind(unquote(address)):
            found.append(Mention(kind, unquote(address), lines.find(address)))
    return iter(sorted(found, key=lambda mention: mention.line))


def markup_problems(markdown: str) -> list[tuple[int, str]]:
    """Line (from 1) and Chinese sentence for every mark that was not written as it must be."""
    text = _without_code(markdown)
    problems = list(_colon_blocks(text).problems)
    for found in _WIDE_BRACKET.finditer(text):
        line = text.count("\n", 0, found.start()) + 1
        problems.append((line, "链接地址写在了全角括号（）里，请改成半角括号 ()"))
    return sorted(problems)


def _without_code(markdown: str) -> str:
    """The text with its code blanked out, line for line."""
    text = _lines_only(markdown)
    if "```" in text or "~~~" in text:
        lines = text.split("\n")
        for block in code_blocks(lines):
            lines[block.start : block.stop] = [""] * len(block)
        text = "\n".join(lines)
    if "`" in text:
        text = _CODE_SPAN.sub(lambda code: " " * len(code[0]), text)
    if "<!--" in text:
        text = _COMMENT.sub(lambda comment: "\n" * comment[0].count("\n"), text)
    return text


def _lines_only(markdown: str) -> str:
    """The text with one kind of line end and no character that rendering drops."""
    return without_forbidden(markdown).replace("\r\n", "\n").replace("\r", "\n")


def _colon_blocks(text: str) -> ColonBlocks:
    if ":::" not in text and "：：：" not in text:
        return ColonBlocks({}, ())
    return read_colon_blocks(text.split("\n"))


def _placed(kind: str, key: str, line: int) -> Iterator[Mention]:
    """A record in the text, and the poster of a video."""
    yield Mention("record", f"{kind}:{key}", line)
    if kind == "video" and (video := read_video(key)).poster:
        yield Mention("picture", video.poster, line, video.title, video.credit)


def _shown(picture: Picture, line: int) -> Mention:
    return Mention("picture", picture.source, line, picture.alt, picture.credit, picture.caption)


def _kind(target: str) -> Literal["page", "file"] | None:
    """What a link leads to; None where it leads out of the site or to a part of the same text."""
    if not target or target.startswith("#") or is_external(target) or _SCHEME.match(target):
        return None
    if mark := PELICAN_MARK.match(target):
        return "page" if mark[1].lower() == "filename" else "file"
    last = re.split(r"[?#]", target, maxsplit=1)[0].rpartition("/")[2]
    return "file" if "." in last and not last.endswith((".html", ".md")) else "page"


class _Lines:
    """Finds again in a text what its rendering tells without a line."""

    def __init__(self, text: str) -> None:
        self._texts = [unescape(_ESCAPE.sub("", part)) for part in (_without_code(text), text)]
        self._ends: defaultdict[str, int] = defaultdict(int)

    def find(self, written: str) -> int:
        """The line (from 1) of the next place where `written` stands alone, or else of the first."""
        return self._next(rf"(?<!{_IN_ADDRESS}){re.escape(written)}(?!{_IN_ADDRESS})")

    def find_record(self, key: str) -> int:
        """The line (from 1) of the next `:::` line with this key."""
        return self._next(rf"[:：]{{3}}[^\n]*{re.escape(key)}")

    def _next(self, pattern: str) -> int:
        for text in self._texts:
            place = re.compile(pattern).search(text, self._ends[pattern]) or re.search(
                pattern, text
            )
            if place:
                self._ends[pattern] = place.end()
                return text.count("\n", 0, place.end()) + 1
        return 1
