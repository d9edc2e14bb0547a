"""Slogans, meetings, posts and regions that are not called as they must be."""

from collections.abc import Iterator
from itertools import chain

from quality_kunming.checks.rule import SIMPLIFIED, Example, Rule, Scope, Severity, Slip
from quality_kunming.checks.support.altered_formulas import altered_formulas
from quality_kunming.checks.support.enumerations import wrong_members
from quality_kunming.checks.support.formulas import wrong_formulas
from quality_kunming.checks.support.overlaps import without_overlaps
from quality_kunming.checks.support.peoples import wrong_peoples
from quality_kunming.checks.support.phrases import described
from quality_kunming.checks.support.posts import wrong_posts
from quality_kunming.checks.support.times.dated import written_on
from quality_kunming.checks.support.times.holders import wrong_holders
from quality_kunming.checks.support.views import is_written
from quality_kunming.model.policy import Policy
from quality_kunming.reading.document import Document

RULE = Rule(
    id="political-wording",
    title="重要表述",
    scope=Scope.TEXT,
    severity=Severity.WARNING,
    reason="口号里的数、会议名称、职务和次序、港澳台的说法写错，检查时单项否决。",
    source="《政府网站与政务新媒体检查指标》单项否决指标；《新华社新闻信息报道中的禁用词和慎用词》",
    bad=Example.in_article("做到“四个维护”。经过八年抗战，我们取得了胜利。"),
    good=Example.in_article("做到“两个维护”。经过十四年抗战，我们取得了胜利。"),
    languages=SIMPLIFIED,
)


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Each such place, wherever readers see it, once."""
    if is_written(document):
        text = document.prose
        yield from without_overlaps(
            chain(
                altered_formulas(text),
                wrong_formulas(text),
                described(text, "political"),
                wrong_members(text),
                wrong_posts(text),
                wrong_peoples(text),
                wrong_holders(text, written_on(document)),
            )
        )
