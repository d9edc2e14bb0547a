"""How wide a text will be, without a font: wide enough for the usual system fonts."""

import unicodedata

NARROW = 0.36
USUAL = 0.6
BROAD = 0.95
# These may not open a line (GB/T 15834); nor may an opening mark close one.
CLOSING = "，。、；：！？）》」』】”’%％…,.;:!?)"
OPENING = "（《「『【“‘("


def text_width(text: str, size: float) -> float:
    """The width of one line in the unit of `size`: Chinese 1 em, digits and letters a safe mean."""
    return sum(_em(character) for character in text) * size


def _em(character: str) -> float:
    if unicodedata.east_asian_width(character) in "WFA":
        return 1.0
    if character in ".,:;'|!()[] ":
        return NARROW
    return BROAD if character in "%mwMW@&" else USUAL


def wrap(text: str, size: float, width: float) -> tuple[str, ...]:
    """The text in lines not wider than `width`, broken between Chinese characters or at spaces."""
    lines = [""]
    for piece in _pieces(text):
        if lines[-1] and text_width(lines[-1] + piece.rstrip(), size) > width:
            lines.append("")
        lines[-1] += piece if lines[-1] else piece.lstrip()
    return tuple(line.rstrip() for line in lines)


def _pieces(text: str) -> list[str]:
    """The parts of a text that must stay on one line."""
    pieces: list[str] = []
    for character in text:
        if pieces and _together(pieces[-1][-1], character):
            pieces[-1] += character
        else:
            pieces.append(character)
    return pieces


def _together(before: str, after: str) -> bool:
    if after in CLOSING or before in OPENING:
        return True
    if before == " ":
        return False
    return _em(before) < 1 and _em(after) < 1
