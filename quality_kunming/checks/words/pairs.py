"""Marks that come in pairs, paragraph by paragraph: which of them have no partner, and which stand the wrong way."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from quality_kunming.checks.words.views import composed, signs
from quality_kunming.reading.document import Document

CLOSING = {"“": "”", "‘": "’", "《": "》", "〈": "〉", "（": "）", "【": "】", "〔": "〕"}
OPENING = {closing: opening for opening, closing in CLOSING.items()}

_BLANK = " \t\n\u3000>"
MOST = 20
"""More than so many in one paragraph say no more than that it is broken."""

_MARK = re.compile("[“”‘’《》〈〉（）【】〔〕()]")
_WIDE = {"(": "（", ")": "）"}
_BOUNDARY = re.compile(
    r"\n(?=[ \t]*(?:\n|[-*+][ ]|\d+[.)、][ ]?|\#|\||:::|>|[a-z_]+:(?:[ ]|\n)|---))", re.MULTILINE
)
_COUNTED = re.compile(r"(?:^|[\s，。；：、])[\W_]{0,3}[0-9a-zA-Z一二三四五六七八九十①-⑳]{1,3}$")


@dataclass(frozen=True)
class Lonely:
    """A mark without a partner."""

    at: int
    mark: str

    @property
    def opens(self) -> bool:
        """Whether it is the first of a pair."""
        return self.mark in CLOSING


@lru_cache(maxsize=1)
def lonely_marks(document: Document) -> list[list[Lonely]]:
    """For each paragraph, cell or field that has any: its marks without a partner, in order."""
    return list(_by_paragraph(document, composed(document)))


def _by_paragraph(document: Document, text: str) -> Iterator[list[Lonely]]:
    if signs(text).isdisjoint((*CLOSING, *OPENING)):
        return
    start = 0
    for end in (*(match.start() for match in _BOUNDARY.finditer(document.text)), len(text)):
        if slip := _lonely(text, start, end):
            yield slip
        start = end


def _lonely(text: str, start: int, end: int) -> list[Lonely]:
    open_marks: list[Lonely] = []
    waiting: Counter[str] = Counter()
    lonely: list[Lonely] = []
    for match in _MARK.finditer(text, start, end):
        mark = _WIDE.get(match[0], match[0])
        if mark in CLOSING:
            open_marks.append(Lonely(match.start(), mark))
            waiting[mark] += 1
        elif waiting[OPENING[mark]]:
            while (last := open_marks.pop()).mark != OPENING[mark]:
                waiting[last.mark] -= 1
                lonely.append(last)
            waiting[OPENING[mark]] -= 1
        elif not _is_something_else(text, start, match):
            lonely.append(Lonely(match.start(), mark))
    lonely += [one for one in open_marks if not _goes_on(text, start, end, one)]
    lonely.sort(key=lambda one: one.at)
    return [one for one in lonely if text[one.at] == one.mark][:MOST]


def _is_something_else(text: str, start: int, match: re.Match) -> bool:
    """An apostrophe, or the bracket after a number: don’t, 1）."""
    before = text[max(start, match.start() - 12) : match.start()]
    if match[0] == "’":
        return bool(re.search(r"[A-Za-z0-9]$", before))
    return match[0] in "）)" and bool(_COUNTED.search(before))


def _goes_on(text: str, start: int, end: int, one: Lonely) -> bool:
    """Whether a quotation over several paragraphs begins here: each of them opens, only the last closes."""
    is_first = one.mark == "“" and one.at - start < 20 and not text[start : one.at].strip(_BLANK)
    return is_first and text[end : end + 20].lstrip(_BLANK).startswith("“")


def are_turned(lonely: list[Lonely]) -> bool:
    """Whether these are pairs of quotation marks that stand the wrong way: ”质量月“."""
    marks = "".join(one.mark for one in lonely)
    half = len(lonely) // 2
    return marks in ("”“" * half, "’‘" * half)
