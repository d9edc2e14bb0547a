"""A word of three or four characters of which one was left out: 络不绝 for 络绎不绝, 进一 for 进一步."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from quality_kunming.checks.support.listed import listed
from quality_kunming.checks.support.rereading import Reading, Stretch, common, is_word
from quality_kunming.checks.support.usage import EDGE, usage
from quality_kunming.checks.tables import table
from quality_kunming.model.numerals import DIGITS, TENS

_SHORTEST, _LONGEST = 3, 4
"""Characters of a word that may be meant."""
_LEAST_COMMON = 4.5
"""How common, as a logarithm, it must be."""
_TOO_OFTEN = 3.0
"""How often, as a logarithm, for what can be no slip."""
_NUMERALS = frozenset((*DIGITS.replace("一", ""), *TENS, "两", "零"))
_GAIN, _COMMON, _PIECE, _RARE, _LONG = 0.25, 0.54, -1.44, -0.63, 0.81
_GOES_BEFORE, _GOES_BEHIND = (0, 0.32, 1.33), (0, 0.51, 0.52)
_ENOUGH = 1.9
_ENOUGH_OF_SAYING, _RARE_IN_SAYING = 4.0, 7.0
"""Weights, fitted to sentences in which a character was left out, beside many more in which none was."""


def left_out(stretch: Stretch) -> Iterator[tuple[float, Reading]]:
    """Each such place: how much speaks for it, and how it is meant."""
    text = stretch.text
    for first in range(len(text) - 1):
        for last in range(first + _SHORTEST - 1, min(len(text), first + _LONGEST - 1) + 1):
            rest = text[first:last]
            for at, sign, word in _rests().get(rest, ()):
                if _may_be_rest(stretch, first, last, word):
                    reading = stretch.reread(first + at, first + at, sign)
                    if reading and (weight := _weight(reading, word)) > 0:
                        yield weight, reading


def _may_be_rest(stretch: Stretch, first: int, last: int, word: str) -> bool:
    """Whether characters are no words: one is alone, none stands for a country, they were hardly seen together."""
    rest = stretch.text[first:last]
    alone = [sign for at, sign in enumerate(rest, first) if stretch.is_alone(at)]
    is_one = stretch.owners[first] == stretch.owners[last - 1]
    if (
        not alone
        or is_one
        or word in stretch.text[max(0, first - 1) : last + 1]
        or not listed("abbreviations").isdisjoint(alone)
        or rest in listed("shortened")
    ):
        return False
    return not is_word(rest) and usage().seen.get(rest, 0) <= _TOO_OFTEN


def _weight(reading: Reading, word: str) -> float:
    """How much more than enough speaks for a word, if all that is meant are common words."""
    if word not in reading.meant or len(reading.meant) > len(reading.written):
        return 0
    if any(one != word and (len(one) == 1 or one not in usage().words) for one in reading.meant):
        return 0
    if word in _sayings() and common(word) < _LEAST_COMMON:
        return reading.gain - _ENOUGH_OF_SAYING if _is_broken_saying(reading, word) else 0
    before, behind = reading.beside(word)
    weight = _GAIN * reading.gain + _COMMON * common(word) + _PIECE * reading.pieces
    weight += _RARE * reading.rarest_alone + _LONG * (len(word) == _LONGEST)
    return weight + _GOES_BEFORE[before] + _GOES_BEHIND[behind] - _ENOUGH


def _is_broken_saying(reading: Reading, word: str) -> bool:
    """Whether single characters stand there, and no other beside them; more than them between two marks."""
    is_single = all(len(one) == 1 for one in reading.written) or word in listed("sayings")
    is_more = any(side != EDGE for side in reading.sides)
    is_rare = reading.rarest_alone <= _RARE_IN_SAYING
    return is_single and is_more and is_rare and not reading.pieces


@cache
def _sayings() -> frozenset[str]:
    """Sayings of four characters, those that the dictionary has and others."""
    return listed("sayings") | {*table("collocations")["sayings"].split()}


@cache
def _rests() -> Mapping[str, Sequence[tuple[int, str, str]]]:
    """What is left of a common word → where the character was, the character, the word."""
    from rjieba import has_word

    rests = defaultdict(list)
    often = (word for word, times in usage().words.items() if times >= _LEAST_COMMON)
    for word in dict.fromkeys((*often, *_sayings())):
        is_meant = len(word) >= _SHORTEST and has_word(word)
        if is_meant and _NUMERALS.isdisjoint(word):
            for at, sign in enumerate(word):
                rests[word[:at] + word[at + 1 :]].append((at, sign, word))
    return rests
