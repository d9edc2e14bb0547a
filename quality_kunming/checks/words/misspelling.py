"""Common misspellings."""

from collections.abc import Iterator

from quality_kunming.checks.rule import SIMPLIFIED, Example, Rule, Scope, Severity, Slip
from quality_kunming.checks.support.slips import pen_slips
from quality_kunming.checks.support.views import ours
from quality_kunming.checks.support.word_table import lexicon
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


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Each such form in our own words, with the right one; what only is no word is a reminder."""
    text = ours(document)
    taken: set[int] = set()
    for start, end, entry in lexicon("misspellings").find(document, text):
        words = document.text[start:end]
        taken.update(range(start, end))
        yield Slip(start, end, f"“{words}”是错别字，请写“{entry.right}”", entry.right)
    for one in pen_slips(text):
        if taken.isdisjoint(range(one.start, one.end)):
            told = f"“{text[one.start : one.end]}”多半是“{one.right}”写错了，请核对"
            yield Slip(one.start, one.end, told, severity=Severity.WARNING)
