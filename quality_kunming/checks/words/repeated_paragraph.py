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
_SHORTEST, _SHORTEST_SENTENCE, _SHORTEST_ITEM = 30, 9, 3
"""Chinese characters: shorter paragraphs are captions and closings, which may come again, if they are no sentence."""
_SENTENCE_END = ("。", "！", "？")
_LIST = re.compile(r"(?:^[ \t]*[-*+][ \t]+\S.*(?:\n|$)){2,}", re.MULTILINE)
_LIST_ITEM = re.compile(r"^[ \t]*[-*+][ \t]+(\S.*?)[；。，、;,.]?[ \t]*$", re.MULTILINE)


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """The second of two paragraphs that are the same but for blanks; items of lists and laws may come again."""
    if document.kind is not Kind.MARKDOWN:
        return
    for match in _SENTENCE.finditer(document.prose):
        yield Slip(*match.span(), "同一句话连着写了两遍，请删去一遍")
    lines: dict[str, int] = {}
    for match in _BLOCK.finditer(document.prose):
        said = "".join(match[0].split())
        is_sentence = said.endswith(_SENTENCE_END)
        shortest = _SHORTEST_SENTENCE if is_sentence else _SHORTEST
        if _ITEM.match(said) or len(_HAN.findall(said)) < shortest:
            continue
        if said in lines:
            yield Slip(*match.span(), f"这一段和第 {lines[said]} 行的一样，请删去一段")
        lines.setdefault(said, document.line(match.start()))
    for listed in _LIST.finditer(document.prose):
        yield from _items(document, listed)


def _items(document: Document, listed: re.Match) -> Iterator[Slip]:
    """The second of two items of a list that are the same."""
    lines: dict[str, int] = {}
    for match in _LIST_ITEM.finditer(document.prose, *listed.span()):
        said = "".join(match[1].split())
        if said in lines:
            yield Slip(*match.span(1), f"这一条和第 {lines[said]} 行的一样，请删去一条")
        elif len(_HAN.findall(said)) >= _SHORTEST_ITEM:
            lines[said] = document.line(match.start(1))
