"""Paragraphs that are bold from end to end."""

import re
from collections.abc import Iterator

from quality_kunming.checks.rule import Example, Rule, Scope, Severity, Slip
from quality_kunming.model.policy import Policy
from quality_kunming.reading.document import Document, Kind

_SAID = "凡是在昆明生产、销售的企业都可以报名，材料一次交齐，不收任何费用，九月三十日下午六点截止。"

RULE = Rule(
    id="bold-paragraph",
    title="整段加粗",
    scope=Scope.TEXT,
    severity=Severity.WARNING,
    reason="都粗就等于都不粗，长的粗体在手机上也难读。",
    source="本项目规定；GOV.UK 写作规范",
    bad=Example.in_article(f"**{_SAID}**"),
    good=Example.in_article("凡是在昆明生产、销售的企业都可以报名，**九月三十日**下午六点截止。"),
)

_BOLD = re.compile(
    r"(?:^|\n[ \t]*\n)[ \t]{0,3}(?:[-*+][ \t]+)?(\*\*|__)(?=\S)((?:(?!\1|\n[ \t]*\n).)+)\1[ \t]*(?=\n[ \t]*\n|\n*$)",
    re.S,
)
_LONGEST = 40
"""Characters of what may stand as the name of what follows."""
_NUMBERED = re.compile(r"[（(]?[\d一二三四五六七八九十]{1,3}[）).、]")
_SENTENCE = re.compile(r".{20,}[。！？]$", re.S)


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Each such paragraph that is longer than a name."""
    if document.kind is not Kind.MARKDOWN:
        return
    for match in _BOLD.finditer(document.prose):
        is_sentence = _SENTENCE.match(match[2]) and not _NUMBERED.match(match[2])
        if len(match[2]) > _LONGEST or is_sentence:
            told = "整段都加粗了，看不出哪里要紧；请只加粗最要紧的几个字"
            yield Slip(match.start(2), match.end(2), told)
