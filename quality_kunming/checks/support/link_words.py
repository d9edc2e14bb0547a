"""The links of a text with the words that are clicked."""

import re
from collections.abc import Iterator
from functools import lru_cache
from html import unescape
from typing import NamedTuple

from quality_kunming.reading.document import Document, Kind
from quality_kunming.reading.link_targets import targets

_REFERENCE = re.compile(r"(?<![!\\])\[(?P<words>[^\[\]\n]{1,200})\]\[(?P<label>[^\[\]\n]{0,200})\]")
_DEFINED = re.compile(r"^[ ]{0,3}\[([^\]\n^]{1,200})\]:[ \t]{0,9}<?([^\s<>]{1,2000})", re.MULTILINE)
_ELEMENT = re.compile(
    r"<a\s[^<>]{0,1000}?href\s{0,3}=\s{0,3}[\"']?(?P<address>[^\"'<>\s]{1,2000})[^<>]{0,1000}>(?P<words>.{1,300}?)</a>",
    re.IGNORECASE | re.DOTALL,
)
_TAG = re.compile(r"<[^<>]{0,1000}>")

_VAGUE = re.compile(
    r"(?:请|戳|猛戳|狠戳)?(?:点击|点|戳|按)?(?:这里|此处|此|我|这个|链接|查看|阅读|下载|进入|了解)?"
    r"(?:链接|详情|更多|全文|原文|详细内容|内容|网址|网页)?(?:查看|阅读|下载|报名|进入|了解)?(?:详情|更多|全文)?"
    r"|(?=.{0,12}$)(?:请|您|可|这个|猛|狠|戳|点击?|单击|按|这里?|这儿|那里|此处?|该|我|查看|阅读|下载|进入|了解|打开|访问|浏览"
    r"|链接|详情|详细|更多|全文|原文|内容|网址|网页|网站|页面|入口|附件|详见|见|看|链接|如下|以下|在线|左边|右边|下方|上方|一下|吧|的)+"
    r"|(?:click|read|learn|see|view)?\s?(?:here|more|link|details?|this)",
    re.IGNORECASE,
)
_AROUND = re.compile(r"^[\s>》»＞→☞👉“\"【（(]+|[\s>》»＞→…。.！!”\"】）)]+$")


MARKS = " \u3000“”《》〈〉*_"
"""What may stand around a name in a link."""


class Link(NamedTuple):
    """One link: its words, from where to where, and its address."""

    start: int
    end: int
    words: str
    address: str

    @property
    def name(self) -> str:
        """What its words are called, without marks around them."""
        return self.words.strip(MARKS)


@lru_cache(maxsize=1)
def links(document: Document) -> tuple[Link, ...]:
    """Every link that has words, by its place; the rules ask one after another about one text."""
    if document.kind is not Kind.MARKDOWN:
        return ()
    return tuple(sorted((*_inline(document), *_by_reference(document.text), *_tagged(document))))


def _inline(document: Document) -> Iterator[Link]:
    for one in targets(document):
        bracket = document.text.rfind("](", 0, one.start + 1)
        if not one.is_link or bracket < 0 or document.text[bracket + 2 : one.start].strip(" <"):
            continue
        start = document.text.rfind("[", 0, bracket) + 1
        is_picture = document.text[max(start - 2, 0) : start] == "!["
        if start and not is_picture and "\n\n" not in document.text[start:bracket]:
            words = document.text[start:bracket].strip(" *_`")
            yield Link(start, bracket, words, one.address)


def _by_reference(text: str) -> Iterator[Link]:
    if "][" not in text:
        return
    defined = {label.casefold(): address for label, address in _DEFINED.findall(text)}
    for match in _REFERENCE.finditer(text):
        address = defined.get((match["label"] or match["words"]).casefold())
        if address:
            yield Link(*match.span("words"), match["words"].strip(" *_`"), address)


def _tagged(document: Document) -> Iterator[Link]:
    for match in _ELEMENT.finditer(document.text) if "<a" in document.text else ():
        words = unescape(_TAG.sub("", match["words"])).strip()
        if words:
            yield Link(*match.span("words"), words, unescape(match["address"]))


def is_vague(words: str) -> bool:
    """Whether words say no more than that they are a link."""
    plain = _AROUND.sub("", words)
    return bool(plain) and _VAGUE.fullmatch(plain) is not None
