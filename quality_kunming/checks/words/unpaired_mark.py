"""Brackets, quotation marks and marks of titles that have no partner."""

from collections.abc import Iterator

from quality_kunming.checks.rule import CHINESE, Example, Rule, Scope, Severity, Slip
from quality_kunming.checks.support.pairs import (
    CLOSING,
    OPENING,
    Lonely,
    are_turned,
    half_turned,
    lonely_marks,
    parted_marks,
)
from quality_kunming.model.policy import Policy
from quality_kunming.reading.document import Document

RULE = Rule(
    id="unpaired-mark",
    title="不成对的标点",
    scope=Scope.TEXT,
    reason="引号、书名号和括号要成对，少了一半，读的人就不知道到哪里为止。",
    severity=Severity.WARNING,
    source="GB/T 15834—2011《标点符号用法》",
    bad=Example.in_article("印发《质量强国建设纲要，活动由昆明市主办（九月启动。"),
    good=Example.in_article("印发《质量强国建设纲要》，活动由昆明市主办（九月启动）。"),
    languages=CHINESE,
)


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Each mark without a partner in its paragraph; a pair that stands the wrong way is another rule's."""
    outermost = {
        document.line(closing.at): (opening, closing) for opening, closing in parted_marks(document)
    }
    for opening, closing in outermost.values():
        advice = (
            f"引文有几段的，每段开头都写 {opening.mark}" if opening.mark in "“‘" else "请连起来"
        )
        told = (
            f"“{_near(document, opening)}”这里的 {opening.mark} 到第 {document.line(closing.at)} 行"
            f"才有 {closing.mark} ，中间分了段；{advice}"
        )
        yield Slip(opening.at, opening.at + 1, told)
    for lonely in lonely_marks(document):
        if not are_turned(document, lonely):
            yield from _of_paragraph(document, lonely)


def _of_paragraph(document: Document, lonely: list[Lonely]) -> Iterator[Slip]:
    waiting = list(lonely)
    while waiting:
        one = waiting.pop(0)
        turned = half_turned(document, one, waiting[0]) if waiting else None
        if turned:
            one = turned
            waiting.pop(0)
        partner = CLOSING[one.mark] if one.opens else OPENING[one.mark]
        told = f"“{_near(document, one)}”这里的 {one.mark} "
        if turned:
            told += f"方向写反了，请写 {partner}"
        elif one.mark in "“”" and _has_straight(document, one):
            told += f'和直引号 " 配成了一对，请把直的写成 {partner}'
        else:
            told += f"少了另一半 {partner} ，请补上；不是成对用的，请删去"
        yield Slip(one.at, one.at + 1, told)


def _near(document: Document, one: Lonely) -> str:
    before = document.text[max(one.at - 6, 0) : one.at].rpartition("\n")[2]
    return before + document.text[one.at : one.at + 7].partition("\n")[0]


def _has_straight(document: Document, one: Lonely) -> bool:
    """Whether a straight mark stands where the partner is missed."""
    start, end = (one.at + 1, one.at + 40) if one.opens else (max(0, one.at - 40), one.at)
    piece = document.text[start:end]
    piece = piece.partition("\n")[0] if one.opens else piece.rpartition("\n")[2]
    return '"' in piece
