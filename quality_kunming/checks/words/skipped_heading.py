"""Headings that are more than one level below the one before."""

from collections.abc import Iterator
from itertools import pairwise

from quality_kunming.checks.rule import Example, Rule, Scope, Severity, Slip
from quality_kunming.checks.support.headings import HEADING
from quality_kunming.model.policy import Policy
from quality_kunming.reading.document import Document, Kind

RULE = Rule(
    id="skipped-heading",
    title="小标题跳了一级",
    scope=Scope.TEXT,
    severity=Severity.WARNING,
    reason="网页会按上一级的下一级来排，字号和你想的不一样；抄到别处去，层次就乱了。",
    source="《网页内容可访问性指南》WCAG 2.2 技术 G141：标题按层次组织",
    bad=Example.in_article("## 走进实验室\n\n#### 先听一堂课\n\n老师讲误差。"),
    good=Example.in_article("## 走进实验室\n\n### 先听一堂课\n\n老师讲误差。"),
)

_SHOWN = 40
"""Characters of a heading that are shown."""


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Each such heading, with the marks that it should have."""
    if document.kind is not Kind.MARKDOWN:
        return
    for above, heading in pairwise(HEADING.finditer(document.prose)):
        right = f"{above['marks']}#"
        if len(heading["marks"]) > len(right):
            told = (
                f"小标题“{heading['words'][:_SHOWN]}”前面写了{len(heading['marks'])}个“#”，"
                f"上一个小标题是{len(above['marks'])}个；请写成“{right} {heading['words'][:_SHOWN]}”"
            )
            yield Slip(*heading.span(), told)
