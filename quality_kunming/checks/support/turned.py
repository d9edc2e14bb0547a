"""The two characters of a word that stand the other way round, and so make none: 格合 for 合格."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from quality_kunming.checks.support.listed import listed
from quality_kunming.checks.support.usage import usage

_LEAST_COMMON = 7.0
"""How common, as a logarithm, a word must be of which nothing else is known."""
_COMMON_ALONE = 8.0
"""How common a character is that stands beside any other."""


def turned(words: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """The places in the words of a text without marks: from the first, to behind the last, and what is meant."""
    for at, (first, second) in enumerate(pairwise(words)):
        if len(first) == len(second) == 1 and first != second:
            right = second + first
            if _is_meant(right) and not _are_pieces(
                words[max(at - 1, 0) : at], words[at + 2 : at + 3]
            ):
                yield at, at + 2, right


def _is_meant(right: str) -> bool:
    """Whether it is a common word, of which the characters never were seen the other way round."""
    from rjieba import has_word

    counts = usage()
    written = right[::-1]
    is_ours = right in counts.sure or counts.words.get(right, 0) >= _LEAST_COMMON
    if (
        not is_ours
        or written in listed("turned_seen")
        or written in counts.words
        or has_word(written)
    ):
        return False
    return min(map(counts.common_alone, right)) < _COMMON_ALONE


def _are_pieces(*beside: Sequence[str]) -> bool:
    """Whether a part of a name or a term is near."""
    return any(usage().is_piece(word) for words in beside for word in words)
