"""Sets the text of a finished page: the same words, with the places where lines may break and where not."""

import re
from functools import lru_cache

from quality_kunming.typesetting.blocks import TAG, each_block
from quality_kunming.typesetting.runs import find_kept, find_runs
from quality_kunming.typesetting.words import Words

BREAK = "<wbr>"
WHOLE, SINGLE, END = '<span class="whole">', '<span class="whole whole--single">', "</span>"
"""What has marks or spaces inside needs more to stay on a single line; it is short."""
_MARK = '<span class="whole'

_SHORTEST = 3
_OFTEN = 200
"""Characters of a block that may stand on many pages."""

_INNER = re.compile(r"[^0-9A-Za-z\u3400-\u9fff.,%％+]")
_ENTITY = re.compile(r"&[A-Za-z0-9#]+;")


class Typesetter:
    """Sets pages that show certain names. The text that one copies, finds or hears is the same as before."""

    def __init__(self, names: tuple[str, ...]):
        self.words = Words(names)
        self._often = lru_cache(maxsize=10_000)(self._block)

    def set(self, html: str) -> str:
        """The page, set; what is set already stays."""
        return each_block(html, self._change)

    def _change(self, block: str, is_title: bool) -> str:
        size = len(block)
        if size < _SHORTEST or (block.isascii() and "%" not in block):
            return block
        return (self._often if size < _OFTEN else self._block)(block, is_title)

    def _block(self, block: str, is_title: bool) -> str:
        if _MARK in block or BREAK in block:
            return block
        pieces = TAG.split(block) if "<" in block else [block]
        return _titled(pieces, self.words) if is_title else _running(pieces)


@lru_cache(maxsize=4)
def _typesetter(names: tuple[str, ...]) -> Typesetter:
    return Typesetter(names)


def typeset(html: str, names: tuple[str, ...]) -> str:
    """A finished page, set, with the names that are kept whole in titles."""
    return _typesetter(names).set(html)


def title_breaks(title: str, names: tuple[str, ...]) -> tuple[int, ...]:
    """The offsets of a title where a line may end between words; see `Words.breaks`."""
    return tuple(_typesetter(names).words.breaks(title))


def _titled(pieces: list[str], words: Words) -> str:
    for number in range(0, len(pieces), 2):
        text = pieces[number]
        if len(text) < _SHORTEST:
            continue
        marks = [(place, BREAK) for place in words.breaks(text)]
        if " " in text:
            for start, end in find_runs(text):
                if " " in text[start:end]:
                    marks += (start, SINGLE), (end, END)
        pieces[number] = _marked(text, marks)
    return "".join(pieces)


def _running(pieces: list[str]) -> str:
    text = "".join(pieces[::2]) if len(pieces) > 1 else pieces[0]
    spans = find_kept(text)
    if not spans:
        return "".join(pieces)
    if len(pieces) == 1:
        return _marked(
            text,
            [
                mark
                for start, end in spans
                for mark in ((start, _opening(text[start:end])), (end, END))
            ],
        )
    marks: dict[int, list[tuple[int, str]]] = {}
    for span in spans:
        for place, mark in zip(
            _placed(pieces, *span) or (), (_opening(text[slice(*span)]), END), strict=False
        ):
            marks.setdefault(place[0], []).append((place[1], mark))
    for number, places in marks.items():
        pieces[number] = _marked(pieces[number], places)
    return _in_one_box(pieces) if marks else "".join(pieces)


def _opening(run: str) -> str:
    return SINGLE if _INNER.search(run) else WHOLE


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
    for place, mark in sorted(marks, key=lambda one: (one[0], one[1] != END)):
        if place == before and mark not in (BREAK, END) and pieces and pieces[-1] == END:
            pieces.append(BREAK)
        pieces += text[before:place], mark
        before = place
    return "".join((*pieces, text[before:]))


Place = tuple[int, int]
"""The number of a piece, and an offset in it."""


def _placed(pieces: list[str], start: int, end: int) -> tuple[Place, Place] | None:
    """Where a stretch of a block's text begins and ends, no element cut in two; nothing where one would be."""
    first, last = _place(pieces, start, is_end=False), _place(pieces, end, is_end=True)
    closed = opened = 0
    crossed = pieces[first[0] + 1 : last[0] : 2]
    if any("__" in tag for tag in crossed):  # an element of a component, which may lay them out
        return None
    for tag in crossed:
        if not tag.startswith("</"):
            opened += 1
        elif opened:
            opened -= 1
        else:
            closed += 1
    before = _stepped(pieces, first, -2, closed) if closed else first
    after = _stepped(pieces, last, 2, opened) if opened else last
    return (before, after) if before and after else None


def _place(pieces: list[str], offset: int, *, is_end: bool) -> Place:
    for number in range(0, len(pieces), 2):
        length = len(pieces[number])
        if offset < length or (is_end and offset == length):
            return number, offset
        offset -= length
    raise IndexError(offset)


def _stepped(pieces: list[str], place: Place, step: int, count: int) -> Place | None:
    """A place beyond so many tags that stand right beside it: before those that open, or behind those that close."""
    number, offset = place
    for _ in range(count):
        edge = 0 if step < 0 else len(pieces[number])
        tag = number + step // 2
        if (
            offset != edge
            or not 0 <= tag < len(pieces)
            or pieces[tag].startswith("</") == (step < 0)
        ):
            return None
        number += step
        offset = len(pieces[number]) if step < 0 else 0
    return number, offset


def _in_one_box(pieces: list[str]) -> str:
    """A block with marks; where it is all one link, its text is one item also for a link that lays out its items."""
    links = [number for number in range(1, len(pieces), 2) if pieces[number].startswith("<a ")]
    if links == [1] and pieces[-2] == "</a>" and not (pieces[0] + pieces[-1]).strip():
        pieces[1] += "<span>"
        pieces[-2] = END + pieces[-2]
    return "".join(pieces)
