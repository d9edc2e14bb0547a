"""Where a text leads: its links as a browser would follow them, and addresses that are only named."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from typing import NamedTuple
from urllib.parse import unquote

from quality_kunming.reading.bare_addresses import ANY_ADDRESS, without_stop
from quality_kunming.reading.document import Document, Kind

_MARKDOWN = re.compile(
    r"\]\(\s{0,9}(?:<(?P<angled>[^<>\n]{0,2000})>?|(?P<plain>(?:[^()\s<>]{1,2000}|\([^()\s]{0,200}\)){1,9}))"
    r"|^[ ]{0,3}\[[^\]\n^][^\]\n]{0,200}\]:[ \t]{0,9}<?(?P<reference>[^\s<>]{1,2000})"
    r"|<(?!(?:o|v|w|m|x|wp):[a-z]+>)(?P<auto>[a-zA-Z][a-zA-Z0-9+.-]{0,31}:[^<>\s]{1,2000})>",
    re.MULTILINE,
)
_TAG = re.compile(r"<[a-zA-Z][^<>]{0,3000}")
_ATTRIBUTE = re.compile(
    r"[\s\"'/](?:href|src|action|formaction|poster|data|background|cite|ping|longdesc)[ \t]{0,9}=\s{0,9}"
    r"(?:\"(?P<double>[^\"]{0,2000})|'(?P<single>[^']{0,2000})|(?P<bare>[^\s>\"']{1,2000}))",
    re.IGNORECASE,
)
_NAMED = re.compile(ANY_ADDRESS)
_BARE = re.compile(
    r"(?<![\w.@/\\:%-])(?!ASP\.NET(?![.\w]))(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,8}"
    r"(?:com|cn|net|org|gov|edu|info|biz|top|xyz|vip|cc|tv|me|io|hk|tw|mo|club|shop|site|online|icu|ltd|wang|asia|mobi|app|fun)"
    r"(?![\w@-]|\.[a-z0-9])",
    re.IGNORECASE | re.ASCII,
)
_PERHAPS = re.compile(r"[:.：．\\][/\\／＼a-zA-Zａ-ｚＡ-Ｚ]|\]\(|<[a-zA-Z]|//|&|\\\\")
_WIDE = {
    code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F) if chr(code) not in "（），；！？［］｜"
}
_IS_WIDE = re.compile(r"[ａ-ｚＡ-Ｚ０-９／．＠]|：[/\\／]")
_DOTTED = re.compile(r"[.．][a-zA-Zａ-ｚＡ-Ｚ]")
_LEADS_OUT = re.compile(r"^[/\\]|[:&]")
_ESCAPED = re.compile(r"\\(?=[!-/:-@\[-`{-~])")
_DROPPED = re.compile(r"[\t\n\r]")
_AROUND = "".join(map(chr, range(0x21)))
_AUTHORITY = re.compile(
    r"(?P<scheme>[a-z][a-z0-9+.-]*):(?P<slashes>[/\\]*)(?P<rest>[^/\\?#]*)", re.I
)


class LinkTarget(NamedTuple):
    """One place in a text and the address there, as a browser reads it; `is_link` where it can be clicked."""

    start: int
    end: int
    address: str
    is_link: bool


_SHARE = re.compile(r"\d{3,6}\.(?:HK|SH|SZ|BJ)", re.IGNORECASE)
"""A share of a company, by its number and the place where it is traded: 3888.HK."""


@dataclass(frozen=True)
class Authority:
    """What an address says of the server: the host in lower case, and what should not stand beside it."""

    host: str
    user: str = ""
    port: str = ""


@lru_cache(maxsize=8)
def targets(document: Document) -> tuple[LinkTarget, ...]:
    """The links of a text, and the addresses with `://` that it names, by their place."""
    if document.kind is Kind.EXTRACTED or not _PERHAPS.search(document.text):
        return ()
    links = sorted(_links(document.text), key=_place)
    taken = [one for one in links if "://" in one.address]
    named = (one for one in _named(document.text) if not is_within(one.start, taken))
    return tuple(sorted((*links, *named), key=_place))


def is_within(offset: int, ordered: Sequence[LinkTarget]) -> bool:
    """Whether a character belongs to one of the targets, which stand in order."""
    before = bisect_right(ordered, offset, key=lambda one: one.start) - 1
    return before >= 0 and offset < ordered[before].end


def bare_hosts(document: Document) -> Iterator[tuple[int, int, str]]:
    """Hosts that a text names without `://`, each with its place."""
    if document.kind is Kind.EXTRACTED or not _DOTTED.search(document.text):
        return
    addresses = [one for one in targets(document) if "://" in one.address]
    text = document.text.translate(_WIDE) if _is_wide(document.text) else document.text
    for match in _BARE.finditer(text):
        if not is_within(match.start(), addresses) and not _SHARE.fullmatch(match[0]):
            yield match.start(), match.end(), match[0].lower()


def authority(address: str) -> Authority | None:
    """The server of an absolute address; None where it has none."""
    match = _AUTHORITY.match(address)
    if not match:
        return None
    user, _, place = unquote(match["rest"]).rpartition("@")
    host, port = place, ""
    if not place.endswith("]"):
        host, colon, port = place.rpartition(":")
        host, port = (host, port) if colon else (place, "")
    return Authority(_ascii(re.sub(r"[。．｡]", ".", host)).rstrip("."), user, port)


def _links(text: str) -> Iterator[LinkTarget]:
    for match in _MARKDOWN.finditer(text):
        kind = match.lastgroup
        if _LEADS_OUT.search(match[kind]):
            written = match[kind] if kind == "auto" else _ESCAPED.sub("", match[kind])
            yield _target(match, kind, written)
    for tag in _TAG.finditer(text):
        for match in _ATTRIBUTE.finditer(text, tag.start(), tag.end()):
            yield _target(match, match.lastgroup, match[match.lastgroup])


def _target(match: re.Match, group: str, written: str) -> LinkTarget:
    read = unescape(written) if "&" in written else written
    address = _DROPPED.sub("", read).strip(_AROUND)
    return LinkTarget(match.start(group), match.end(group), address, True)


def _named(text: str) -> Iterator[LinkTarget]:
    text = text.translate(_WIDE) if _is_wide(text) else text
    for match in _NAMED.finditer(text):
        yield LinkTarget(match.start(), match.end(), without_stop(unescape(match[0])), False)


def _place(one: LinkTarget) -> tuple[int, int]:
    return one.start, one.end


def _is_wide(text: str) -> bool:
    return bool(_IS_WIDE.search(text))


def _ascii(host: str) -> str:
    """The host in lower case, other letters than Latin ones as browsers send them."""
    if host.isascii():
        return host.lower()
    try:
        return host.encode("idna").decode().lower()
    except UnicodeError:
        return host.lower()
