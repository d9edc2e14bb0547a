"""Common misspellings."""

from collections.abc import Iterator

from quality_kunming.checks.rule import SIMPLIFIED, Example, Rule, Scope, Severity, Slip
from quality_kunming.checks.support.neighbours import with_neighbours
from quality_kunming.checks.support.quotations import is_said
from quality_kunming.checks.support.slips import PenSlip, pen_slips
from quality_kunming.checks.support.usage import usage
from quality_kunming.checks.support.views import composed, ours
from quality_kunming.checks.support.word_table import lexicon, places
from quality_kunming.model.policy import Policy
from quality_kunming.reading.document import Document

RULE = Rule(
    id="misspelling",
    title="错别字",
    scope=Scope.TEXT,
    reason="同音字、形近字写错，是检查里最常见的差错，读者也会怀疑别的内容。",
    source="《政府网站与政务新媒体检查指标》；《现代汉语词典》；词表见 quality_kunming/checks/tables/misspellings.yaml",
    bad=Example.in_article("工作人员上门按装，账目截止目前没有结清。"),
    good=Example.in_article("工作人员上门安装，账目截至目前没有结清。"),
    languages=SIMPLIFIED,
)


_SHORT = 2
"""Characters of a form that two words beside each other may make by chance."""
_RARELY_ALONE = 5.0
"""How common, as a logarithm, a character is that hardly ever is a word by itself."""


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Each such form with the right one; in titles and marks, and what only is no word, a reminder."""
    text, own = composed(document), ours(document)
    taken = places("variants", document, text)
    for start, end, entry in lexicon("misspellings").find(document, text):
        words = document.text[start:end]
        taken.update(range(start, end))
        if is_said(text, start):
            continue
        if _is_surely_of_beside(text, start, end):
            continue
        if _is_of_beside(text, start, end):
            told = f"“{words}”多半是“{entry.right}”写错了；是两个词连在一起的不用改"
            yield Slip(start, end, told, severity=Severity.WARNING)
        elif own[start:end] == text[start:end]:
            yield Slip(start, end, f"“{words}”是错别字，请写“{entry.right}”", entry.right)
        else:
            told = f"引号、书名号里写着“{words}”，是“{entry.right}”写错了；原文就这样写的不用改"
            yield Slip(start, end, told, severity=Severity.WARNING)
    for one in pen_slips(text):
        if taken.isdisjoint(range(one.start, one.end)) and not is_said(text, one.start):
            yield Slip(one.start, one.end, _told(text, one), severity=Severity.WARNING)


def _is_of_beside(text: str, start: int, end: int) -> bool:
    """Whether one of two characters makes a word with what stands beside them: 逐步聚焦 is no slip of 步骤."""
    from rjieba import has_word

    return end - start == _SHORT and any(map(has_word, _beside(text, start, end)))


def _is_surely_of_beside(text: str, start: int, end: int) -> bool:
    """Whether it makes a common word, and the other may well stand alone: no 暑 does behind 一部."""
    before, behind = (one in usage().words for one in _beside(text, start, end))
    rest = text[end - 1] if before else text[start]
    is_likely = before is behind or usage().common_alone(rest) > _RARELY_ALONE
    return end - start == _SHORT and (before or behind) and is_likely


def _beside(text: str, start: int, end: int) -> tuple[str, str]:
    """What two characters would make with the one before, and with the one behind."""
    return text[max(start - 1, 0) : start + 1], text[end - 1 : end + 1]


def _told(text: str, one: PenSlip) -> str:
    words = text[one.start : one.end]
    around = text[slice(*with_neighbours(text, one.start, one.end))]
    where = f"“{around}”里的“{words}”" if around != words else f"“{words}”"
    if one.other:
        return f"{where}写错了，是“{one.right}”还是“{one.other}”，请核对"
    return f"{where}多半是“{one.right}”{one.how}，请核对"
