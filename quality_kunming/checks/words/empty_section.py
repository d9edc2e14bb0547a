"""Headings under which nothing stands."""

import re
from collections.abc import Iterator
from itertools import pairwise

from quality_kunming.checks.rule import Example, Rule, Scope, Severity, Slip
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

_HEADING = re.compile(r"^ {0,3}(#{1,6})[ \t]+(\S.*?)[ \t#]*$", re.MULTILINE)


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Each heading before one that is not below it, or before the end, with nothing between."""
    if document.kind is not Kind.MARKDOWN:
        return
    for heading, after in pairwise([*_HEADING.finditer(document.prose), None]):
        end = after.start() if after else len(document.text)
        is_empty = not document.text[heading.end() : end].strip()
        if is_empty and not (after and len(after[1]) > len(heading[1])):
            told = f"小标题“{heading[2][:40]}”下面没有内容，请写上，或者删去小标题"
            yield Slip(*heading.span(), told)
