"""What a text points at, found without rendering it."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from html import unescape
from typing import Literal
from urllib.parse import unquote

from .colon_blocks import ColonBlocks, read_colon_blocks
from .fences import code_blocks
from .figures import DECORATIVE, read_title
from .links import DESTINATION, is_external, read_destination
from .videos import read_video

# Possessive, so that an open bracket costs one look and no more.
_LINK = re.compile(r"(!?)\[((?:[^\[\]]++|\[[^\[\]]*+\])*+)\](?=\()")
_DEFINITION = re.compile(r"^ {0,3}\[(?!\^)[^\[\]\n]+\]:[ ]*<?([^\s<>]+)", re.MULTILINE)
_TAG = re.compile(r"<(a|img)\b([^<>]*+)>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"\b(href|src|alt|title)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)
_CODE_SPAN = re.compile(r"(?<!`)(`+)(?!`)([^\n]*?)(?<!`)\1(?!`)")
_WIDE_BRACKET = re.compile(r"\]（(?=https?:|\{|/)")
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_MARK = re.compile(r"\{(filename|static|attach)\}")


@dataclass(frozen=True)
class Mention:
    """One thing that a text points at, and the line (from 1) that does.

    `target` is the address as written, percent-decoded, with Pelican's mark and `#part` where it
    has them; of a record `kind:key`, for example `activity:2022/lianliankan`. Links to other
    sites, `mailto:` and `tel:` are no mentions; pictures on other sites are.
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
    text = _without_code(markdown)
    found = [
        mention
        for number, line in _colon_blocks(text).lines.items()
        if line.role == "record"
        for mention in _placed(line.kind, line.rest, number + 1)
    ]
    if "](" in text or "]:" in text or "<" in text:
        line_ends = [end.start() for end in re.finditer("\n", text)]
        for start, mention in _addresses(text):
            if mention is not None:
                found.append(replace(mention, line=bisect_left(line_ends, start) + 1))
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
    text = markdown.replace("\r\n", "\n").replace("\r", "\n")
    if "```" in text or "~~~" in text:
        lines = text.split("\n")
        for block in code_blocks(lines):
            lines[block.start : block.stop] = [""] * len(block)
        text = "\n".join(lines)
    if "`" in text:
        text = _CODE_SPAN.sub(lambda code: " " * len(code[0]), text)
    return text


def _colon_blocks(text: str) -> ColonBlocks:
    if ":::" not in text and "：：：" not in text:
        return ColonBlocks({}, ())
    return read_colon_blocks(text.split("\n"))


def _placed(kind: str, key: str, line: int) -> Iterator[Mention]:
    """A record in the text, and the poster of a video."""
    yield Mention("record", f"{kind}:{key}", line)
    if kind == "video" and (video := read_video(key)).poster:
        yield Mention("picture", video.poster, line, video.title, video.credit)


def _addresses(text: str) -> Iterator[tuple[int, Mention | None]]:
    """Where each address stands in `text`, and what it mentions; the line is not known here."""
    for found in _LINK.finditer(text):
        destination = DESTINATION.match(text, found.end())
        if destination:
            address, title = read_destination(destination)
            yield found.end(), _mention(address, found[1] == "!", found[2], title)
        if "](" in found[2]:  # a picture that is a link
            for start, mention in _addresses(found[2]):
                yield found.start(2) + start, mention
    for found in _DEFINITION.finditer(text):
        yield found.start(1), _mention(found[1], False)
    for found in _TAG.finditer(text):
        values = {name.lower(): unescape(a or b) for name, a, b in _ATTRIBUTE.findall(found[2])}
        is_picture = found[1].lower() == "img"
        address = values.get("src" if is_picture else "href", "")
        mention = _mention(address, is_picture, values.get("alt", ""), values.get("title", ""))
        yield found.start(), mention


def _mention(address: str, is_picture: bool, alt: str = "", title: str = "") -> Mention | None:
    """The mention of one address, on line 0; None where it leads out of the site or nowhere."""
    target = unquote(address.strip())
    if is_picture:
        caption, credit = read_title(title)
        return Mention("picture", target, 0, alt.strip(), credit, caption) if target else None
    if not target or target.startswith("#") or is_external(target) or _SCHEME.match(target):
        return None
    mark = _MARK.match(target)
    if mark:
        return Mention("page" if mark[1] == "filename" else "file", target, 0)
    last = re.split(r"[?#]", target, maxsplit=1)[0].rpartition("/")[2]
    is_file = "." in last and not last.endswith((".html", ".md"))
    return Mention("file" if is_file else "page", target, 0)
