"""Which words stand near which, which follow which, and which are typed alike: the table `collocations`."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, pairwise

from benchmarks.counting.texts import folded
from quality_kunming.checks.support.alike import typed
from quality_kunming.checks.support.collocations import LEAST_WEIGHT, NEAR
from quality_kunming.checks.support.usage import usage

Pair = tuple[str, str]
Weights = dict[str, dict[str, float]]

LEAST_WORD, LEAST_NEAR, LEAST_BEHIND = 60, 5, 4
"""How often a word, and a pair of words near and behind one another, must be seen."""
LEAST_COMMON, LEAST_LIKE = 5.5, 4.0
"""How common a word must be, as a logarithm, whose company is kept, and that is looked at for its sound."""
LEAST_NEAR_WEIGHT = 1.5
"""How much more often than by chance, as a logarithm, a word must stand near another to be of its company."""
KEPT_NEAR, KEPT_BEHIND = 14, 15
"""Words near one, and on either side of one, that are kept."""
HEAD = """\
# 常用的词，旁边常有什么词：认错别字时，看写的和旁边的配不配。
# 由 benchmarks/counting 从五千万字公开的新闻、法规和网上的文章里数出，只有次数，没有原文；
# 切词用 jieba 的词典（MIT 许可）。
# near 是“词:前后五个词里的词”，behind 是“词:紧跟着它的词”，一道斜线一档：从一开始每档半个对数，越后面的越比碰巧多。
# homophones 是“怎么打:打出来的词”。
"""


@dataclass(frozen=True)
class Counts:
    """How often each word is seen, each pair near one another, and each behind another."""

    words: Counter[str] = field(default_factory=Counter)
    near: Counter[Pair] = field(default_factory=Counter)
    behind: Counter[Pair] = field(default_factory=Counter)


def counted(runs: Iterable[Sequence[str]]) -> Counts:
    """The counts of words between marks."""
    counts = Counts()
    counts.words.update(chain.from_iterable(runs))
    for run in runs:
        counts.behind.update(pairwise(run))
        often = [len(one) > 1 and counts.words[one] >= LEAST_WORD for one in run]
        for at, one in enumerate(run):
            if often[at]:
                places = range(at + 1, min(at + 1 + NEAR, len(run)))
                counts.near.update(
                    tuple(sorted((one, run[place]))) for place in places if often[place]
                )
    return counts


def company(counts: Counts) -> Weights:
    """Each common word with what stands near it much more often than by chance, and how much."""
    near: dict[str, dict[str, int]] = defaultdict(dict)
    for (one, other), times in counts.near.items():
        near[one][other] = near[other][one] = times
    sums = {word: sum(ones.values()) for word, ones in near.items()}
    total = sum(sums.values())
    found: Weights = {}
    for word, level in sorted(usage().words.items()):
        if len(word) == 2 and level >= LEAST_COMMON and word in near:
            weights = {
                other: math.log(times * total / (sums[word] * sums[other]))
                for other, times in near[word].items()
                if times >= LEAST_NEAR
            }
            weights = {other: one for other, one in weights.items() if one >= LEAST_NEAR_WEIGHT}
            best = sorted(weights, key=lambda other: (-near[word][other] * weights[other], other))
            if best:
                found[word] = {other: weights[other] for other in best[:KEPT_NEAR]}
    return found


def followers(counts: Counts) -> Weights:
    """Each word with what follows it much more often than by chance: the most of every common word's two sides."""
    total = sum(counts.words.values())
    sides: dict[tuple[str, int], list[tuple[float, Pair]]] = defaultdict(list)
    weights: dict[Pair, float] = {}
    for pair, times in counts.behind.items():
        chance = counts.words[pair[0]] * counts.words[pair[1]] / total
        if times >= LEAST_BEHIND and (weight := math.log(times / chance)) >= LEAST_WEIGHT:
            weights[pair] = weight
            for side, word in enumerate(pair):
                if len(word) == 2 and word in usage().words:
                    sides[word, side].append((-times * weight, pair))
    found: Weights = defaultdict(dict)
    kept = chain.from_iterable(sorted(ones)[:KEPT_BEHIND] for ones in sides.values())
    for word, other in sorted({pair for _, pair in kept}):
        found[word][other] = weights[word, other]
    return found


def homophones(words: Iterable[str]) -> dict[str, list[str]]:
    """How they are typed → the common words of two characters, those that are looked at for their sound."""
    groups: dict[str, list[str]] = defaultdict(list)
    for word in sorted(words):
        if len(word) == 2 and usage().words[word] >= LEAST_LIKE:
            groups["'".join(typed(word))].append(word)
    return dict(sorted(groups.items()))


def written(runs: Iterable[Sequence[str]]) -> str:
    """The table as it stands in its file."""
    counts = counted(runs)
    near, behind, by_sound = company(counts), followers(counts), homophones(usage().words)
    parts = {
        "near": [*map(_entry, near, near.values())],
        "behind": [*map(_entry, behind, behind.values())],
        "homophones": [f"{sound}:{','.join(group)}" for sound, group in by_sound.items()],
    }
    return HEAD + "".join(f"{name}: >-\n{folded(entries)}" for name, entries in parts.items())


def _entry(word: str, weights: Mapping[str, float]) -> str:
    levels: dict[int, list[str]] = defaultdict(list)
    for other, weight in weights.items():
        levels[round((weight - LEAST_WEIGHT) * 2)].append(other)
    return f"{word}:" + "/".join(
        ",".join(levels.get(level, ())) for level in range(max(levels) + 1)
    )
