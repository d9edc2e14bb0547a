"""Slips of the pen: what is no word where one is meant, and sayings with one character that is another's."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from quality_kunming.checks.support.alike import alikes
from quality_kunming.checks.tables import table

_RUN = re.compile(r"[\u4e00-\u9fff]{2,}")
_SIGN = re.compile(r"(.)(?:\((.+?)\))?")
_SAYING = 4
_SAYINGS = frozenset(("i", "l", "ns", "nr", "z"))
"""How the dictionary calls sayings; some it takes for names."""
_PLURAL = 3
"""Words at least of which four characters must be made for one of them to be wrong."""
_JOINING = frozenset("的了和是在不")
_ALONE = frozenset(
    "的了和是在不与及或等被将把向从对为于有我你他她它们这那各每该其并也都就又再还已正要能会可应须可以到"
    "上下中内外前后里时年月日号市县区省镇村乡局厅部个项名家位件次种条人所之者来去给让使用做大小多少新老好很更最太较极但却才只由至没"
)
"""Characters that are words by themselves; beside another single one stands a piece of a name or a term."""
_FREE = frozenset(
    ("的得", "得的", "地的", "的地", "太大", "大太", "市是", "是市", "是式", "是事", "余鱼")
)
"""Pairs of which both make sense in many a saying."""


@dataclass(frozen=True)
class PenSlip:
    """What stands there from where to where, and the word that is meant."""

    start: int
    end: int
    right: str


def pen_slips(text: str) -> Iterator[PenSlip]:
    """Every such place in a text, by the words into which a dictionary cuts it."""
    from rjieba import cut  # reads its dictionary when it is imported

    for run in _RUN.finditer(text):
        at = run.start()
        words = []
        for word in cut(run[0], False):
            words.append((at, word))
            at += len(word)
        yield from _in_words(words)
        yield from _in_sayings(words)


def _in_words(words: list[tuple[int, str]]) -> Iterator[PenSlip]:
    for at, ((start, one), (_, other)) in enumerate(pairwise(words)):
        if right := _slips().get(one + other):
            before = words[at - 1][1] if at else ""
            after = words[at + 2][1] if at + 2 < len(words) else ""
            if not (_is_piece(before) or _is_piece(after) or one + other in _words_too()):
                yield PenSlip(start, start + len(right), right)


def _is_piece(word: str) -> bool:
    """Whether it is a single character that makes no sense alone: what a dictionary leaves of a name or a term."""
    return len(word) == 1 and word not in _ALONE


def _in_sayings(words: list[tuple[int, str]]) -> Iterator[PenSlip]:
    for first in range(len(words) - _PLURAL + 1):
        parts = _parts(words, first)
        if len(parts) < _PLURAL or {parts[0], parts[-1]} & _JOINING:
            continue
        start = words[first][0]
        if right := _saying("".join(parts), tuple(map(len, parts))):
            yield PenSlip(start, start + _SAYING, right)


def _parts(words: list[tuple[int, str]], first: int) -> list[str]:
    """The words from one on that have four characters together; none where they do not."""
    parts: list[str] = []
    length = 0
    for _, word in words[first : first + _SAYING]:
        parts.append(word)
        length += len(word)
        if length >= _SAYING:
            break
    return parts if length == _SAYING else []


@lru_cache(maxsize=100_000)
def _saying(words: str, lengths: tuple[int, ...]) -> str | None:
    """The saying that differs from the words in one that is a single character, and is alike."""
    from rjieba import has_word, tag

    if has_word(words):
        return None
    at = 0
    for length in lengths:
        for sign in alikes(words[at]) if length == 1 else ():
            right = words[:at] + sign + words[at + 1 :]
            if words[at] + sign in _FREE or not has_word(right):
                continue
            if tag(right)[0][1] in _SAYINGS and right not in _others():
                return right
        at += length
    return None


@cache
def _others() -> frozenset[str]:
    """Four characters of the dictionary that one may as well say otherwise."""
    return frozenset(table("slips")["free"].split())


@cache
def _words_too() -> frozenset[str]:
    """Two characters that the dictionary lacks, and that are right."""
    return frozenset(table("slips")["pairs"].split())


@cache
def _slips() -> dict[str, str]:
    """Characters that are no word and never stand side by side → the word that is meant."""
    slips: dict[str, str] = {}
    for written in table("slips")["words"].split():
        signs = _SIGN.findall(written)
        word = "".join(sign for sign, _ in signs)
        for at, (_, others) in enumerate(signs):
            slips |= {word[:at] + other + word[at + 1 :]: word for other in others}
    return slips
