"""Standards that have been replaced, cited as if they were in force."""

from collections.abc import Iterator

from quality_kunming.checks.rule import SIMPLIFIED, Example, Rule, Scope, Severity, Slip
from quality_kunming.checks.support.former_standards import former_standards, latest
from quality_kunming.checks.support.times.dated import written_year
from quality_kunming.model.policy import Policy
from quality_kunming.reading.document import Document

RULE = Rule(
    id="former-standard",
    title="已经被代替的标准",
    scope=Scope.TEXT,
    severity=Severity.WARNING,
    reason="企业照着旧的标准做，到检验的时候就不合格。",
    source="各标准的前言和发布公告，依据见 quality_kunming/checks/tables/former.yaml",
    bad=Example.in_article("电梯维护保养应当按照TSG T5001-2009的要求进行。"),
    good=Example.in_article(
        "电梯维护保养应当按照TSG T5002-2017的要求进行，它代替了TSG T5001-2009。"
    ),
    languages=SIMPLIFIED,
)


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Each such number, but where the sentence or the text is of its time, or tells of the change."""
    for start, end, one in former_standards(document):
        words, now = document.text[start:end], latest(one, written_year(document))
        message = f"“{words}”已经由{now}代替，请核对现行的是哪一版；说的是过去，请写明年份"
        yield Slip(start, end, message)
