"""Bodies that are no more, told of as if they were."""

from collections.abc import Iterator

from quality_kunming.checks.rule import SIMPLIFIED, Example, Rule, Scope, Severity, Slip
from quality_kunming.checks.support.former import former
from quality_kunming.model.policy import Policy
from quality_kunming.reading.document import Document

RULE = Rule(
    id="former-body",
    title="已经撤并的单位",
    scope=Scope.TEXT,
    severity=Severity.WARNING,
    reason="机构改革以后，读者按旧名字找不到单位；写过去的事，写明年份，或者写“原质监局”。",
    source="《国务院机构改革方案》等，各单位的依据见 quality_kunming/checks/tables/former.yaml",
    bad=Example.in_article("有问题请找昆明市质监局。"),
    good=Example.in_article("有问题请找昆明市市场监督管理局。2011年，昆明市质监局设立了这个奖。"),
    languages=SIMPLIFIED,
)


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Each such name in our own words, but where the sentence or the text is of its time."""
    for start, end, one in former("bodies", document):
        words = document.text[start:end]
        message = f"“{words}”已经撤并，现在是{one.now}；说的是过去，请写明年份，或者写“原{words}”"
        yield Slip(start, end, message)
