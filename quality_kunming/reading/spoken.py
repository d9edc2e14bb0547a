"""A text as a person reads it out: numbers and addresses without what disguises them, each character with its place."""

import html
import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache

from quality_kunming.model.numerals import SPOKEN

_DASHES = dict.fromkeys("‐‑‒–—―−﹣－⁻₋﹘ー─", "-")
_DOTS = dict.fromkeys("•‧∙・⋅●‣･ꞏ", "·")
_LETTERS = {"Х": "X", "х": "x", "Χ": "X", "χ": "x"}
_SAME = {**_DASHES, **_DOTS, **_LETTERS}


class _Characters(dict):
    """Code of a character → the plain character that it stands for; found out once for each."""

    def __missing__(self, code: int) -> str:
        self[code] = _plain_character(chr(code))
        return self[code]


def _plain_character(character: str) -> str:
    """Wide, raised, ringed and foreign digits and letters → ASCII; any other stays; always one for one."""
    if character.isascii() or character in _SAME:
        return _SAME.get(character, character)
    digit = unicodedata.digit(character, None)
    if digit is not None:
        return str(digit)
    if unicodedata.category(character) == "Zs":
        return " "
    normal = unicodedata.normalize("NFKC", character)
    return normal if len(normal) == 1 and normal.isascii() else character


_CHARACTERS = _Characters()

_INVISIBLE = (
    "\u00ad\u034f\u061c\u115f\u17b4\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"
    "\ufe00-\ufe0f\u0300-\u036f\u20d0-\u20ff\U000e0000-\U000e01ef"
)
_NOISE = re.compile(
    rf"""(?=[*~`=<&\[\]%\\{_INVISIBLE}])(?:
      (?P<nothing> [{_INVISIBLE}]+ | (?<!\*)\*{{1,3}}(?!\*) | ~~ | == | `+
        | <!--[^<>\d@]{{0,80}}--> | \[\^\w{{1,20}}\] | (?<=\d)\[(?=\d) )
      | <(?P<tag> /?[a-zA-Z][^<>\n]{{0,500}} )>
      | \]\((?P<target> [^()\s]{{0,500}} )\)
      | (?P<entity> &(?:amp;)?\#(?:\d{{1,7}}|[xX][0-9a-fA-F]{{1,6}});?
        | &(?:nbsp|ensp|emsp|thinsp|shy|zwnj|zwj|commat|period|num|hyphen|dash|middot|lpar|rpar|plus
          |ZeroWidthSpace|NoBreak); )
      | \\u(?P<wide> [0-9a-fA-F]{{4}} )
      | (?:\\x|%(?=40|3[0-9]|2[0bBdDeE]))(?P<code> [0-9a-fA-F]{{2}} )
      | \\(?P<escaped> [-.()_*+\#@~`<>] )
    )""",
    re.VERBOSE,
)
_INLINE = re.compile(
    r"/?(?:a|abbr|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|ins|kbd|mark|q|s|samp|small|span"
    r"|strike|strong|sub|sup|tt|u|var|wbr)\b",
    re.IGNORECASE,
)
_ASIDES = ("tag", "target")
_UNSEEN = re.compile(f"[{_INVISIBLE}]")
_TELLING = re.compile(r"\d(?:\D{0,3}\d){4}|@|%40")

_SPOKEN = {ord(sign): str(value) for sign, value in SPOKEN.items()}
_SPOKEN_DIGIT = rf"[\d{''.join(map(chr, _SPOKEN))}]"
_SPOKEN_NUMBER = re.compile(rf"{_SPOKEN_DIGIT}(?:[ \-.·_]{{0,2}}{_SPOKEN_DIGIT}){{10,}}")

_LOOK_ALIKES = str.maketrans("OoIl", "0011")
_LOOK_ALIKE_NUMBER = re.compile(
    r"(?<![A-Za-z0-9])(?=[0-9]*[OoIl])[0-9OoIl]{11,19}[Xx]?(?![A-Za-z0-9])"
)
_FEWEST_DIGITS = 8


@dataclass(frozen=True)
class Plain:
    """A plain text, and where in the original each of its pieces begins."""

    text: str
    starts: tuple[int, ...]
    origins: tuple[int, ...]

    def origin(self, offset: int) -> int:
        """The place in the original of a character of the plain text."""
        piece = bisect_right(self.starts, offset) - 1
        return self.origins[piece] + offset - self.starts[piece]


class _Builder:
    """Puts the pieces together."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._starts: list[int] = []
        self._origins: list[int] = []
        self._length = 0

    def add(self, piece: str, origin: int) -> None:
        """Add a piece that begins at `origin` of the original."""
        if piece:
            self._pieces.append(piece)
            self._starts.append(self._length)
            self._origins.append(origin)
            self._length += len(piece)

    def build(self) -> Plain:
        """The plain text of all pieces."""
        text = _in_digits("".join(self._pieces))
        return Plain(text, tuple(self._starts) or (0,), tuple(self._origins) or (0,))


@lru_cache(maxsize=2)
def plain(text: str) -> Plain:
    """The plain text; what tags and links say of themselves stands after all the rest, on lines of its own."""
    smooth = text.translate(_CHARACTERS)
    built = _Builder()
    for start, end in _read(smooth, 0, len(smooth), built):
        built.add("\n\n", start)
        _read(smooth, start, end, built)
    return built.build()


def _read(text: str, start: int, end: int, built: _Builder) -> list[tuple[int, int]]:
    """Add what is read from start to end, and return the ranges of what tags and links say of themselves."""
    asides, at = [], start
    for match in _NOISE.finditer(text, start, end):
        start, stop = match.span()
        if start > at:
            built.add(text[at:start], at)
        name = match.lastgroup
        if name != "nothing":
            built.add(_instead(name, match[name]), start)
            if name in _ASIDES and _TELLING.search(match[name]):
                asides.append(match.span(name))
        at = stop
    built.add(text[at:end], at)
    return asides


def _instead(name: str, words: str) -> str:
    """What a reader sees in the place of a mark."""
    if name == "tag":
        return "" if _INLINE.match(words) else "\n" if words.startswith("br") else "|"
    if name == "entity":
        return _visible(html.unescape(words.replace("&amp;", "&")))
    if name in ("wide", "code"):
        return _visible(chr(int(words, 16)))
    return words if name == "escaped" else ""


def _visible(text: str) -> str:
    return _UNSEEN.sub("", text.translate(_CHARACTERS))


def _in_digits(text: str) -> str:
    """The text with numbers of telephone length that are spelt out, or mixed with letters like digits, in digits."""
    text = _SPOKEN_NUMBER.sub(_spoken_in_digits, text)
    return _LOOK_ALIKE_NUMBER.sub(_with_digits, text)


def _spoken_in_digits(match: re.Match) -> str:
    """A number in digits; one that is complete without the words around it stays as it is."""
    is_complete = re.search(r"[0-9]{11}", match[0])
    return match[0] if is_complete else match[0].translate(_SPOKEN)


def _with_digits(match: re.Match) -> str:
    digits = sum(character.isdigit() for character in match[0])
    return match[0].translate(_LOOK_ALIKES) if digits >= _FEWEST_DIGITS else match[0]
