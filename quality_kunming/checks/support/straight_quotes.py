"""Straight double quotation marks in a row: whether it is plain which two belong together."""

import re
from collections.abc import Sequence
from itertools import pairwise

_ENDS_BEFORE = re.compile(r"[。！？!?…]$")
_BOUNDARY = re.compile(r"[，。；：、！？!?,;:…|（）()]|(?<![A-Za-z])\.(?!\d)")
_JOINS = re.compile(r"\s*(?:[和与及或暨跟到]|以及|还有|或者|直到)?\s*")
_LEADS = re.compile("[：:]$")
_BEGINS_WRONG = re.compile(r"\s*[，。；：、！？,;:!?]|[的地得了着过也]")
_BEHIND = re.compile(r"\s*(?:[，。；：、！？）》,;:!?.)|]|$)")


def are_plain(line: str, marks: Sequence[int]) -> bool:
    """Whether those of a line, two by two, are pairs for sure, and none stands within another."""
    if len(marks) % 2:
        return False
    pairs = [*zip(marks[::2], marks[1::2], strict=True)]
    if len(pairs) == 1:
        return True
    between = [line[end + 1 : start] for (_, end), (start, _) in pairwise(pairs)]
    return all(_is_whole(line, *pair) for pair in pairs) and all(
        _is_apart(line, end, words) for (_, end), words in zip(pairs, between, strict=False)
    )


def _is_whole(line: str, start: int, end: int) -> bool:
    """Whether what stands between two may be quoted: no clause of which it is the rest, no speech that is cut off."""
    words = line[start + 1 : end]
    if not words.strip() or _BEGINS_WRONG.match(words):
        return False
    is_speech = bool(_LEADS.search(line[:start].rstrip()))
    return not is_speech or bool(_ENDS_BEFORE.search(words) or _BEHIND.match(line, end + 1))


def _is_apart(line: str, end: int, words: str) -> bool:
    """Whether a pair has ended before the words that follow it, for they are no quotation of their own."""
    if _ENDS_BEFORE.search(line[:end]) or _JOINS.fullmatch(words):
        return True
    return bool(_BOUNDARY.search(words))
