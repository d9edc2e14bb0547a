"""Where the code of a text of Markdown stands."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from quality_kunming.reading.document import Range

_CODE = re.compile(
    r"^[ ]{0,3}(`{3,}|~{3,})[^\n]*\n(?:.*?\n)??[ ]{0,3}\1[^\n]*$"
    r"|(?<!`)(`+)(?!`)(?:(?!\n[ \t]*\n).)+?(?<!`)\2(?!`)",
    re.MULTILINE | re.DOTALL,
)


def code_in(text: str) -> list[Range]:
    """Blocks and spans of code."""
    return [found.span() for found in _CODE.finditer(text)]


def stands_in(ranges: Sequence[Range], at: int) -> bool:
    """Whether a character stands in one of some ranges, which are in order and apart."""
    place = bisect_right(ranges, at, key=lambda one: one[0])
    return place > 0 and at < ranges[place - 1][1]
