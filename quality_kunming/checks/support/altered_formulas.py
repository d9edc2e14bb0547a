"""Formulas of official language with two of their words in each other's place, or without one of them."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import combinations

from quality_kunming.checks.rule import Slip
from quality_kunming.checks.support.formulas import formulas
from quality_kunming.checks.tables import table

_WORD = re.compile("[\u4e00-\u9fff]{2,}")
_SHORTEST = 7
"""Characters of what is looked for: fewer may stand in a text by chance."""
_HEAD = 3
"""Characters by which it is looked up."""


def altered_formulas(text: str) -> Iterator[Slip]:
    """Each place where a formula stands altered; of several at one place the longest."""
    altered, taken = _by_head(), 0
    for at in range(len(text) - _SHORTEST + 1):
        if at < taken:
            continue
        for words, told in altered.get(text[at : at + _HEAD], ()):
            if text.startswith(words, at):
                taken = at + len(words)
                yield Slip(at, taken, f"“{words}”{told}，请核对原文")
                break


@cache
def _by_head() -> Mapping[str, Sequence[tuple[str, str]]]:
    """What may stand instead of a formula and what is wrong with it, by its first characters, the longest first."""
    right = {"".join(words) for words in formulas()} | {*table("formulas")["also_right"].split()}
    altered = {}
    for words in formulas():
        altered |= {wrong: told for wrong, told in _altered(words) if wrong not in right}
    found, all_right = defaultdict(list), "\n".join(right)
    for wrong, told in sorted(altered.items(), key=lambda one: -len(one[0])):
        if len(wrong) >= _SHORTEST and wrong not in all_right:
            found[wrong[:_HEAD]].append((wrong, told))
    return found


def _altered(words: Sequence[str]) -> Iterator[tuple[str, str]]:
    formula = "".join(words)
    places = [at for at, word in enumerate(words) if _WORD.fullmatch(word)]
    for one, other in combinations(places, 2):
        if words[one] != words[other]:
            turned = [*words]
            turned[one], turned[other] = words[other], words[one]
            yield "".join(turned), f"和固定的说法“{formula}”的次序不同"
    for at in places:
        if 0 < at < len(words) - 1:
            rest = "".join((*words[:at], *words[at + 1 :]))
            yield rest, f"比固定的说法“{formula}”少了“{words[at]}”"
