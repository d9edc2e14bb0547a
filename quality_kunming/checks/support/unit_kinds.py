"""Measures with a unit of another kind: 面积3000公里, 气温25公斤."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from quality_kunming.checks.rule import Slip
from quality_kunming.checks.tables import table
from quality_kunming.reading.amounts import AMOUNT

_NOT_AFTER = r"(?![a-zA-Z/／·²³每]|[ ]?[xX×*＊乘][ ]?\d)"
"""What makes another unit of it, or the first of two lengths of an area."""


def misfits(text: str) -> Iterator[Slip]:
    """Each number behind the name of a measure that has a unit in which it is not measured."""
    for match in _pattern().finditer(text):
        noun, unit = match["noun"], match["unit"]
        if not _units()[unit].intersection(_nouns()[noun]):
            told = f"{noun}不用“{unit}”计，请核对单位，例如“{_usual(noun)}”"
            yield Slip(match.start("number"), match.end(), told)


@cache
def _units() -> dict[str, set[str]]:
    """A unit → the kinds of measures in which it counts."""
    units: dict[str, set[str]] = {}
    for kind, words in table("units")["kinds"].items():
        for unit in words.split():
            units.setdefault(unit, set()).add(kind)
    return units


@cache
def _nouns() -> dict[str, list[str]]:
    """The name of a measure → its kinds, the commonest first."""
    return {
        noun: kinds.split()
        for nouns, kinds in table("units")["nouns"].items()
        for noun in nouns.split()
    }


def _usual(noun: str) -> str:
    """A unit in which it is measured."""
    return table("units")["kinds"][_nouns()[noun][0]].split()[0]


@cache
def _pattern() -> re.Pattern[str]:
    between = _any(table("units")["between"].split())
    number = rf"(?P<number>{AMOUNT})(?:[至到～—~-]{AMOUNT})?[余多]?"
    unit = rf"(?P<unit>{_any(_units())}){_NOT_AFTER}"
    return re.compile(rf"(?P<noun>{_any(_nouns())})(?:{between}){{0,4}}[ ]?{number}[ ]?{unit}")


def _any(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
