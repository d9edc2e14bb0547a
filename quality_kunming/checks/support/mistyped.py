"""What is no word, and is one with a single character exchanged that sounds or looks the same: weighed by usage."""

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from quality_kunming.checks.support.alike import is_typed_for
from quality_kunming.checks.support.left_alone import is_left_alone
from quality_kunming.checks.support.rarer import RARER, rarer_words
from quality_kunming.checks.support.usage import EDGE, usage
from quality_kunming.checks.support.vectors import vectors
from quality_kunming.model.surnames import SURNAME

_LONGEST, _MOST = 4, 3
"""Characters, and words, of what is looked at together."""
_UNSEEN = 0.3
"""How often is taken for what never stood in the texts that were counted."""
_TOO_OFTEN = 1.8
"""How often, as a logarithm, for what can be no slip."""
_NAME = re.compile(SURNAME)

_OPEN = 8.4
"""How common, as a logarithm, a character is that makes sense beside any other."""

_COMMON, _SEEN, _SIGN = 0.82, 1.0, 0.41
_BEFORE, _BEHIND = (0, 1.3, 2.5), (0, 0.8, 3.4)
_NO_KNOWN_BEFORE, _NO_KNOWN_BEHIND = -0.5, -0.9
_CHANGED_ALONE, _OTHER_ALONE, _BESIDE_WORDS, _IS_WORD = -0.39, -0.58, -3.2, -11.8
_IN_WORD = -6.0
_BESIDE_PIECE, _BEHIND_SURNAME = -1.7, -1.1
_LENGTHS = {2: 0.0, 3: -1.5, 4: -1.3}
_THREE_WORDS = 3.7
_FIT = 0.5
_ENOUGH = 2.0
"""Weights, fitted to sentences into which slips were put, beside as many in which none was."""
_FITS, _FITS_BEST, _ENOUGH_TOGETHER = 0.4, 14.0, 7.2
"""What it counts how well a word fits among those around, at most how well, and how much must speak for it in all."""
_ENOUGH_FOR_SURE = 0.5
"""How much must speak for a word of the table's `sure`, instead of what is known of the words around."""
_BARE = {7.0: 3.0, 11.0: 4.5, 14.0: 6.0}
"""How common, as logarithms together, two characters are alone at most → how much must speak in all for a word."""
_ENOUGH_OF_SURE = 4.5
"""How much must speak in all for one of the table's `sure`."""
_COUNTED = frozenset("〇零一二三四五六七八九十百千万亿两几半每单双")
"""What a count or a part begins with: 亿枝."""
_HARDLY_SEEN = 1.0
"""How often, as a logarithm, is no more than others' slips."""
_UNKNOWN = 8.0
"""How well what has no vector is taken to fit."""
_CLOSE = 1.7
"""By how much less may speak for another word that is offered, too."""


@dataclass(frozen=True)
class Mistyped:
    """From the first word to behind the last, what is meant, how much speaks for it, and what else may be meant."""

    first: int
    last: int
    right: str
    weight: float
    other: str = ""


def mistyped(words: Sequence[str]) -> Iterator[Mistyped]:
    """The places in the words of a text without marks: the likeliest of those that overlap, as short as it may be."""
    found = [one for first in range(len(words)) for one in _from(words, first)]
    taken: set[int] = set()
    for one in sorted(found, key=lambda one: -one.weight):
        places = range(one.first, one.last)
        if taken.isdisjoint(places):
            taken.update(places)
            yield min((other for other in found if _is_within(other, one)), key=_length)


def _is_within(other: Mistyped, one: Mistyped) -> bool:
    """Whether it says the same of fewer words."""
    return one.first <= other.first and other.last <= one.last and other.right in one.right


def _length(one: Mistyped) -> int:
    return len(one.right)


def _from(words: Sequence[str], first: int) -> Iterator[Mistyped]:
    written = ""
    for last in range(first, min(first + _MOST, len(words))):
        written += words[last]
        if len(written) > _LONGEST:
            return
        parts = words[first : last + 1]
        is_right = len(written) < 2 or _is_right(written, parts)
        if not is_right and not is_left_alone(words, first, last + 1):
            yield from _likeliest(words, first, last + 1, written)


def _is_right(written: str, parts: Sequence[str]) -> bool:
    from rjieba import has_word

    seen = usage().seen.get(written, 0)
    if written in usage().words or seen > _TOO_OFTEN or written in usage().known:
        return True
    return len(parts) > 1 and (has_word(written) or all(len(part) > 1 for part in parts))


