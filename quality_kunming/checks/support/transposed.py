"""Two characters that stand the other way round, within a word or across two: 企通业过, 出的具 for 出具的."""

import re
from collections.abc import Iterator
from itertools import pairwise

from quality_kunming.checks.support.listed import listed
from quality_kunming.checks.support.rereading import Reading, Stretch, common, is_word
from quality_kunming.checks.support.usage import usage
from quality_kunming.model.numerals import NUMERALS
from quality_kunming.model.surnames import SURNAME

_LONGEST = 4
"""Characters of a word that may be meant."""
_LEAST_COMMON = 4.5
"""How common, as a logarithm, it must be."""
_OPEN = NUMERALS | {*"多不"}
"""Characters that stand before and behind any other."""
_OF = "的"
_SURNAME = re.compile(SURNAME)
_SHORT, _SPLIT = 2, 3
"""Characters of a word into which another has come, and words that are written for it."""

_GOES_BEFORE, _GOES_BEHIND = (0, 0.17, 1.18), (0, 0.43, 0.87)
_FIT, _COMMON, _SEEN, _PIECE, _LONGER = 0.39, 0.86, -0.19, -0.25, -0.47
_ENOUGH = 6.6
_COUNTED = 6.0
"""How common a number with what is counted is taken for."""
_GAIN_OF_TWO, _COMMON_OF_TWO, _RARE_OF_TWO = 0.27, 0.76, -1.12
_ENOUGH_OF_TWO = 2.8
_GAIN_OF_SPLIT, _COMMON_OF_SPLIT, _RARE_OF_SPLIT = 0.29, 0.41, -0.54
_ENOUGH_OF_SPLIT = 3.3
"""Weights for one word, for two or more, and for one into which another has come; fitted to sentences in which two
characters were turned, beside many more in which none were."""


def transposed(stretch: Stretch) -> Iterator[tuple[float, Reading]]:
    """Each such place: how much speaks for it, and how it is meant."""
    text = stretch.text
    for at, (first, second) in enumerate(pairwise(text)):
        if _may_be_turned(stretch, at) and _makes_word(text, at):
            reading = stretch.reread(at, at + 2, second + first)
            if reading and (weight := _weight(reading)) > 0:
                yield weight, reading


def _may_be_turned(stretch: Stretch, at: int) -> bool:
    """Whether two characters are of different words, one of them alone, and are no pair by themselves."""
    first, second = pair = stretch.text[at : at + 2]
    is_across = stretch.owners[at] != stretch.owners[at + 1]
    if first == second or not is_across or not (stretch.is_alone(at) or stretch.is_alone(at + 1)):
        return False
    if not _OPEN.isdisjoint(pair) or listed("abbreviations").issuperset(pair):
        return False
    return pair not in listed("turned_seen") and not is_word(pair)


def _makes_word(text: str, at: int) -> bool:
    """Whether a common word stands there once they are turned."""
    turned = f"{text[:at]}{text[at + 1]}{text[at]}{text[at + 2 :]}"
    counts = usage().words
    return any(
        counts.get(turned[first:last], 0) >= _LEAST_COMMON
        for first in range(max(0, at + 1 - _LONGEST), at + 2)
        for last in range(max(first, at) + 1, min(len(text), first + _LONGEST) + 1)
        if last - first > 1
    )


def _weight(reading: Reading) -> float:
    """How much more than enough speaks for what is meant."""
    meant, written = reading.meant, reading.written
    if all(_is_known(word) for word in meant):
        if len(meant) == 1:
            return 0 if _is_name(reading) else _of_one(reading)
        return _of_two(reading) if len(written) > len(meant) else 0
    is_split = len(meant) == _SHORT and len(written) == _SPLIT and _OF in meant
    return _of_split(reading) if is_split else 0


def _is_name(reading: Reading) -> bool:
    """Whether a surname stands before two characters."""
    before, _ = reading.sides
    is_surname = usage().is_piece(before) and _SURNAME.fullmatch(before)
    return bool(is_surname) and len("".join(reading.written)) == _SHORT


def _is_known(word: str) -> bool:
    """Whether it is a common word, one of four characters, or a number with what is counted."""
    is_whole = len(word) == _LONGEST and is_word(word)
    return is_whole or (len(word) > 1 and (word in usage().words or word[0] in NUMERALS))


def _of_one(reading: Reading) -> float:
    (word,) = reading.meant
    before, behind = reading.beside(word)
    weight = _FIT * reading.fit_gain + _COMMON * reading.common_gain + _SEEN * reading.seen
    weight += _PIECE * reading.pieces + _LONGER * (len(word) > _SHORT)
    return weight + _GOES_BEFORE[before] + _GOES_BEHIND[behind] - _ENOUGH


def _of_two(reading: Reading) -> float:
    rarest = min(_COUNTED if one[0] in NUMERALS else common(one) for one in reading.meant)
    weight = _GAIN_OF_TWO * reading.gain + _COMMON_OF_TWO * rarest
    return weight + _RARE_OF_TWO * reading.rarest_alone - _ENOUGH_OF_TWO


def _of_split(reading: Reading) -> float:
    """What speaks for a word into which 的 has come."""
    word = max(reading.meant, key=len)
    weight = _GAIN_OF_SPLIT * reading.gain + _COMMON_OF_SPLIT * common(word)
    return weight + _RARE_OF_SPLIT * reading.rarest_alone - _ENOUGH_OF_SPLIT
