"""Which common words are typed alike: the table `homophones`."""

from collections import defaultdict
from collections.abc import Iterable

from benchmarks.counting.texts import folded
from quality_kunming.checks.support.alike import typed

LENGTH, LEAST_COMMON = 2, 4.0
"""Characters of a word, and how common it must be, as a logarithm, to be looked at for its sound."""
HEAD = """\
# 打起来一样的词：认错别字时看，打错的是哪一个。由 benchmarks/counting 从常用的词（usage.yaml）里算出。
# 一组写成“怎么打:打出来的词”。
"""


def by_sound(words: Iterable[str]) -> dict[str, list[str]]:
    """How they are typed → the words."""
    groups: dict[str, list[str]] = defaultdict(list)
    for word in sorted(words):
        groups["'".join(typed(word))].append(word)
    return dict(sorted(groups.items()))


def written(common: dict[str, float]) -> str:
    """The table as it stands in its file, of words with how common they are."""
    words = [one for one in common if len(one) == LENGTH and common[one] >= LEAST_COMMON]
    entries = (f"{sound}:{','.join(group)}" for sound, group in by_sound(words).items())
    return f"{HEAD}words: >-\n{folded(entries)}"