def _likeliest(words: Sequence[str], first: int, last: int, written: str) -> Iterator[Mistyped]:
    """The word that is meant, if there is one of which enough speaks."""
    before = words[first - 1] if first else EDGE
    behind = words[last] if last < len(words) else EDGE
    parts = words[first:last]
    is_bare = _is_bare(parts, written)
    rights = {
        right: by_parts + _for(written, at, right, before, behind)
        for at, by_parts in _changeable(parts)
        for right in _meant(written, at, is_bare)
        if is_typed_for(written[at], right, at) and not _is_pair(parts, at, right)
    }
    against = _against(parts, written, before, behind) if rights else 0
    if rights and (weight := max(rights.values()) + against) > _ENOUGH_FOR_SURE:
        around = vectors().surroundings(words[:first], words[last:])
        fits = {one: rights[one] + _FIT * (vectors().fit(one, around) or 0) for one in rights}
        best, *others = sorted(fits, key=fits.get, reverse=True)
        fit = vectors().fit(best, around)
        together = weight + _FITS * min(_UNKNOWN if fit is None else fit, _FITS_BEST)
        is_likely = weight > _ENOUGH and together >= _ENOUGH_TOGETHER
        is_clear = is_bare and together >= _enough_of_bare(written)
        is_sure = together >= _ENOUGH_OF_SURE and _is_sure(parts, written, best)
        if not (is_likely or is_clear or is_sure):
            return
        other = next((one for one in others if fits[one] >= fits[best] - _CLOSE), "")
        yield Mistyped(first, last, best, weight, other)


def _meant(written: str, at: int, is_bare: bool) -> Iterator[str]:
    yield from usage().but_for(written, at)
    if is_bare:
        yield from rarer_words().but_for(written, at)


def _is_bare(parts: Sequence[str], written: str) -> bool:
    """Whether it is two characters, neither of which is a word as a rule, and which hardly ever stand together."""
    return (
        len(written) == len(parts) == 2
        and _alone(written) <= max(_BARE)
        and written[0] not in _COUNTED
        and usage().seen.get(written, 0) <= _HARDLY_SEEN
        and written not in rarer_words().known
    )


def _alone(written: str) -> float:
    return sum(map(usage().common_alone, written))


def _enough_of_bare(written: str) -> float:
    return next(enough for bar, enough in _BARE.items() if _alone(written) <= bar)


def _is_sure(parts: Sequence[str], written: str, right: str) -> bool:
    """Whether single characters that were hardly seen together stand for a word that is in no doubt."""
    is_seen = usage().seen.get(written, 0) > _HARDLY_SEEN
    return right in usage().sure and not is_seen and all(len(part) == 1 for part in parts)


def _changeable(parts: Sequence[str]) -> Iterator[tuple[int, float]]:
    """Where a character may be wrong, with what the words themselves say: those that make sense alone are meant."""
    if len(parts) == 1:
        yield from ((at, _IS_WORD) for at in range(len(parts[0])))
        return
    at = 0
    for number, part in enumerate(parts):
        if len(part) == 1:
            others = [one for other, one in enumerate(parts) if other != number and len(one) == 1]
            beside = (
                _OTHER_ALONE * min(map(usage().common_alone, others)) if others else _BESIDE_WORDS
            )
            yield at, _CHANGED_ALONE * usage().common_alone(part) + beside
        elif len(part) == 2 and len(parts) == 2 and len(parts[1 - number]) == 1:
            yield from ((at + within, _IN_WORD) for within in (0, 1))
        at += len(part)


def _is_pair(parts: Sequence[str], at: int, right: str) -> bool:
    """Whether two words that often stand together are meant where others make sense: 新|动能 for 新|功能."""
    from rjieba import has_word

    part = next(
        part for part, end in zip(parts, accumulate(map(len, parts)), strict=True) if at < end
    )
    is_open = len(part) == 1 and usage().common_alone(part) > _OPEN
    return not has_word(right) and (is_open or part in usage().words)


def _against(parts: Sequence[str], written: str, before: str, behind: str) -> float:
    """What speaks against any other word: that it is seen, that a name or term is near."""
    counts = usage()
    seen = math.exp(counts.seen[written]) if written in counts.seen else 0
    weight = _LENGTHS[len(written)] - _SEEN * math.log(_UNSEEN + seen)
    weight += _THREE_WORDS * (len(parts) == _MOST)
    weight += _BESIDE_PIECE * sum(map(usage().is_piece, (before, behind)))
    return weight + _BEHIND_SURNAME * (usage().is_piece(before) and _is_surname(before))


def _for(written: str, at: int, right: str, before: str, behind: str) -> float:
    """What speaks for a word: that it is common, that it goes with what is around, that the slip is a common sign."""
    counts = usage()
    left, after = counts.fits(right, before[-1], behind[0])
    weight = _COMMON * counts.words.get(right, RARER) + _SIGN * counts.signs.get(written[at], 0)
    weight += _NO_KNOWN_BEFORE * (not left and _is_single(before))
    weight += _NO_KNOWN_BEHIND * (not after and _is_single(behind))
    return weight + _BEFORE[left] + _BEHIND[after]


def _is_single(word: str) -> bool:
    return len(word) == 1 and word != EDGE


def _is_surname(word: str) -> bool:
    return bool(_NAME.fullmatch(word))
