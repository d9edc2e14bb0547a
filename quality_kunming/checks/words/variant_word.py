"""Words that are written in two ways, in the way that is not the recommended one."""

import re
from collections.abc import Iterator

from quality_kunming.checks.rule import SIMPLIFIED, Example, Rule, Scope, Severity, Slip
from quality_kunming.checks.support.views import ours
from quality_kunming.checks.support.word_table import lexicon
from quality_kunming.model.policy import Policy
from quality_kunming.reading.document import Document

RULE = Rule(
    id="variant-word",
    title="不推荐的写法",
    scope=Scope.TEXT,
    severity=Severity.WARNING,
    reason="同一个词有两种写法的，出版物和公文用推荐的一种，全站一样。",
    source="GF 1001—2001《第一批异形词整理表》；词表见 quality_kunming/checks/tables/variants.yaml",
    bad=Example.in_article("部份企业的成份表写得过份简单。"),
    good=Example.in_article("部分企业的成分表写得过分简单。"),
    languages=SIMPLIFIED,
)


_OF_FIRM = re.compile("[一-龥]{0,8}(?:有限|股份|责任)[一-龥]{0,4}公司")
"""What follows in the registered name of a firm, which is written as the firm writes it."""


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Each such form in our own words, with the recommended one."""
    text = ours(document)
    for start, end, entry in lexicon("variants").find(document, text):
        if _OF_FIRM.match(text, end):
            continue
        words = document.text[start:end]
        yield Slip(start, end, f"“{words}”不是推荐的写法，请写“{entry.right}”", entry.right)
