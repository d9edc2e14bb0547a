"""Sets the text of a finished page: the same words, with the places where lines may break and where not."""

import re
from functools import lru_cache

from quality_kunming.typesetting.blocks import TAG, each_block
from quality_kunming.typesetting.runs import WIDEST, find_kept, find_runs, width
from quality_kunming.typesetting.words import Words

BREAK = "<wbr>"
KEPT, END = '<span class="whole">', "</span>"

_ENTITY = re.compile(r"&[A-Za-z0-9#]+;")


class Typesetter:
    """Sets pages that show certain names. The text that one copies, finds or hears is the same as before."""

    def __init__(self, names: tuple[str, ...]):
        self._words = Words(names)
        self._set = lru_cache(maxsize=20_000)(self._block)

    def set(self, html: str) -> str:
        """The page, set; what is set already stays."""
        return each_block(html, self._set)

    def _block(self, block: str, is_title: bool) -> str:
        if KEPT in block or BREAK in block:
            return block
        pieces = TAG.split(block)
        return _titled(pieces, self._words) if is_title else _running(pieces)


@lru_cache(maxsize=4)
def _typesetter(names: tuple[str, ...]) -> Typesetter:
    return Typesetter(names)


def typeset(html: str, names: tuple[str, ...]) -> str:
    """A finished page, set, with the names that are kept whole in titles."""
    return _typesetter(names).set(html)


def _titled(pieces: list[str], words: Words) -> str:
    for number in range(0, len(pieces), 2):
        text = pieces[number]
        if len(text) < 3:
            continue
        marks = [(place, BREAK) for place in words.breaks(text)]
        for start, end in find_runs(text):
            if " " in text[start:end] and width(text[start:end]) <= WIDEST:
                marks += (start, KEPT), (end, END)
        pieces[number] = _marked(text, marks)
    return "".join(pieces)


def _running(pieces: list[str]) -> str:
    last = max((n for n in range(0, len(pieces), 2) if len(pieces[n].strip()) > 1), default=-1)
    for number in range(0, len(pieces), 2):
        text = pieces[number]
        if not text:
            continue
        kept = find_kept(text) if number == last else find_runs(text)
        marks = []
        for start, end in kept:
            if width(text[start:end]) <= WIDEST:
                marks += (start, KEPT), (end, END)
        pieces[number] = _marked(text, marks)
    return "".join(pieces)


def _marked(text: str, marks: list[tuple[int, str]]) -> str:
    """A text with the marks at their places, none inside a character reference."""
    if not marks:
        return text
    if "&" in text:
        references = [match.span() for match in _ENTITY.finditer(text)]
        if any(start < place < end for start, end in references for place, _ in marks):
            marks = [
                (place, mark)
                for place, mark in marks
                if mark == BREAK and not any(start < place < end for start, end in references)
            ]
    pieces: list[str] = []
    before = 0
    for place, mark in sorted(marks, key=lambda one: one[0]):
        pieces += text[before:place], mark
        before = place
    return "".join((*pieces, text[before:]))
