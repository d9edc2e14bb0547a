"""Brackets, quotation marks and marks of titles that have no partner."""

from collections.abc import Iterator

from quality_kunming.checks.rule import Example, Rule, Scope, Slip
from quality_kunming.checks.words.pairs import CLOSING, OPENING, are_turned, lonely_marks
from quality_kunming.model.policy import Policy
from quality_kunming.reading.document import Document

RULE = Rule(
    id="unpaired-mark",
    title="不成对的标点",
    scope=Scope.TEXT,
    reason="引号、书名号和括号要成对，少了一半，读的人就不知道到哪里为止。",
    source="GB/T 15834—2011《标点符号用法》",
    bad=Example.in_article("印发《质量强国建设纲要，活动由昆明市主办（九月启动。"),
    good=Example.in_article("印发《质量强国建设纲要》，活动由昆明市主办（九月启动）。"),
)


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Each mark without a partner; a pair that stands the wrong way is another rule's."""
    for lonely in lonely_marks(document):
        for one in () if are_turned(lonely) else lonely:
            partner = CLOSING[one.mark] if one.opens else OPENING[one.mark]
            before = document.text[max(one.at - 6, 0) : one.at].rpartition("\n")[2]
            after = document.text[one.at : one.at + 7].partition("\n")[0]
            told = f"“{before}{after}”这里的 {one.mark} 少了另一半 {partner} ，请补上"
            yield Slip(one.at, one.at + 1, told)
