"""Numbered lines with text below them are headings, as in official documents: 一、活动时间, （一）报名, 第一章 总则."""

from collections.abc import Sequence

from .numbering import read_number
from .paragraph_ends import is_title

_LEVELS = {"chapter": "##", "section": "###"}
_FIRST = frozenset("一二三四五六七八九十（(第")
_CLAUSES = {"章": "##", "节": "###"}


def read_titles(lines: Sequence[str]) -> list[str]:
    """The lines with the marks of a heading before each numbered title that stands alone."""
    filled = [place for place, line in enumerate(lines) if line.strip()]
    result = list(lines)
    for before, place, after in zip([None, *filled], filled, filled[1:], strict=False):
        level = _level(lines[place])
        if not level or after == place + 1 or before == place - 1:
            continue
        near = [lines[one] for one in (before, after) if one is not None]
        if not any(_level(line) == level for line in near):
            result[place] = f"{level} {lines[place].strip()}"
    return result


def _level(line: str) -> str | None:
    """The marks of a heading for a line that may be a numbered title."""
    number = read_number(line) if line.lstrip()[:1] in _FIRST else None
    if number is None or not is_title(line, number):
        return None
    return _CLAUSES.get(number.mark[-1]) if number.kind == "clause" else _LEVELS.get(number.kind)
