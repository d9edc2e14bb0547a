"""Decades of which the century is not told: 80年代, and nothing before it that says of which."""

import re
from collections.abc import Iterator

from quality_kunming.checks.rule import Severity, Slip
from quality_kunming.model.numerals import whole_number

_TENS = "[一二三四五六七八九]十|[1-9]0"
_DECADE = re.compile(
    rf"(?<![\d一二三四五六七八九十零〇后])(?P<all>(?:[一二三四五六七八九]、?|[1-9]0、|(?:[一二三四五六七八九]十|[1-9]0)(?:年代)?[和至到—])?(?P<decade>{_TENS}))"
    r"年代(?!生人|出生的?人|[后风味感范]|人)"
)
_CENTURY = re.compile(r"世纪|(?<!\d)(?:1[0-9]|20)\d0年代|(?<!\d)19\d\d年")
"""Where it stands before, the reader knows which one goes on: 20世纪80年代、90年代."""
_GENERATION = re.compile(r"[5-9]0后|0[05]后")
_LEAST = 30
"""From 30年代 on it can only be of the 20th century; 20年代 may be of this one."""


def bare_decades(text: str, whole: str) -> Iterator[Slip]:
    """The first of a text; none after a century or a year of it, which may stand in what the whole text quotes."""
    match = _DECADE.search(text)
    if match is None or _CENTURY.search(whole, 0, match.end()):
        return
    line = whole[whole.rfind("\n", 0, match.start()) + 1 :].partition("\n")[0]
    if _GENERATION.search(line):
        return
    decade = whole_number(match["decade"])
    example = f"20世纪{match['all']}年代" if decade >= _LEAST else "20世纪20年代、21世纪20年代"
    told = f"“{match[0]}”没有写是哪个世纪的，请写全，例如“{example}”；请核对"
    yield Slip(*match.span(), told, severity=Severity.WARNING)
