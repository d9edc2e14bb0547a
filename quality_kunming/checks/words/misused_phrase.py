"""Sentences that do not read: a negation too many, the same said twice, no subject, words that do not go together."""

from collections.abc import Iterator

from quality_kunming.checks.rule import SIMPLIFIED, Example, Rule, Scope, Severity, Slip
from quality_kunming.checks.support.idioms import misspelt, misuses
from quality_kunming.checks.support.overlaps import without_overlaps
from quality_kunming.checks.support.pairings import pairings
from quality_kunming.checks.support.phrases import misused
from quality_kunming.checks.support.quotations import is_said
from quality_kunming.checks.support.views import composed
from quality_kunming.model.policy import Policy
from quality_kunming.reading.document import Document

RULE = Rule(
    id="misused-phrase",
    title="读不通的句子",
    scope=Scope.TEXT,
    severity=Severity.WARNING,
    reason="“避免不再发生”意思正好相反；缺主语、说重了、不搭配的句子，一读就看出没有人校对过。",
    source="《出版物文字编校质量差错计算方法》里的语法、逻辑差错；《现代汉语词典》",
    bad=Example.in_article("要举一反三，避免类似问题不再发生；原因是因为管道老化。"),
    good=Example.in_article("要举一反三，避免类似问题再次发生；原因是管道老化。"),
    languages=SIMPLIFIED,
)


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Each such phrase of our own, once; what others say is left."""
    slips = (*misused(document, "phrases"), *_of_words(composed(document)))
    yield from without_overlaps(slips)


def _of_words(text: str) -> Iterator[Slip]:
    """Words that do not go together, and idioms that do not fit their sentence."""
    for pair in pairings(text):
        if not is_said(text, pair.start):
            words = text[pair.start : pair.end]
            advice = f"两个词不搭配，请换一个，这里的动词多用“{pair.right}”"
            yield Slip(pair.start, pair.end, f"“{words}”：{advice}")
    for idiom in (*misuses(text), *misspelt(text)):
        if not is_said(text, idiom.start):
            words = text[idiom.start : idiom.end]
            yield Slip(idiom.start, idiom.end, f"“{words}”{idiom.advice}")
