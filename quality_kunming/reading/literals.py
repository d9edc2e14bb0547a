"""What stands for itself and is not worded: addresses, host names, mailboxes, files, paths, the lines of blocks."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from quality_kunming.reading.document import Range

_TOP = (
    "中国|公司|网络|政务|公益|在线|中文网|网址|网店|网站|集团|商城|信息|商标|广东|佛山|香港|澳门|台湾|新加坡"
    "|移动|手机|健康|机构|企业|慈善|时尚|世界|组织机构"
)
"""Chinese names of top-level domains."""
_FILE = (
    "docx?|wps|xlsx?|et|csv|pptx?|dps|pdf|ofd|txt|rtf|md|ya?ml|json|html?|jpe?g|png|gif|webp|svg|heic|tiff?|mp[34]"
    "|wav|avi|mov|zip|rar|7z|apk|exe"
)
_BREAK = r"\s()（），。；：、！？“”‘’《》「」【】|<>\"'"
_IN_NAME = r"[^\s()（），。；：、！？“”‘’《》「」【】`\[\]|<>\"'/\\]"
"""A character of the name of a file; brackets stand there in pairs."""
_BLOCK = re.compile(r"^[ \t]{0,3}[:：]{3,}[^\n]*", re.MULTILINE)
_ANCHOR = re.compile(
    rf"(?P<address>:/{{1,3}}(?=[^{_BREAK}/]))|(?P<path>:\\)|(?P<web>www\.)|(?P<mailbox>[@＠](?=[\w-]+[.．]\w))"
    rf"|(?P<host>\.(?:{_TOP})(?!\w))|(?P<file>\.(?i:{_FILE})(?![A-Za-z0-9]))"
)
"""The sign by which each is known, first characters all, so that most of a text is passed over at once."""
_BEFORE = {
    "address": re.compile(r"[A-Za-z][A-Za-z0-9+.-]{0,15}$"),
    "path": re.compile(r"(?<![A-Za-z])[A-Za-z]$"),
    "web": re.compile(r"$"),
    "mailbox": re.compile(r"[\w.+-]{1,64}$"),
    "host": re.compile(r"[\w-]{1,63}(?:\.[\w-]{1,63}){0,4}$"),
    "file": re.compile(rf"(?:{_IN_NAME}|（{_IN_NAME}{{0,40}}）|\({_IN_NAME}{{0,40}}\)){{1,80}}$"),
}
_REST = re.compile(rf"[^{_BREAK}]*")
_AFTER = {
    "address": _REST,
    "path": _REST,
    "web": _REST,
    "mailbox": re.compile(r"[\w-]+(?:[.．][\w-]+)*"),
    "host": re.compile(rf"(?:[/:][^{_BREAK}]*)?"),
    "file": re.compile(""),
}
_REACH = 80
"""Characters before its sign within which such a thing begins."""


@lru_cache(maxsize=2)
def literals(text: str) -> tuple[Range, ...]:
    """Where such things stand, in order."""
    return tuple(_apart(sorted((*_blocks(text), *_named(text)))))


def _blocks(text: str) -> Iterator[Range]:
    if any(two in text for two in ("::", "：：", "：:", ":：")):
        yield from (found.span() for found in _BLOCK.finditer(text))


def _named(text: str) -> Iterator[Range]:
    for anchor in _ANCHOR.finditer(text):
        kind = anchor.lastgroup
        before = _BEFORE[kind].search(text, max(anchor.start() - _REACH, 0), anchor.start())
        if before:
            yield before.start(), _AFTER[kind].match(text, anchor.end()).end()


def _apart(ranges: Iterable[Range]) -> Iterator[Range]:
    """The ranges, with those that overlap as one."""
    last: Range | None = None
    for start, end in ranges:
        if last and start < last[1]:
            last = (last[0], max(last[1], end))
        else:
            if last:
                yield last
            last = (start, end)
    if last:
        yield last
