"""HTML that Word, WeChat and the editors of web pages put around a text that is pasted."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from html import unescape

from quality_kunming.checks.rule import Example, Rule, Scope, Severity, Slip
from quality_kunming.checks.support.pasted_tags import Element, pasted_elements
from quality_kunming.model.policy import Policy
from quality_kunming.reading.code_ranges import code_in, stands_in
from quality_kunming.reading.document import Document, Kind, Range
from quality_kunming.reading.front_matter import split

RULE = Rule(
    id="pasted-markup",
    title="粘贴带来的网页代码",
    scope=Scope.TEXT,
    severity=Severity.WARNING,
    reason="字体、字号、缩进由网页的样式来定，粘贴来的会被清理掉；代码里面的 Markdown 不起作用，别人也改不动。",
    source="本项目规定，正文的写法见 docs/editing.md",
    bad=Example.in_article('<span style="font-size:16px;font-family:宋体">市民走进检验室。</span>'),
    good=Example.in_article("市民走进**检验室**。"),
    is_told_once=True,
)

_SHOWN = 40
"""Characters of a tag that are told."""
_LEFT_BY_PROGRAMS = re.compile(
    r"<!--\[if[^\]\n]{0,80}\]>.{0,20000}?<!\[endif\]-->|<!--(?:Start|End)Fragment-->|<!\[(?:if[^\]\n]{0,80}|endif)\]>",
    re.DOTALL,
)
_REFERENCE = re.compile(
    r"&(?:[lr][ds]quo|[mn]dash|hellip|middot|bull|times|quot|#(?:183|82(?:1[1-9]|2[0-9]|30))|#[23]\d{4});"
)
_MARKS = re.compile(r"[*_`\[\]|\\~]|<(?!br[ ]?/?>)|^\s*(?:[#>=+:-]|\d+[.)])")
"""What Markdown would read otherwise than HTML does."""
_EMPTY = re.compile(r"(?:&nbsp;|<br[ ]?/?>|\s)*")


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Each outermost element of such HTML, what programs leave around it, and the codes of signs; code is left."""
    parts = split(document.text) if document.kind is Kind.MARKDOWN else None
    if parts is None or not ("<" in parts[1] or "&" in parts[1]):
        return
    shift = len(document.text) - len(parts[1])
    for slip in _in_body(parts[1]):
        yield replace(slip, start=slip.start + shift, end=slip.end + shift)


def _in_body(text: str) -> Iterator[Slip]:
    code = code_in(text)
    yield from _of_elements(text, pasted_elements(text, code))
    for pattern, tell in ((_LEFT_BY_PROGRAMS, _leftover), (_REFERENCE, _sign)):
        yield from (
            tell(match) for match in pattern.finditer(text) if not stands_in(code, match.start())
        )


def _leftover(match: re.Match) -> Slip:
    told = f"“{_short(match[0])}”是程序写给自己的代码，请删去（check --fix 会删）"
    return Slip(*match.span(), told, "")


def _sign(match: re.Match) -> Slip:
    right = unescape(match[0])
    told = f"“{match[0]}”是网页的代码，请直接写“{right}”（check --fix 会改）"
    return Slip(*match.span(), told, right)


def _of_elements(text: str, elements: list[Element]) -> Iterator[Slip]:
    """A slip for each element, but for those that go with one around them."""
    done = -1
    starts = [one.opening[0] for one in elements]
    for place, one in enumerate(elements):
        if one.end <= done:
            continue
        inside = elements[place : bisect_right(starts, one.end - 1)]
        right = _without(text, one, inside)
        start, end = one.opening[0], one.opening[1] if right is None else one.end
        yield Slip(start, end, _told(text, one, is_mended=right is not None), right)
        done = end if right is not None else done


def _told(text: str, element: Element, *, is_mended: bool) -> str:
    tag = f"“{_short(text[slice(*element.opening)])}”"
    if not (element.is_inline or element.is_box):
        return f"{tag}里的样式会被清理掉；请写成 Markdown，不写 HTML"
    mending = "（check --fix 会删）" if is_mended else ""
    rest = "，各段之间空一行" if element.is_box else ""
    return f"{tag}是粘贴带来的样式，会被清理掉；请删去标签，只留里面的字{rest}{mending}"


def _without(text: str, element: Element, inside: list[Element]) -> str | None:
    """The words of an element without the tags around and in them; None where a person must see to it."""
    if element.closing is None:
        return "" if element.is_inline and _is_empty(text, element) else None
    if not element.is_inline:
        return _paragraph(text, element, inside) if element.name == "p" else None
    return _cut(text, (element.opening[0], element.end), inside)


def _is_empty(text: str, element: Element) -> bool:
    return text[slice(*element.opening)].endswith("/>")


def _cut(text: str, whole: Range, inside: list[Element]) -> str:
    """A piece of the text without the tags of those elements in it that only words stand in."""
    tags = sorted(
        tag
        for one in inside
        if one.is_inline and one.closing
        for tag in (one.opening, one.closing)
        if whole[0] <= tag[0] and tag[1] <= whole[1]
    )
    parts, at = [], whole[0]
    for start, end in tags:
        parts.append(text[at:start])
        at = end
    return "".join([*parts, text[at : whole[1]]])


def _paragraph(text: str, element: Element, inside: list[Element]) -> str | None:
    """The words of a paragraph on a line of its own, as one of Markdown."""
    start, end = element.opening[0], element.end
    line = text[text.rfind("\n", 0, start) + 1 : start] + text[end:].partition("\n")[0]
    words = _cut(text, (element.opening[1], element.closing[0]), inside).strip()
    if line.strip() or _MARKS.search(words):
        return None
    if _EMPTY.fullmatch(words):
        return ""
    before, after = text[:start].rstrip(" "), text[end:].lstrip(" ")
    above = "" if not before.strip("\n") or before.endswith(("\n\n", "</p>\n")) else "\n"
    below = "\n" if not re.match(r"\n[ \t]*(?:\n|$)|$", after) else ""
    return f"{above}{words}{below}"


def _short(tag: str) -> str:
    line = " ".join(tag.split())
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN]}…"
