"""Marks that stand twice, and marks that cannot stand together."""

import re
from collections.abc import Iterator

from quality_kunming.checks.rule import Example, Rule, Scope, Severity, Slip
from quality_kunming.checks.support.views import ours
from quality_kunming.model.policy import Policy
from quality_kunming.reading.document import Document

RULE = Rule(
    id="repeated-mark",
    title="重复的标点",
    scope=Scope.TEXT,
    reason="一处只用一个点号；重复的、连在一起的多是删改时留下的。",
    severity=Severity.WARNING,
    source="GB/T 15834—2011《标点符号用法》",
    bad=Example.in_article("九月一日，，“质量月”启动。。六大活动展开！！"),
    good=Example.in_article("九月一日，“质量月”启动。六大活动展开！真的吗？！"),
    is_told_once=True,
)

_RUN = re.compile(r"[，。、；：！？](?:[ \t]*[，。、；：！？])+")
_ACROSS = re.compile(r"[。，；]([”’])[。，；]")


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Each run of such marks; one of a kind is left where they are the same."""
    text = ours(document)
    for match in _RUN.finditer(text):
        if document.text[match.start() : match.end()] == match[0]:
            yield from _in_a_run(match)
    for match in _ACROSS.finditer(document.composed if "”" in text else ""):
        if document.own[match.start(1)] == match[1]:
            told = f"“{match[0]}”里引号内外都有标点，请只留一个"
            yield Slip(*match.span(), told)


def _in_a_run(match: re.Match) -> Iterator[Slip]:
    """What is wrong with marks side by side: nothing with ？！, and 。。。 is another rule's."""
    marks = re.sub(r"[ \t]", "", match[0])
    kinds = set(marks)
    if len(kinds) == 1 and not (kinds == {"。"} and len(marks) > 2):
        yield Slip(*match.span(), f"标点“{match[0]}”写重复了，请写“{marks[0]}”", marks[0])
    elif len(kinds) > 1 and kinds != {"！", "？"}:
        yield Slip(*match.span(), f"标点“{match[0]}”连在一起了，请只留一个")
