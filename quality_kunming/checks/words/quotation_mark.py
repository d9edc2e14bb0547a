"""Quotation marks as GB/T 15834 draws and nests them."""

import re
from collections.abc import Iterator

from quality_kunming.checks.rule import Example, Rule, Scope, Slip
from quality_kunming.checks.words.pairs import CLOSING, OPENING, are_turned, lonely_marks
from quality_kunming.checks.words.views import HAN, composed, signs
from quality_kunming.model.policy import Policy
from quality_kunming.reading.document import Document, Kind

RULE = Rule(
    id="quotation-mark",
    title="引号和书名号",
    scope=Scope.TEXT,
    reason="引号用“”，里面再引用‘’；书名号用《》，里面再用〈〉；不用直的、反的和竖排的引号。",
    source="GB/T 15834—2011《标点符号用法》",
    bad=Example.in_article('昆明市"质量月"启动，”小小质量官“开营，「连连看」开播。'),
    good=Example.in_article("昆明市“质量月”启动，“小小质量官”开营，“昆明品牌‘连连看’”开播。"),
)

_STRAIGHT = re.compile(
    rf"""(?<![A-Za-z0-9=\\])(\\?["＂])(?=[^"＂\n]*[{HAN}]|[^"＂\n]+["＂][{HAN}])([^"＂“”\n\\]+)\1(?![A-Za-z0-9])"""
)
_SINGLE = re.compile(rf"(?<![A-Za-z0-9=])(['＇])([^'＇‘’\n]*[{HAN}][^'＇‘’\n]*)\1(?![A-Za-z0-9])")
_HALF = re.compile(
    rf"(?<=[{HAN}，。！？；：])[\"＂](?![A-Za-z0-9])|(?<![A-Za-z0-9=\\])[\"＂](?=[{HAN}])"
)
_NESTED = re.compile("“[^“”\n]*(“[^“”\n]*”)[^“”\n]*”")
_TITLES = re.compile("《[^《》\n]*(《[^《》\n]*》)[^《》\n]*》")
_UPRIGHT = {"「": "“", "」": "”", "『": "‘", "』": "’", "〝": "“", "〞": "”", "〟": "”"}


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Each such mark in our own words, what stands in other marks too."""
    text = composed(document)
    used = signs(text)
    if not used.isdisjoint("\"＂'＇"):
        yield from _straight(document, text)
    for at, sign in enumerate(text if not used.isdisjoint(_UPRIGHT) else ""):
        if right := _UPRIGHT.get(sign):
            yield Slip(at, at + 1, f"“{sign}”是竖排或台湾地区用的引号，请写“{right}”", right)
    if not used.isdisjoint("”’"):
        yield from _turned(document)
        for found in _NESTED.finditer(text):
            right = f"‘{found[1][1:-1]}’"
            yield Slip(*found.span(1), f"双引号里面又用了双引号{found[1]}，请写{right}", right)
    for found in _TITLES.finditer(text) if "《" in used else ():
        right = f"〈{found[1][1:-1]}〉"
        yield Slip(*found.span(1), f"书名号里面又用了{found[1]}，请写{right}", right)


def _straight(document: Document, text: str) -> Iterator[Slip]:
    """Straight marks around Chinese; those that belong to YAML stay."""
    text = _without_delimiters(document, text)
    if signs(text).isdisjoint("\"＂'＇"):
        return
    paired: set[int] = set()
    for pattern, pair in ((_STRAIGHT, "“”"), (_SINGLE, "‘’")):
        for match in pattern.finditer(text):
            paired |= set(range(*match.span()))
            right = f"{pair[0]}{match[2]}{pair[1]}"
            told = f"中文里的引号用{pair}，请把 {match[0]} 写成 {right}"
            yield Slip(*match.span(), told, right)
    for match in _HALF.finditer(text):
        if match.start() not in paired:
            yield Slip(
                *match.span(),
                f"中文里的引号用“”，请改“{text[match.start() - 5 : match.end() + 5].strip()}”一处的直引号",
            )


def _without_delimiters(document: Document, text: str) -> str:
    """The text without the straight marks that hold a value of YAML together."""
    head = len(text) if document.kind is Kind.YAML else document.text.find("\n---", 3)
    ends = [end for _, end in document.unread]
    starts = [start for start, _ in document.unread[1:]]
    parts, at = [], 0
    for start, end in zip(ends, starts, strict=False):
        if start < end <= head and text[start] in "\"'" and text[end - 1] == text[start]:
            parts += [text[at:start], " ", text[start + 1 : end - 1], " "]
            at = end
    return "".join([*parts, text[at:]])


def _turned(document: Document) -> Iterator[Slip]:
    for lonely in lonely_marks(document):
        for one in lonely if are_turned(lonely) else ():
            right = OPENING.get(one.mark) or CLOSING[one.mark]
            yield Slip(one.at, one.at + 1, f"引号“{one.mark}”的方向写反了，请写“{right}”", right)
