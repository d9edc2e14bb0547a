"""Whether what is found in a text begins and ends where words do: 安全部全面 does not hold 全部."""

import re
from functools import lru_cache
from itertools import accumulate

_BEFORE = re.compile(r"[\u4e00-\u9fff]{0,12}$")
_BEHIND = re.compile(r"[\u4e00-\u9fff]{0,12}")
_AROUND = 12
"""Characters on each side that are cut into words together with it."""


def cuts_a_word(text: str, start: int, end: int) -> bool:
    """Whether a place begins or ends within a word of the dictionary."""
    first = _BEFORE.search(text, max(0, start - _AROUND), start).start()
    last = _BEHIND.match(text, end).end()
    edges = _edges(text[first:last])
    return start - first not in edges or end - first not in edges


@lru_cache(maxsize=1000)
def _edges(text: str) -> frozenset[int]:
    from rjieba import cut  # reads its dictionary when it is imported

    return frozenset(accumulate(map(len, cut(text, False)), initial=0))
