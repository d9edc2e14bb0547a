"""Full-width marks in Chinese, half-width letters and digits."""

import re
from collections.abc import Iterator

from quality_kunming.checks.rule import CHINESE, Example, Rule, Scope, Severity, Slip
from quality_kunming.checks.support.full_width import wide_runs
from quality_kunming.checks.support.half_dots import Dot, DotKind, dots
from quality_kunming.checks.support.half_width import FULL, marks
from quality_kunming.checks.support.seen_text import seen_text
from quality_kunming.checks.support.views import CLOSED, HAN, ours, signs
from quality_kunming.model.policy import Policy
from quality_kunming.reading.document import Document

RULE = Rule(
    id="punctuation-width",
    title="全角和半角",
    scope=Scope.TEXT,
    reason="中文里的标点用全角，字母和数字用半角。",
    severity=Severity.WARNING,
    source="GB/T 15834—2011《标点符号用法》，GB/T 15835—2011《出版物上数字用法》",
    bad=Example.in_article("９月１日,质量月(第45届)启动."),
    good=Example.in_article("9月1日，质量月（第45届）启动。用时10:30，比分3:1，模式是“1+2+N”。"),
    languages=CHINESE,
    is_told_once=True,
)

_BRACKETS = re.compile(r"([(（])([^()（）\n]*)([)）])")
_TRIGGERS = {
    *",;:?!.()：．％%＋＄＝／＠＿＆\u3000\u00a0",
    *map(chr, (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF5B))),
}
_REFERENCE = re.compile(
    r"\[(?:[MJDNCRSPGAZ]|[A-Z]{1,2}/OL)\]|\b(?:19|20)\d\d, ?\d{1,4}(?:\(\d{1,3}\))?: ?\d{1,5}\b"
    r"|\. ?(?:19|20)\d\d-\d{1,2}-\d{1,2} ?\][ \x1a]"
)
"""The kind of a source, its volume and pages or its day, in a list by GB/T 7714, which has half-width marks."""
_SPACES = re.compile(r"[ \t]+(?=[^\s|])")


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Each mark, letter and digit of the wrong width in our own words."""
    if signs(ours(document)).isdisjoint(_TRIGGERS):
        return
    for wide in wide_runs(_without_sources(ours(document))):
        words = document.text[wide.start : wide.end]
        right = wide.right if wide.is_sure else None
        yield Slip(
            wide.start,
            wide.end,
            f"{_near(document.text, wide.start)}“{words}”请写成半角的“{wide.right}”",
            right,
        )
    seen = seen_text(document)
    text = _without_sources(seen.text)
    for at, right in (*((at, FULL[text[at]]) for at in marks(text)), *_brackets(text)):
        yield _in_full_width(document, seen.places[at], right)
    for dot in dots(text):
        yield _of_dot(document, seen.places[dot.at], dot)


def _in_full_width(document: Document, start: int, right: str, *, is_sure: bool = True) -> Slip:
    """A half-width mark, with the spaces behind it that go with one."""
    text, end = document.text, start + 1
    if right not in "（）" and (spaces := _SPACES.match(text, end)):
        end = spaces.end()
    told = f"{_near(text, start)}“{text[start]}”请写成全角的“{right}”"
    return Slip(start, end, told, right if is_sure else None)


def _of_dot(document: Document, start: int, dot: Dot) -> Slip:
    if dot.kind is DotKind.END:
        return _in_full_width(document, start, "。", is_sure=dot.is_sure)
    near = _near(document.text, start)
    if dot.kind is DotKind.NAME:
        return Slip(start, start + 1, f"{near}“.”请写成全角的“·”")
    told = f"{near}“.”不是中文的标点：句子的末尾请写“。”，人名里请写“·”，列举请写“、”"
    return Slip(start, start + 1, told)


def _without_sources(text: str) -> str:
    """The text with the lines that cite a source taken out, as long as before."""
    if "[" not in text or not _REFERENCE.search(text):
        return text
    lines = text.split("\n")
    return "\n".join(" " * len(one) if _REFERENCE.search(one) else one for one in lines)


def _brackets(text: str) -> Iterator[tuple[int, str]]:
    """Half-width brackets around Chinese or behind it, and pairs of two widths."""
    for match in _BRACKETS.finditer(text):
        opening, inside, closing = match.groups()
        before = text[match.start() - 1 : match.start()]
        is_chinese = re.search(rf"[{HAN}]", inside) or re.match(rf"[{CLOSED}]", before)
        if opening == "(" and (is_chinese or closing == "）"):
            yield match.start(), "（"
        if closing == ")" and (is_chinese or opening == "（"):
            yield match.end() - 1, "）"


def _near(text: str, at: int) -> str:
    before = re.search(r"[^\s<>]{1,6}$", text[max(at - 6, 0) : at])
    return f"“{before[0]}”后面的" if before else ""
