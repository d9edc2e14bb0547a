"""Telephone numbers of services that have been joined into another."""

from collections.abc import Iterator

from quality_kunming.checks.rule import Example, Rule, Scope, Slip
from quality_kunming.checks.support.former import former
from quality_kunming.model.policy import Policy
from quality_kunming.reading.document import Document

RULE = Rule(
    id="former-number",
    title="已经并入12315的电话",
    scope=Scope.TEXT,
    reason="读者照着打，找不到人；质检、食药、价格、知识产权的投诉举报电话都并进了12315。",
    source="《市场监管总局关于整合建设12315行政执法体系更好服务市场监管执法的意见》（2019年）",
    bad=Example.in_article("质量问题请拨打12365。"),
    good=Example.in_article("质量问题请拨打12315。2016年，12365热线受理了20件投诉。"),
)


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Each such number in our own words, but where the sentence or the text is of its time."""
    for start, end, one in former("numbers", document):
        words = document.text[start:end]
        yield Slip(start, end, f"“{words}”已经不再使用，现在拨打{one.now}；请改过来")
