"""Marks that come in pairs: which have no partner in their paragraph, whose partner is in another, which are turned."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import pairwise, takewhile

from quality_kunming.checks.support.views import composed, signs
from quality_kunming.reading.document import Document

CLOSING = {"“": "”", "‘": "’", "《": "》", "〈": "〉", "（": "）", "【": "】", "〔": "〕"}
OPENING = {closing: opening for opening, closing in CLOSING.items()}

_BLANK = " \t\n\u3000>"
MOST = 20
"""More than so many in one paragraph say no more than that it is broken."""

_FAR = 3000
"""Characters between two marks that may still be one pair."""
_SHORT = 40
"""Characters of what is put between marks without being a sentence."""
_ENDS = "。！？!?…"
_ENDS_INSIDE = re.compile("[。！？!?，；]")
_LEADS = re.compile("(?:[：:，,、]|说道?|问道?|答道?|写道|回答|表示|[称叫喊曰即])$")
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
    """For each paragraph, cell or field that has any: its marks without a partner anywhere, in order."""
    parted = {mark for pair in parted_marks(document) for mark in pair}
    groups = ([one for one in group if one not in parted] for group in _groups(document))
    return [group for group in groups if group]


@lru_cache(maxsize=1)
def parted_marks(document: Document) -> list[tuple[Lonely, Lonely]]:
    """The marks whose partner comes in a later paragraph, with it: the last that waits, and the first that answers."""
    pairs: list[tuple[Lonely, Lonely]] = []
    for before, after in pairwise(_groups(document)):
        if not _turns(composed(document), after):
            waiting = zip(reversed(before), after, strict=False)
            pairs += takewhile(lambda pair: _belong(*pair), waiting)
    return pairs


def _belong(opening: Lonely, closing: Lonely) -> bool:
    return CLOSING.get(opening.mark) == closing.mark and closing.at - opening.at < _FAR


@lru_cache(maxsize=1)
def _groups(document: Document) -> list[list[Lonely]]:
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


def are_turned(document: Document, lonely: list[Lonely]) -> bool:
    """Whether these are pairs of quotation marks that stand the wrong way: ”质量月“."""
    return _turns(composed(document), lonely)


def _turns(text: str, lonely: list[Lonely]) -> bool:
    marks = "".join(one.mark for one in lonely)
    if marks not in ("”“" * (len(marks) // 2), "’‘" * (len(marks) // 2)):
        return False
    places = turned_places(text, lonely) or [one.at for one in lonely]
    return all(map(partial(_is_quoted, text), places[::2], places[1::2]))


def turned_places(text: str, lonely: list[Lonely]) -> list[int]:
    """All marks from the first without a partner to the last, where they take turns: ”质量月“和”服务月“."""
    kind = f"{lonely[0].mark}{lonely[-1].mark}"
    places = [at for at in range(lonely[0].at, lonely[-1].at + 1) if text[at] in kind]
    takes_turns = "".join(text[at] for at in places) == kind * (len(places) // 2)
    return places if takes_turns else []


def _is_quoted(text: str, start: int, end: int) -> bool:
    """Whether what stands between two marks may be a quotation; not what leads from one to the next: ”他说：“."""
    words = text[start + 1 : end].strip()
    ends_before = not text[max(0, start - 40) : start].rpartition("\n")[2].strip(_BLANK)
    if not words or _LEADS.search(words) or text[start - 1 : start] in _ENDS:
        return False
    return not ends_before or (len(words) < _SHORT and not _ENDS_INSIDE.search(words))


def half_turned(document: Document, first: Lonely, second: Lonely) -> Lonely | None:
    """Of two alike that follow each other, the one that stands the wrong way: the second of “质量月“."""
    if first.mark != second.mark or first.mark not in "“”‘’":
        return None
    text = composed(document)
    words = text[first.at + 1 : second.at]
    is_near = len(words) < _SHORT or (first.opens and words[-1] in _ENDS)
    return (second if first.opens else first) if words.strip() and is_near else None
