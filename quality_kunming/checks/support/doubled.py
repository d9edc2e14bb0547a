"""A character that stands twice where a word ends or begins with it: 证件件 for 证件."""

from collections.abc import Iterator

from quality_kunming.checks.support.listed import listed
from quality_kunming.checks.support.rereading import Reading, Stretch, is_word
from quality_kunming.checks.support.usage import usage
from quality_kunming.checks.support.vectors import vectors
from quality_kunming.model.numerals import DIGITS, TENS

_NUMERALS = frozenset((*DIGITS, *TENS, *"两万几数"))
_COMMON_ALONE = 9.5
"""How common a character is that stands beside any other."""
_GAIN, _GOES_WELL, _GOES_VERY_WELL, _GOES_WITHIN, _PIECE = 0.28, 1.95, 0.69, 0.67, -1.42
_ENOUGH = -0.26
"""Weights, fitted to sentences in which a character was doubled, beside many more in which none was."""


def doubled(stretch: Stretch) -> Iterator[tuple[float, Reading]]:
    """Each such place: how much speaks for it, and how it is meant."""
    text = stretch.text
    for at in range(len(text) - 1):
        if text[at] == text[at + 1] and not _is_twice(stretch, at):
            reading = stretch.reread(at, at + 2, text[at])
            if reading and _is_one_word(text, at, reading):
                weight = _weight(text[at], reading)
                if weight > _ENOUGH:
                    yield weight - _ENOUGH, reading


def _is_twice(stretch: Stretch, at: int) -> bool:
    """Whether characters are said twice: 天天, 一张张, 绿油油, 规规整整."""
    text, sign = stretch.text, stretch.text[at]
    before, behind = text[max(0, at - 2) : at], text[at + 2 : at + 4]
    if sign in _NUMERALS or before[-1:] in (sign, "一") or behind[:1] == sign:
        return True
    is_fourfold = any(len(pair) > 1 and pair[0] == pair[1] for pair in (before, behind))
    is_one = stretch.owners[at] == stretch.owners[at + 1]
    is_said = is_one and (sign * 2 in usage().words or sign * 2 in vectors().rows)
    return is_fourfold or is_said or is_word(f"{before[-1:]}{sign * 2}")


def _is_one_word(text: str, at: int, reading: Reading) -> bool:
    """Whether it is a common word with one character too many, which belongs to no other."""
    sign, (word, *others) = text[at], reading.meant
    is_common = word in usage().words or word[0] in _NUMERALS
    if others or len(word) == 1 or not is_common or sign not in reading.written:
        return False
    is_open = usage().common_alone(sign) > _COMMON_ALONE
    return not is_open and not _belongs(text, at, reading)


def _weight(sign: str, reading: Reading) -> float:
    """What speaks for it: that it is likelier, and goes with what is around."""
    before, behind = reading.beside(reading.meant[0])
    is_behind = reading.written[-1] == sign
    outer, inner = (behind, before) if is_behind else (before, behind)
    weight = _GAIN * reading.gain + _PIECE * reading.pieces + _GOES_WITHIN * (inner > 0)
    return weight + _GOES_WELL * (outer > 0) + _GOES_VERY_WELL * (outer > 1)


def _belongs(text: str, at: int, reading: Reading) -> bool:
    """Whether the second makes a word with what follows, or the first with what precedes."""
    sign, is_behind = text[at], reading.written[-1] == text[at]
    if sign in listed("doubled_free"):
        return True
    neighbour = reading.sides[is_behind]
    if is_behind:
        beside = {sign + neighbour, *(sign + text[at + 2 : last] for last in (at + 3, at + 4))}
    else:
        beside = {neighbour + sign, *(text[max(0, at - more) : at] + sign for more in (1, 2))}
    if len(neighbour) > 1 and neighbour in usage().words:
        beside = {one for one in beside if len(one) > len(neighbour)}
    return any(len(one) > 1 and is_word(one) for one in beside)
