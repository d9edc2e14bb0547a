"""Marks that stand twice, and marks that cannot stand together."""

import re
from collections.abc import Iterator

from quality_kunming.checks.document import Document
from quality_kunming.checks.rule import Example, Rule, Scope, Slip
from quality_kunming.checks.words.views import ours
from quality_kunming.model.policy import Policy

RULE = Rule(
    id="repeated-mark",
    title="重复的标点",
    scope=Scope.TEXT,
    reason="一处只用一个点号；重复的、连在一起的多是删改时留下的。",
    source="GB/T 15834—2011《标点符号用法》",
    bad=Example.in_article("九月一日，，“质量月”启动。。六大活动展开！！"),
    good=Example.in_article("九月一日，“质量月”启动。六大活动展开！真的吗？！"),
)

_SAME = re.compile(r"([，、；：])[ \t]*\1+|。[ \t]*。(?![ \t]*。)|([！？])\2+")
_CLASH = re.compile(r"(?<![，。、；：])[，。、；：]{2,}|[！？][，。、；：]+|[，、；：][！？]")
_ACROSS = re.compile(r"[。，；]([”’])[。，；]")


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Each run of such marks; one of a kind is left where they are the same."""
    text = ours(document)
    same = set()
    for found in _SAME.finditer(text):
        if set(document.text[found.start() : found.end()]) <= {found[0][0], " ", "\t"}:
            same.update(range(*found.span()))
            right = found[0][0]
            yield Slip(*found.span(), f"标点“{found[0]}”重复了，请写“{right}”", right)
    for found in _CLASH.finditer(text):
        if found.start() not in same and set(found[0]) != {"。"}:
            yield Slip(*found.span(), f"标点“{found[0]}”连在一起了，请只留一个")
    for found in _ACROSS.finditer(document.composed if "”" in text else ""):
        if document.own[found.start(1)] == found[1]:
            told = f"“{found[0]}”里引号内外都有标点，请只留一个"
            yield Slip(*found.span(), told)
