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
    r"|(?P<folders>(?<![A-Za-z0-9/.:~～)）])/[A-Za-z0-9_.-]+/)"
    rf"|(?P<host>\.(?:{_TOP})(?!\w))|(?P<file>\.(?i:{_FILE})(?![A-Za-z0-9]))"
)
"""The sign by which each is known, first characters all, so that most of a text is passed over at once."""
_BEFORE = {
    "address": re.compile(r"[A-Za-z][A-Za-z0-9+.-]{0,15}$"),
    "path": re.compile(r"(?<![A-Za-z])[A-Za-z]$"),
    "web": re.compile(r"\Z"),
    "folders": re.compile(r"\Z"),
    "mailbox": re.compile(
        r"(?:(?<![A-Za-z0-9_.+-])[A-Za-z0-9_.+-]{1,64}|[\w.+-]{0,63}[^\W\x00-\x7f])$"
    ),
    "host": re.compile(r"[\w-]{1,63}(?:\.[\w-]{1,63}){0,4}$"),
    "file": re.compile(rf"(?:{_IN_NAME}|（{_IN_NAME}{{0,40}}）|\({_IN_NAME}{{0,40}}\)){{1,80}}$"),
}
_REST = re.compile(rf"[^{_BREAK}]*")
_AFTER = {
    "address": _REST,
    "path": _REST,
    "web": _REST,
    "folders": re.compile(rf"(?:[^{_BREAK}]|\([^{_BREAK}]*\))*"),
    "mailbox": re.compile(r"[\w-]+(?:[.．][\w-]+)*"),
    "host": re.compile(rf"(?:[/:][^{_BREAK}]*)?"),
    "file": re.compile(""),
}
_MARKS = ",;:!?."
_GOES_ON = re.compile(r"[\x21-\x7e]*?(?P<mark>[,;:!?])(?=[\u4e00-\u9fff])")
"""A mark between Latin and Chinese ends an address that has no Chinese before."""
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
            end = _AFTER[kind].match(text, anchor.end()).end()
            yield before.start(), _without_marks(text, before.start(), end)


def _without_marks(text: str, start: int, end: int) -> int:
    """Where it ends without the marks of the sentence behind it: www.km.gov.cn,邮箱."""
    if goes_on := _GOES_ON.match(text, start, end):
        return goes_on.start("mark")
    while end - 1 > start and text[end - 1] in _MARKS:
        end -= 1
    return end


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
