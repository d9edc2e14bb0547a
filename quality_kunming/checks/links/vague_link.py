"""Links whose words do not say where they lead."""

import re
from collections.abc import Iterator

from quality_kunming.checks.rule import Example, Rule, Scope, Severity, Slip
from quality_kunming.checks.support.link_words import links
from quality_kunming.model.policy import Policy
from quality_kunming.reading.document import Document

RULE = Rule(
    id="vague-link",
    title="看不出去哪里的链接",
    scope=Scope.TEXT,
    severity=Severity.WARNING,
    reason="听屏幕朗读的人常常只听一页的链接，十个“点击这里”等于没有说。",
    source="WCAG 2.2 第 2.4.4 条；GB/T 37668—2019",
    bad=Example.in_article("报名请[点击这里](/take-part/)。"),
    good=Example.in_article("报名看[如何参与](/take-part/)。"),
)

_VAGUE = re.compile(
    r"(?:请|戳|猛戳|狠戳)?(?:点击|点|戳|按)?(?:这里|此处|此|我|这个|链接|查看|阅读|下载|进入|了解)?"
    r"(?:链接|详情|更多|全文|原文|详细内容|内容|网址|网页)?(?:查看|阅读|下载|报名|进入|了解)?(?:详情|更多|全文)?[>》→]*",
)


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Each link that says no more than that it is one."""
    for link in links(document):
        if link.words and _VAGUE.fullmatch(link.words):
            told = f"链接的字是“{link.words}”，看不出去哪里；请写成去的地方或者文件的名字"
            yield Slip(link.start, link.end, told)
