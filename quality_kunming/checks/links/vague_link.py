"""Links whose words do not say where they lead."""

from collections.abc import Iterator

from quality_kunming.checks.rule import Example, Rule, Scope, Severity, Slip
from quality_kunming.checks.support.link_words import is_vague, links
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


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Each link that says no more than that it is one."""
    for link in links(document):
        if is_vague(link.words):
            told = f"链接的字是“{link.words}”，看不出去哪里；请写成去的地方或者文件的名字"
            yield Slip(link.start, link.end, told)
