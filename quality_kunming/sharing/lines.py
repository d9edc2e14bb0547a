"""Words in lines: as large as there is room for, broken between words, never cut."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from quality_kunming.charts.text import CLOSING, OPENING

LEADING = 1.3
WHOLE = 44
"""Pixels of a character down to which words are set smaller rather than broken."""
PARTED = 0.75
"""The part of the largest size that is worth lines which end at the marks, down to WHOLE."""
_MARKS = "，；：、。！？·— "
"""A line may end behind these."""


@dataclass(frozen=True)
class Setting:
    """Words as they are set: pixels of a character, and their lines."""

    size: int
    lines: tuple[str, ...]


@dataclass(frozen=True)
class _Piece:
    """What stays on one line, how wide it is, and how wide at the end of a line, in characters."""

    words: str
    width: float
    width_at_end: float


def set_lines(
    words: str,
    breaks: Iterable[int],
    width_of: Callable[[str], float],
    room: tuple[float, float],
    sizes: Sequence[int],
) -> Setting | None:
    """The words at the first of the sizes at which they have room (width, height); None where there is none.

    Lines end at the words' own marks where that leaves them nearly as large, else at `breaks`, the offsets between
    words. A word that is longer than a line is broken where no closing mark begins a line and no opening one ends it.
    `width_of` gives the width of a text whose characters are 1 wide.
    """
    between, within = set(breaks), set(range(len(words)))
    parted, whole, broken = (_pieces(words, one, width_of) for one in (set(), between, within))
    small = [size for size in sizes if size <= WHOLE]
    best = _first(whole, room, sizes) or _first(broken, room, small)
    if best is None or len(best.lines) < 2:
        return best
    least = max(PARTED * best.size, min(best.size, WHOLE))
    return _first(parted, room, [size for size in sizes if size >= least]) or best


def _first(
    pieces: Sequence[_Piece], room: tuple[float, float], sizes: Iterable[int]
) -> Setting | None:
    width, height = room
    longest = max(one.width_at_end for one in pieces)
    for size in sizes:
        if longest * size <= width:
            lines = _balanced(pieces, width / size, longest)
            if size * (1 + LEADING * (len(lines) - 1)) <= height:
                return Setting(size, lines)
    return None


def _pieces(words: str, breaks: set[int], width_of: Callable[[str], float]) -> tuple[_Piece, ...]:
    ends = [place for place in range(1, len(words)) if _may_end(words, place, breaks)]
    parts = (words[start:end] for start, end in zip([0, *ends], [*ends, None], strict=True))
    return tuple(_Piece(one, width_of(one), width_of(one.rstrip())) for one in parts)


def _may_end(words: str, place: int, breaks: set[int]) -> bool:
    """Whether a line may end before the character at a place."""
    before, after = words[place - 1], words[place]
    is_end = place in breaks or before in _MARKS or after in OPENING
    is_inside = before in "—·" and after == before
    is_latin = before.isascii() and after.isascii() and before != " "
    return is_end and not (is_inside or is_latin or after in f"{CLOSING} " or before in OPENING)


def _balanced(pieces: Sequence[_Piece], room: float, longest: float) -> tuple[str, ...]:
    """As few lines as there can be, of about one length."""
    widest = _filled(pieces, room)
    steps = (longest + step / 2 for step in range(int(2 * (room - longest)) + 1))
    balanced = (_filled(pieces, step) for step in steps)
    return next((lines for lines in balanced if len(lines) == len(widest)), widest)


def _filled(pieces: Sequence[_Piece], room: float) -> tuple[str, ...]:
    lines = [""]
    width = 0.0
    for piece in pieces:
        if lines[-1] and width + piece.width_at_end > room + 1e-9:
            lines.append("")
            width = 0.0
        lines[-1] += piece.words
        width += piece.width
    return tuple(line.strip() for line in lines)
