"""Quotation marks as GB/T 15834 draws and nests them."""

import re
from collections.abc import Iterator

from quality_kunming.checks.rule import SIMPLIFIED, Example, Rule, Scope, Severity, Slip
from quality_kunming.checks.support.pairs import (
    CLOSING,
    OPENING,
    are_turned,
    lonely_marks,
    parted_marks,
    turned_places,
)
from quality_kunming.checks.support.straight_quotes import are_plain
from quality_kunming.checks.support.views import HAN, composed, is_written, signs
from quality_kunming.model.policy import Policy
from quality_kunming.reading.document import Document, Kind

RULE = Rule(
    id="quotation-mark",
    title="引号和书名号",
    scope=Scope.TEXT,
    reason="引号用“”，里面再引用‘’；书名号用《》，里面再用〈〉；不用直的、反的和竖排的引号。",
    severity=Severity.WARNING,
    source="GB/T 15834—2011《标点符号用法》",
    bad=Example.in_article('昆明市"质量月"启动，”小小质量官“开营，「连连看」开播。'),
    good=Example.in_article("昆明市“质量月”启动，“小小质量官”开营，“昆明品牌‘连连看’”开播。"),
    languages=SIMPLIFIED,
    is_told_once=True,
)

_STRAIGHT = re.compile(
    rf"""(?<![A-Za-z0-9=\\])(\\?["＂])(?=[^"＂\n]*[{HAN}]|[^"＂\n]+["＂][{HAN}])([^"＂“”\n\\]+)\1(?![A-Za-z0-9])"""
)
_SINGLE = re.compile(rf"(?<![A-Za-z0-9=])(['＇])([^'＇‘’\n]*[{HAN}][^'＇‘’\n]*)\1(?![A-Za-z0-9])")
_HALF = re.compile(
    rf"(?<=[{HAN}，。！？；：])[\"＂](?![A-Za-z0-9])|(?<![A-Za-z0-9=\\])[\"＂](?=[{HAN}])"
)
_INNER = re.compile(rf"‘([^‘’\n]*[{HAN}][^‘’\n]*)’")
_NESTED = re.compile("“[^“”\n]*(“[^“”\n]*”)[^“”\n]*”")
_TITLES = re.compile("《[^《》\n]*(《[^《》\n]*》)[^《》\n]*》")
_ANGLES = re.compile(rf"(?:<<|<|＜|«|〈〈|≪)([{HAN}]{{3,40}})(?:>>|>|＞|»|〉〉|≫)")
"""Signs of less and more, or others, in the place of marks of titles."""
_OUTER = {"‘": "“", "’": "”"}
_QUOTATION = 500
"""Characters of a quotation that is still one."""
_LINE = 60
"""Characters around a mark without a partner within which a straight one may be that partner."""
_UPRIGHT = {"「": "“", "」": "”", "『": "‘", "』": "’", "〝": "“", "〞": "”", "〟": "”"}


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Each such mark in our own words, what stands in other marks too."""
    text = composed(document)
    used = signs(text)
    if not used.isdisjoint("\"＂'＇"):
        yield from _straight(document, text)
    if not used.isdisjoint(_UPRIGHT):
        yield from _upright(text)
    if not used.isdisjoint("”’"):
        yield from _turned(document)
        for found in _NESTED.finditer(text):
            if _is_between(found):
                continue
            words = document.text[slice(*found.span(1))]
            right = f"‘{words[1:-1]}’"
            told = f"双引号里面又用了双引号{words}，请写{right}"
            is_sure = not _listed(text, *found.span(1))
            yield Slip(*found.span(1), told, right if is_sure else None)
    for found in _ANGLES.finditer(document.text) if is_written(document) else ():
        if document.prose[found.start(1) : found.end(1)] == found[1]:
            told = f"书名号用《》，请把 {found[0]} 写成《{found[1]}》"
            yield Slip(*found.span(), told, None if "〈" in found[0] else f"《{found[1]}》")
    for found in _INNER.finditer(text) if "‘" in used else ():
        if not _is_inside(text, found.start()) and not _is_broken(document, text, found.start()):
            told = f"引号先用“”，里面再引用才用‘’；请把{found[0]}写成“{found[1]}”"
            yield Slip(*found.span(), told)
    for found in _TITLES.finditer(text) if "《" in used else ():
        before = text[found.start() : found.start(1)]
        if before.count("〈") > before.count("〉"):
            continue  # 《〈《》〉》 is how three are nested
        words = document.text[slice(*found.span(1))]
        right = f"〈{words[1:-1]}〉"
        yield Slip(*found.span(1), f"书名号里面又用了{words}，请写{right}", right)


def _is_inside(text: str, at: int) -> bool:
    """Whether a quotation has begun before in the same line, however it is marked."""
    line = text[max(text.rfind("\n", 0, at) + 1, at - _QUOTATION) : at]
    straight = line.count('"') + line.count("＂")
    return (
        line.count("“") + line.count("「") > line.count("”") + line.count("」") or straight % 2 == 1
    )


def _is_between(nested: re.Match) -> bool:
    """Whether it is rather what stands between two quotations, of which one mark is turned: “甲“网站说，”乙”."""
    before = nested.string[nested.start() : nested.start(1)]
    return bool(re.search("[，。；]", nested[1]) and not re.search("[，。：；、！？说道]$", before))


def _is_broken(document: Document, text: str, at: int) -> bool:
    """Whether a double mark of the same paragraph has no partner, so that nobody knows what stands within it."""
    return any(
        one.mark in "“”" and "\n\n" not in text[min(one.at, at) : max(one.at, at)]
        for group in lonely_marks(document)
        for one in group
    )


def _listed(text: str, start: int, end: int) -> bool:
    """Whether it stands in a row of others, one of which may lack its mark: “甲、“乙”、丙”."""
    return text[start - 1] in "、，,；" or text[end : end + 1] in ("、", "，", ",", "；")


def _upright(text: str) -> Iterator[Slip]:
    """Marks of upright setting; where there are any of the second order, a person decides of all."""
    is_sure = "『" not in text and "』" not in text
    depth = 0
    for at, sign in enumerate(text):
        if sign == "\n":
            depth = 0
        depth += (sign in "“「〝") - (sign in "”」〞〟")
        if right := _UPRIGHT.get(sign):
            shown = right if depth > 0 or right in "“”" else _OUTER[right]
            told = f"“{sign}”是竖排或台湾地区用的引号，请写“{shown}”"
            yield Slip(at, at + 1, told, right if is_sure else None)


def _straight(document: Document, text: str) -> Iterator[Slip]:
    """Straight marks around Chinese; those that belong to YAML stay."""
    text = _without_delimiters(document, text)
    if signs(text).isdisjoint("\"＂'＇"):
        return
    mixed = [range(group[0].at - _LINE, group[-1].at + _LINE) for group in lonely_marks(document)]
    paired: set[int] = set()
    for pattern, pair, is_sure in ((_STRAIGHT, "“”", _is_plain), (_SINGLE, "‘’", _is_within)):
        for match in pattern.finditer(text):
            if any(match.start() in one for one in mixed):
                continue
            paired |= set(range(*match.span()))
            inside = document.text[slice(*match.span(2))]
            right = f"{pair[0]}{inside}{pair[1]}"
            told = f"中文里的引号用{pair}，请把 {match[1]}{inside}{match[1]} 写成 {right}"
            if is_sure(text, match):
                yield Slip(*match.span(), told, right)
            else:
                told = _unclear if pair == "“”" else _single
                yield Slip(*match.span(), told(match[1], inside))
    for match in _HALF.finditer(text):
        if match.start() not in paired:
            near = document.text[max(match.start() - 5, 0) : match.end() + 5].strip()
            yield Slip(*match.span(), f"中文里的引号用“”，请改“{near}”一处的直引号")


def _single(mark: str, inside: str) -> str:
    return f"中文里的引号先用“”，里面再引用才用‘’；请把 {mark}{inside}{mark} 写成“{inside}”"


def _unclear(mark: str, inside: str) -> str:
    quoted = f"{mark}{inside}{mark}"
    return f"中文里的引号用“”，里面再引用才用‘’；{quoted} 一处分不清从哪里到哪里，请改好；不是引号的不用改"


def _is_plain(text: str, match: re.Match) -> bool:
    """Whether it is plain which straight marks of the line belong together, and this pair is one of them."""
    start = text.rfind("\n", 0, match.start()) + 1
    line = text[start:].partition("\n")[0]
    marks = [at for at, sign in enumerate(line) if sign in '"＂']
    return marks.index(match.end(1) - 1 - start) % 2 == 0 and are_plain(line, marks)


def _is_within(text: str, match: re.Match) -> bool:
    """Whether it stands within double marks, where a quotation has single ones."""
    line = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
    return line.count("“") > line.count("”") and "”" in text[match.end() :].partition("\n")[0]


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
    """Pairs that stand the wrong way; beside marks without a partner they may end and begin others."""
    groups, text = lonely_marks(document), composed(document)
    is_sure = all(are_turned(document, lonely) for lonely in groups) and not parted_marks(document)
    for lonely in groups:
        if not are_turned(document, lonely):
            continue
        places = turned_places(text, lonely)
        for at in places or [one.at for one in lonely]:
            right = OPENING.get(text[at]) or CLOSING[text[at]]
            told = f"引号“{text[at]}”的方向写反了，请写“{right}”"
            yield Slip(at, at + 1, told, right if is_sure and places else None)
