"""Sayings of four characters of which one is another's."""

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from quality_kunming.checks.support.alike import alikes
from quality_kunming.checks.support.listed import listed
from quality_kunming.checks.support.rarer import rarer_words
from quality_kunming.checks.support.usage import usage
from quality_kunming.checks.tables import table

_LENGTH = 4
_KINDS = frozenset(("i", "l", "ns", "nr", "z"))
"""How the dictionary calls sayings; some it takes for names."""
_COMMON_ALONE = 9.5
"""How common, as a logarithm, a character is that stands beside any other."""
_PLURAL = 3
"""Words of which four characters must be made for one of them to be wrong; of fewer where one is rare."""
_JOINING = frozenset("的了和是在不")
_COUNTS = {"二": "两", "两": "二"}
"""Of these one stands in a saying, and the other is written: 一举二得."""
_FREE = frozenset(
    ("的得", "得的", "地的", "的地", "太大", "大太", "市是", "是市", "是式", "是事", "余鱼")
)
"""Pairs of which both make sense in many a saying."""


def sayings(words: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """The places in the words of a text without marks: from the first word to behind the last, the right saying."""
    for first in range(len(words) - 1):
        last = _last(words, first)
        parts = words[first:last]
        if len(parts) < 2 or {parts[0], parts[-1]} & _JOINING:
            continue
        right = _saying("".join(parts), _changeable(parts))
        if right and not _is_said_so(parts, right):
            yield first, last, right


def _is_said_so(parts: Sequence[str], right: str) -> bool:
    """Whether all words that are written make sense, or another place is named: 章江上游 beside 长江上游."""
    if right in _listed("sayings"):
        return False
    if right[2:] in listed("of_places") and parts[-1] == right[2:]:
        return True
    return all(_is_in_use(part) if len(part) > 1 else _is_open(part) for part in parts)


def _is_in_use(word: str) -> bool:
    return word in usage().words or word in rarer_words().words


def _is_open(sign: str) -> bool:
    return usage().common_alone(sign) >= _COMMON_ALONE


def _last(words: Sequence[str], first: int) -> int:
    """Behind the words from one on that have four characters together; the first itself where they do not."""
    length = 0
    for last in range(first, min(first + _LENGTH, len(words))):
        length += len(words[last])
        if length >= _LENGTH:
            return last + 1 if length == _LENGTH else first
    return first


def _changeable(parts: Sequence[str]) -> tuple[int, ...]:
    """Where a character may be wrong: those that stand alone first, then those of words of two."""
    alone: list[int] = []
    within: list[int] = []
    at = 0
    for part in parts:
        if len(part) == 1 and len(parts) >= _PLURAL:
            alone.append(at)
        elif len(part) == 2 and (len(parts) >= _PLURAL or part not in usage().words):
            within += (at, at + 1)
        elif 2 < len(part) < _LENGTH and part not in usage().words:
            within += range(at, at + len(part))
        at += len(part)
    return (*alone, *within)


@lru_cache(maxsize=100_000)
def _saying(words: str, places: tuple[int, ...]) -> str | None:
    """The saying that differs from the words in one character that is alike."""
    from rjieba import has_word, tag

    is_twice = words[:2] == words[2:]
    if is_twice or has_word(words) or words in _listed("sayings") or words in _listed("free"):
        return None
    for at in places:
        for sign in alikes(words[at]) + _COUNTS.get(words[at], ""):
            right = words[:at] + sign + words[at + 1 :]
            if words[at] + sign in _FREE or right in _listed("free"):
                continue
            if right in _listed("sayings") or (has_word(right) and tag(right)[0][1] in _KINDS):
                return right
    return None


@cache
def _listed(name: str) -> frozenset[str]:
    """Four characters of the dictionary that one may as well say otherwise; sayings that it calls something else."""
    more = table("idioms")["more"] if name == "sayings" else ""
    return listed(name) | {*more.split()}
