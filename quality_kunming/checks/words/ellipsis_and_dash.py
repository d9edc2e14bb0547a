"""Ellipses of six dots, dashes of two ems."""

import re
from collections.abc import Iterator

from quality_kunming.checks.rule import CHINESE, Example, Rule, Scope, Severity, Slip
from quality_kunming.checks.support.views import HAN, composed, ours
from quality_kunming.model.policy import Policy
from quality_kunming.reading.document import Document

RULE = Rule(
    id="ellipsis-and-dash",
    title="省略号和破折号",
    scope=Scope.TEXT,
    reason="省略号是六个点，占两个字的位置；破折号是占两个字位置的一条线。",
    severity=Severity.WARNING,
    source="GB/T 15834—2011《标点符号用法》",
    bad=Example.in_article("吃得安心、用得放心...这就是质量--人人关注的事。"),
    good=Example.in_article(
        "吃得安心、用得放心……这就是质量——人人关注的事。2021—2025年，昆明—玉溪。"
    ),
    languages=CHINESE,
    is_told_once=True,
)

_BEFORE = re.compile(rf"[{HAN}，。、；：？！”’》）0-9A-Za-z]")
_CHINESE = re.compile(rf"[{HAN}，。、；：？！”’》）]")
_AFTER = re.compile(rf"[{HAN}“《‘（]")
_WORDS = 5
_SENTENCE = re.compile(rf"[{HAN}]{{{_WORDS}}}–[{HAN}]{{{_WORDS}}}")
"""Between words of a sentence, not names of places, it may be meant for a dash."""
_DOTS = re.compile(r"([.．·•。…])\1*")
_STROKES = re.compile(r"([-－―─━—–])\1*")
_LEAST = {".": 2, "．": 2, "·": 3, "•": 3, "。": 3}
"""Sign → how many of it are meant for an ellipsis."""


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Each ellipsis and dash that is drawn otherwise."""
    text = ours(document)
    for match in (*_DOTS.finditer(text), *_spoken(document, text)):
        if _is_ellipsis(text, match):
            yield Slip(*match.span(), f"省略号“{match[0]}”写法不对，请写“……”", "……")
    for match in _STROKES.finditer(text):
        before, after = text[max(match.start() - 1, 0)], text[match.end() : match.end() + 1]
        is_shown = before in "“”‘" and after in ("“", "”", "’")
        if is_shown or not (_BEFORE.match(before) and _AFTER.match(after)):
            continue
        sign, length = match[1], len(match[0])
        if sign in "―─━" and length == 1:
            told = f"“{sign}”写法不对：破折号请写“——”，从一处到另一处的连接号请写“—”"
            yield Slip(*match.span(), told)
        elif sign in "―─━" or length > 2 or (length == 2 and sign in "-－–"):
            yield Slip(*match.span(), f"破折号“{match[0]}”写法不对，请写“——”", "——")
        elif sign == "–":
            is_dash = _SENTENCE.match(text, max(match.start() - _WORDS, 0))
            told = "连接号“–”写法不对，请写“—”" + ("；是破折号的，请写“——”" if is_dash else "")
            yield Slip(*match.span(), told, None if is_dash else "—")


def _spoken(document: Document, own: str) -> Iterator[re.Match]:
    """Full stops in a row that stand in what somebody says: no author has ever written them so."""
    for match in _DOTS.finditer(composed(document)):
        if match[1] == "。" and own[match.start()] != "。":
            yield match


def _is_ellipsis(text: str, match: re.Match) -> bool:
    """Whether the dots stand for an ellipsis and are not drawn as one; twelve mark a paragraph left out."""
    if match[1] == "…":
        return len(match[0]) not in (2, 4)
    is_behind_chinese = match[1] == "。" or _CHINESE.match(text, max(match.start() - 1, 0))
    is_in_path = text[match.end() : match.end() + 1] in ("/", "\\")
    return len(match[0]) >= _LEAST[match[1]] and bool(is_behind_chinese) and not is_in_path
