"""Ellipses of six dots, dashes of two ems."""

import re
from collections.abc import Iterator

from quality_kunming.checks.document import Document
from quality_kunming.checks.rule import Example, Rule, Scope, Slip
from quality_kunming.checks.words.views import HAN, ours
from quality_kunming.model.policy import Policy

RULE = Rule(
    id="ellipsis-and-dash",
    title="省略号和破折号",
    scope=Scope.TEXT,
    reason="省略号是六个点，占两个字的位置；破折号是占两个字位置的一条线。",
    source="GB/T 15834—2011《标点符号用法》",
    bad=Example.in_article("吃得安心、用得放心...这就是质量--人人关注的事。"),
    good=Example.in_article(
        "吃得安心、用得放心……这就是质量——人人关注的事。2021—2025年，昆明—玉溪。"
    ),
)

_BEFORE = rf"{HAN}，。、；：？！”’》）0-9A-Za-z"
_DOTS = re.compile(
    rf"(?:(?<=[{HAN}，。、；：？！”’》）])(?:\.{{2,}}|．{{2,}}|·{{3,}}|•{{3,}}))"
    r"|。{3,}|(?<!…)(?:…(?!…)|…{3}(?!…)|…{5,})"
)
_DASHES = re.compile(
    rf"(?<=[{_BEFORE}])(?:-{{2,}}|－{{2,}}|―+|─+|━+|—{{3,}}|–{{2,}})(?=[{HAN}“《‘（])"
)
_SHORT = re.compile(rf"(?<=[{HAN}])–(?=[{HAN}])")


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Each ellipsis and dash that is drawn otherwise."""
    text = ours(document)
    for found in _DOTS.finditer(text):
        yield Slip(*found.span(), f"省略号“{found[0]}”请写“……”", "……")
    for found in _DASHES.finditer(text):
        yield Slip(*found.span(), f"破折号“{found[0]}”请写“——”", "——")
    for found in _SHORT.finditer(text):
        yield Slip(*found.span(), "连接号“–”请写“—”", "—")
