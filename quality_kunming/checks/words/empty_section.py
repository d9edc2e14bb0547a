"""Headings under which nothing stands."""

import re
from collections.abc import Iterator
from itertools import pairwise

from quality_kunming.checks.rule import Example, Rule, Scope, Severity, Slip
from quality_kunming.checks.support.headings import HEADING
from quality_kunming.model.policy import Policy
from quality_kunming.reading.document import Document, Kind

RULE = Rule(
    id="empty-section",
    title="小标题下面没有内容",
    scope=Scope.TEXT,
    severity=Severity.WARNING,
    reason="读者点进来，什么也没有；听屏幕朗读的人会以为漏听了。",
    source="《政府网站与政务新媒体检查指标》对空白栏目的要求",
    bad=Example.in_article("## 怎样报名\n\n## 联系谁\n\n质量服务台。"),
    good=Example.in_article("## 怎样报名\n\n### 网上\n\n填表。\n\n## 联系谁\n\n质量服务台。"),
)


_NUMBERED = re.compile(
    r"^(?P<number>[一二三四五六七八九十]{1,3})、(?P<words>[^。；，：\n]{0,30})$", re.MULTILINE
)
_SERIES = 2
"""So many others of a series have something below them where one that has nothing is a heading."""


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Each heading before one that is not below it, or before the end, with nothing between."""
    if document.kind is not Kind.MARKDOWN:
        return
    for heading, after in pairwise([*HEADING.finditer(document.prose), None]):
        end = after.start() if after else len(document.text)
        is_empty = not document.text[heading.end() : end].strip()
        if is_empty and not (after and len(after["marks"]) > len(heading["marks"])):
            yield _slip(heading, heading["words"])
    yield from _numbered(document)


def _numbered(document: Document) -> Iterator[Slip]:
    """Each 一、 with nothing behind it or below, beside others that have something below."""
    lines = [*_NUMBERED.finditer(document.prose)]
    below = [
        document.text[one.end() : after.start() if after else None].strip()
        for one, after in pairwise([*lines, None])
    ]
    is_series = sum(map(bool, below)) >= _SERIES
    for one, words in zip(lines, below, strict=True):
        if not words and (is_series or not one["words"].strip()):
            yield _slip(one, one[0].strip())


def _slip(heading: re.Match, words: str) -> Slip:
    told = f"小标题“{words[:40]}”下面没有内容，请写上，或者删去小标题"
    return Slip(*heading.span(), told)
