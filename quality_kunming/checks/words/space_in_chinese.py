"""Spaces that a paste leaves in Chinese."""

import re
from collections.abc import Iterator

from quality_kunming.checks.document import Document, Kind
from quality_kunming.checks.rule import Example, Rule, Scope, Slip
from quality_kunming.checks.words.views import HAN, ours
from quality_kunming.model.policy import Policy

RULE = Rule(
    id="space-in-chinese",
    title="多余的空格",
    scope=Scope.TEXT,
    reason="段首缩进由网页样式来做，标点前后不空格；多余的空格会让搜索和朗读把词断开。",
    source="GB/T 15834—2011《标点符号用法》，《党政机关公文格式》对照网页排版的做法",
    bad=Example.in_article("　　质量月 ，九 月 一 日 启 动。"),
    good=Example.in_article("质量月，九月一日启动。主题是质量强市 昆明快走。"),
)

_SPACE = "[ \t\u3000\u00a0\u2002-\u200a\u202f]"
_INDENT = re.compile(
    "^(?:[\u3000\u00a0\u2002-\u200a]|&(?:nbsp|emsp|ensp|#12288|#160);)[ \u3000\u00a0\u2002-\u200a]*"
    "(?:&(?:nbsp|emsp|ensp|#12288|#160);[ \u3000\u00a0]*)*(?=\\S)",
    re.MULTILINE,
)
_BEFORE_MARK = re.compile(rf"(?<=[{HAN}A-Za-z0-9”’》）%])({_SPACE}+)[，。、；：？！）》]")
_BEHIND_MARK = re.compile(
    rf"[，。、；：？！]({_SPACE}+)(?=[{HAN}“《（])|[（《]({_SPACE}+)(?=[{HAN}A-Za-z0-9])"
)
_SPACED_OUT = re.compile(rf"(?<![{HAN}])(?<![{HAN}] )[{HAN}](?:{_SPACE}[{HAN}](?![{HAN}])){{4,}}")
_ODD = rf"[\u3000\u00a0\u2002-\u200a]+{_SPACE}*|  +|(?:&(?:nbsp|emsp|ensp);)+"
_WIDE = re.compile(rf"(?<=[{HAN}，。、；：？！”》）])(?:{_ODD})(?=[{HAN}“《（])")


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Each such space in our own words."""
    text = ours(document)
    for found in _INDENT.finditer(text if document.kind is Kind.MARKDOWN else ""):
        yield Slip(*found.span(), "段首不用空格，网页会自己缩进；请删去这里的空格", "")
    for pattern in (_BEFORE_MARK, _BEHIND_MARK):
        for found in pattern.finditer(text):
            start, end = found.span(found.lastindex)
            if document.text[start:end].isspace():
                near = document.text[max(start - 4, 0) : end + 3].strip()
                yield Slip(start, end, f"“{near}”里标点旁边多了空格，请删去", "")
    spaced = [found for found in _SPACED_OUT.finditer(text) if _is_real(document, found)]
    for found in spaced:
        right = re.sub(_SPACE, "", found[0])
        yield Slip(*found.span(), f"“{found[0]}”字和字之间多了空格，请写“{right}”", right)
    for found in _WIDE.finditer(text):
        inside = any(one.start() <= found.start() < one.end() for one in spaced)
        is_real = document.text[found.start() : found.end()].isspace() or "&" in found[0]
        if is_real and not inside:
            near = document.text[max(found.start() - 4, 0) : found.end() + 4].strip()
            yield Slip(
                *found.span(), f"“{near}”里有全角或重复的空格，请删去，要分开的留一个半角空格"
            )


def _is_real(document: Document, found: re.Match) -> bool:
    """Whether the spaces stand in the text, not only for what is hidden."""
    return document.text[found.start() : found.end()] == found[0]
