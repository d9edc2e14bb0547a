"""Paragraphs that stand in a text twice."""

import re
from collections.abc import Iterator

from quality_kunming.checks.rule import Example, Rule, Scope, Severity, Slip
from quality_kunming.model.policy import Policy
from quality_kunming.reading.document import Document, Kind

_PARAGRAPH = "九月一日，质量月在昆明启动，六项主题活动同时展开，市民不用报名，可以到现场参加。"

RULE = Rule(
    id="repeated-paragraph",
    title="同一段写了两遍",
    scope=Scope.TEXT,
    severity=Severity.WARNING,
    reason="多粘贴了一次，读者会以为自己看错了地方。",
    source="本项目规定",
    bad=Example.in_article(f"{_PARAGRAPH}\n\n中间一段。\n\n{_PARAGRAPH}"),
    good=Example.in_article(f"{_PARAGRAPH}\n\n中间一段。"),
)

_BLOCK = re.compile(r"\S.*(?:\n.*\S.*)*")
_SENTENCE = re.compile(r"(?<![^。！？\n])([^。！？\n]{20,}[。！？])\1")
_HAN = re.compile(r"[一-龥]")
_ITEM = re.compile(
    r"[-*>|#]|[（(]?[一二三四五六七八九十\d]+[）)、.]|第[一二三四五六七八九十百\d]+条"
)
_SHORTEST = 30
"""Chinese characters; shorter ones are captions and closings, which may come again."""


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """The second of two paragraphs that are the same but for blanks; items of lists and laws may come again."""
    if document.kind is not Kind.MARKDOWN:
        return
    for match in _SENTENCE.finditer(document.prose):
        yield Slip(*match.span(), "同一句话连着写了两遍，请删去一遍")
    lines: dict[str, int] = {}
    for match in _BLOCK.finditer(document.prose):
        said = "".join(match[0].split())
        if _ITEM.match(said) or len(_HAN.findall(said)) < _SHORTEST:
            continue
        if said in lines:
            yield Slip(*match.span(), f"这一段和第 {lines[said]} 行的一样，请删去一段")
        lines.setdefault(said, document.line(match.start()))
