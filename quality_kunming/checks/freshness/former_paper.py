"""Certificates and marks that are no more issued, told of as if they were."""

from collections.abc import Iterator

from quality_kunming.checks.rule import SIMPLIFIED, Example, Rule, Scope, Severity, Slip
from quality_kunming.checks.support.former import former
from quality_kunming.model.policy import Policy
from quality_kunming.reading.document import Document

RULE = Rule(
    id="former-paper",
    title="不再发的证件和标志",
    scope=Scope.TEXT,
    severity=Severity.WARNING,
    reason="办事的人照着去准备，这样的证件已经没有地方可办。",
    source="“多证合一”等改革的通知，各种证件的依据见 quality_kunming/checks/tables/former.yaml",
    bad=Example.in_article("请带营业执照和组织机构代码证。"),
    good=Example.in_article("请带营业执照。2015年以前，还要带组织机构代码证。"),
    languages=SIMPLIFIED,
)


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Each such name in our own words, but where the sentence or the text is of its time."""
    for start, end, one in former("papers", document):
        words = document.text[start:end]
        told = words if words[0] in "“《" else f"“{words}”"
        message = f"{told}已经不再发了，现在是{one.now}；说的是过去，请写明年份"
        yield Slip(start, end, message)
