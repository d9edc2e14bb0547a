"""Idioms that say another thing than the sentence that they stand in."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from quality_kunming.checks.support.compiled import compiled
from quality_kunming.checks.support.nearness import Names
from quality_kunming.checks.support.times.dated import sentence_around
from quality_kunming.checks.tables import table

_MARK = "｜"


@dataclass(frozen=True)
class Misuse:
    """An idiom from where to where, and what is said of it."""

    start: int
    end: int
    advice: str


def misuses(text: str) -> Iterator[Misuse]:
    """Every idiom of the table `idioms` in a text whose sentence says the contrary of it."""
    idioms, known = _idioms()
    for match in idioms.finditer(text):
        company, advice = known[match[0]]
        if compiled(company).search(sentence_around(text, match.start())):
            yield Misuse(*match.span(), advice)


def misspelt(text: str) -> Iterator[Misuse]:
    """Every idiom of more than four characters in a text with one that is taken for another."""
    for one in _long().near(text):
        if one.is_sure:
            yield Misuse(one.start, one.end, f"多半是“{one.name}”写错了，请核对")


@cache
def _long() -> Names:
    return Names(table("idioms")["long"].split())


@cache
def _idioms() -> tuple[re.Pattern, dict[str, tuple[str, str]]]:
    known = {}
    for group in table("idioms")["misused"]:
        for line in group["idioms"].splitlines():
            idiom, _, company = line.partition(_MARK)
            known[idiom] = company, group["advice"]
    return re.compile("|".join(known)), known
