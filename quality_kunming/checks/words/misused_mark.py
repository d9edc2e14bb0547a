"""Marks that do not fit: a stop within a time, a pause before 等, quotation marks for the title of a document."""

from collections.abc import Iterator

from quality_kunming.checks.rule import SIMPLIFIED, Example, Rule, Scope, Severity, Slip
from quality_kunming.checks.support.phrases import misused
from quality_kunming.model.policy import Policy
from quality_kunming.reading.document import Document

RULE = Rule(
    id="misused-mark",
    title="用错的标点",
    scope=Scope.TEXT,
    severity=Severity.WARNING,
    reason="标点用错，时间会读成两句话，文件名会读成一句引来的话。",
    source="GB/T 15834—2011《标点符号用法》",
    bad=Example.in_article(
        "工作日9。00开门；市财政局、市商务局、等部门参加，印发了“质量发展规划”。"
    ),
    good=Example.in_article(
        "工作日9:00开门；市财政局、市商务局等部门参加，印发了《质量发展规划》。"
    ),
    languages=SIMPLIFIED,
)


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Each such mark of our own; what others say is left."""
    yield from misused(document, "marks")
