"""Which words are not common, and still words that somebody may mean: the table `rarer`.

What is no slip of any of them, `known`, is written into the table by hand, from what the check says of right texts.
"""

import re
from collections.abc import Iterable, Mapping

from benchmarks.counting.texts import folded

LEAST_TIMES = 18
"""How often a word must be seen."""
_TWO = re.compile("[\u4e00-\u9fff]{2}")
HEAD = """\
# 没有 usage.yaml 里那样常见的词：两个平常不单用的字挨在一起、又不是词的时候，看是不是写错了其中一个。
# words 由 benchmarks/counting 从文章里数出；known 是不成词、也没有写错的，是人从真文章里看来的。
"""


def written(times: Mapping[str, int], common: Iterable[str], known: str) -> str:
    """The table as it stands in its file, of words with their times, without the common ones."""
    least = set(common)
    words = sorted(
        word
        for word, there in times.items()
        if there >= LEAST_TIMES and _TWO.fullmatch(word) and word not in least
    )
    return f"{HEAD}words: >-\n{folded(words)}known: >-\n{folded(known.split())}"
