"""A word as it stands in its sentence: with the words beside it, so that an editor finds it."""

import re

_BEFORE = re.compile(r"[\u4e00-\u9fff]{0,8}$")
_BEHIND = re.compile(r"[\u4e00-\u9fff]{0,8}")
_ENOUGH = 3
"""Characters that are found by themselves."""


def with_neighbours(text: str, start: int, end: int) -> tuple[int, int]:
    """From where to where to quote: a short word with the one before and the one behind."""
    if end - start >= _ENOUGH:
        return start, end
    from rjieba import cut  # reads its dictionary when it is imported

    before = cut(_BEFORE.search(text, max(0, start - 8), start)[0], False)
    behind = cut(_BEHIND.match(text, end)[0], False)
    return start - len("".join(before[-1:])), end + len("".join(behind[:1]))
