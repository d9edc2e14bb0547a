"""Headings that end as sentences do, or whose sign stands right beside them."""

import re
from collections.abc import Iterator

from quality_kunming.checks.rule import CHINESE, Example, Rule, Scope, Severity, Slip
from quality_kunming.checks.support.views import ours
from quality_kunming.model.policy import Policy
from quality_kunming.reading.document import Document, Kind

RULE = Rule(
    id="heading-mark",
    title="小标题的标点和空格",
    scope=Scope.TEXT,
    severity=Severity.WARNING,
    reason="小标题单独成行，末尾不用句号、逗号这些，目录里也是这几个字；# 和字之间空一格，别的程序才认得。",
    source="GB/T 15834—2011《标点符号用法》；GB/T 9704—2012《党政机关公文格式》",
    bad=Example.in_article("## 怎样报名。\n\n填表。"),
    good=Example.in_article("## 怎样报名？\n\n填表。"),
    languages=CHINESE,
)

_HEADING = re.compile(
    r"^ {0,3}#{1,6}[ \t]+(?P<words>\S[^\n]*?)(?P<mark>[。，；、])(?=[ \t#]*(?:\{#[^{}\n]*\}[ \t]*)?$)",
    re.MULTILINE,
)

_CLOSE = re.compile(r"^ {0,3}(?P<signs>#{2,6})(?=[\u4e00-\u9fff“《])", re.MULTILINE)


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """The mark at the end of each such heading of our own; several sentences are no heading."""
    if document.kind is not Kind.MARKDOWN:
        return
    for match in _CLOSE.finditer(ours(document)):
        signs = match["signs"]
        yield Slip(*match.span("signs"), f"小标题的“{signs}”后面空一格", f"{signs} ")
    for match in _HEADING.finditer(ours(document)):
        words, mark = match["words"], match["mark"]
        if "。" in words:
            told = f"小标题“{words[:20]}……”是几句话，请改成正文，或者缩成一句、不用句号"
            yield Slip(*match.span("words"), told)
        else:
            told = f"小标题“{words[-20:]}{mark}”末尾不用“{mark}”，请删去"
            yield Slip(*match.span("mark"), told, "")
