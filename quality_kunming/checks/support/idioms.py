"""Idioms that say another thing than the sentence that they stand in."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from quality_kunming.checks.support.compiled import compiled
from quality_kunming.checks.support.nearness import Names
from quality_kunming.checks.support.times.dated import sentence_span
from quality_kunming.checks.tables import table

_MARK, _COMMA = "｜", "[，：]"


@dataclass(frozen=True)
class Misuse:
    """An idiom from where to where, and what is said of it."""

    start: int
    end: int
    advice: str


@dataclass(frozen=True)
class _Idiom:
    """What beside it tells that it is misused, within how many characters, what in its sentence that it is not."""

    company: str
    within: int | None
    unless: str
    advice: str

    def is_misused(self, text: str, start: int, end: int) -> bool:
        """Whether it is where it stands."""
        first, last = sentence_span(text, start)
        if compiled(self.unless).search(text[first:start] + _MARK + text[end:last]):
            return False
        if self.within:
            before = re.split(_COMMA, text[max(first, start - self.within) : start])[-1]
            behind = re.split(_COMMA, text[end : min(last, end + self.within)])[0]
            return bool(compiled(self.company).search(f"{before}{text[start:end]}{behind}"))
        return bool(compiled(self.company).search(text, first, last))


def misuses(text: str) -> Iterator[Misuse]:
    """Every idiom of the table `idioms` in a text that says another thing than what is beside it."""
    idioms, known = _idioms()
    for match in idioms.finditer(text):
        one = known[match[0]]
        if one.is_misused(text, *match.span()):
            yield Misuse(*match.span(), one.advice)


def misspelt(text: str) -> Iterator[Misuse]:
    """Every idiom of more than four characters in a text with one that is taken for another."""
    for one in _long().near(text):
        if one.is_sure:
            yield Misuse(one.start, one.end, f"多半是“{one.name}”写错了，请核对")


@cache
def _long() -> Names:
    return Names(table("idioms")["long"].split())


@cache
def _idioms() -> tuple[re.Pattern, dict[str, _Idiom]]:
    read, known = table("idioms"), {}
    for group in read["misused"]:
        unless = f"{read['contrary']}|{group['unless']}" if "unless" in group else read["contrary"]
        for line in group["idioms"].splitlines():
            idiom, _, company = line.partition(_MARK)
            known[idiom] = _Idiom(company, group.get("within"), unless, group["advice"])
    return re.compile("|".join(known)), known
