"""Links that readers cannot tell apart, and one link cut in two."""

import re
from collections.abc import Iterator

from quality_kunming.checks.rule import Example, Rule, Scope, Severity, Slip
from quality_kunming.checks.support.link_words import Link, is_vague, links
from quality_kunming.model.policy import Policy
from quality_kunming.reading.document import Document

RULE = Rule(
    id="twin-link",
    title="字一样、去处不一样的链接",
    scope=Scope.TEXT,
    severity=Severity.WARNING,
    reason="两个链接字一样，听的人分不出哪个是哪个；一个链接断成两半，就要听两遍。",
    source="WCAG 2.2 第 2.4.4 条、第 2.4.9 条；GB/T 37668—2019",
    bad=Example.in_article(
        "市民看[实施方案](https://www.km.gov.cn/a)，企业看[实施方案](https://www.km.gov.cn/b)。"
    ),
    good=Example.in_article(
        "市民看[市民方案](https://www.km.gov.cn/a)，企业看[企业方案](https://www.km.gov.cn/b)。"
    ),
)

_WORD = re.compile(r"[^\W\d_]{2}")
_BLANK = re.compile(r"\n[ \t]*\n")
_FILE = re.compile(
    r"报名|申[报请]|下载|附件|名单|通知|公告|公示|办法|方案|细则|指南|入口|直播|回放|登记表"
)
"""What is told apart by its name alone; a person or a medium named again is known by what it said."""
_BETWEEN = re.compile(r"\([^()\s]{1,2000}\)[ \t\u3000]{0,3}\[")
"""What stands between the words of two links that follow each other: the end of the first address, and a space."""


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Each link with the words of an earlier one that leads elsewhere, or beside one that leads to the same."""
    known: dict[str, Link] = {}
    last: Link | None = None
    for link in links(document):
        words = re.sub(r"\s+", "", link.words)
        other = known.setdefault(words, link)
        if _is_telling(link) and _are_twins(document.text, other, link):
            line = document.line(other.start)
            told = f"链接“{link.words}”和第 {line} 行的字一样，去的地方不一样；请写出各是什么"
            yield Slip(link.start, link.end, told)
        elif last and _is_cut(document.text, last, link):
            told = f"“{last.words}”“{link.words}”两个链接挨着，去的是同一处；请合成一个链接"
            yield Slip(link.start, link.end, told)
        last = link


def _is_telling(link: Link) -> bool:
    return bool(_WORD.search(link.words)) and not is_vague(link.words)


def _are_twins(text: str, other: Link, link: Link) -> bool:
    """Whether two links of the same words lead apart and may be mistaken for each other."""
    is_near = not _BLANK.search(text, other.end, link.start)
    return _page(other.address) != _page(link.address) and bool(is_near or _FILE.search(link.words))


def _is_cut(text: str, last: Link, link: Link) -> bool:
    is_same = _page(last.address) == _page(link.address)
    return is_same and _BETWEEN.fullmatch(text[last.end + 1 : link.start]) is not None


def _page(address: str) -> str:
    """An address without what makes no other page of it."""
    return re.sub(r"^https?://(?:www\.)?", "", address.lower()).rstrip("/")
