"""Counts which words stand near which in a folder of texts, and writes the table `collocations`; run by hand.

    python -m benchmarks.gate.counting FOLDER

Only counts are kept, never the texts.
"""

import math
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from pathlib import Path

from quality_kunming.checks import tables
from quality_kunming.checks.support.alike import is_typed_for
from quality_kunming.checks.support.collocations import LEAST_WEIGHT, NEAR
from quality_kunming.checks.support.usage import usage

LEAST_WORD, LEAST_PAIR = 60, 5
"""How often a word, and a pair, must be seen."""
LEAST_COMMON = 5.5
"""How common a word must be, as a logarithm, to be kept."""
KEPT = 14
"""Words of the company of one that are kept."""
HEAD = """\
# 常用的词，前后五个词里常有什么词：认错别字时，看写的和旁边的配不配。
# 由 benchmarks/gate/counting.py 从五千万字公开的新闻、法规和网上的文章里数出，只有次数，没有原文；
# 切词用 jieba 的词典（MIT 许可）。
# words 是“词:旁边的词”，一道斜线一档：每档半个对数，越后面的越比碰巧多。also 是声音、样子像的词，和它也在一起出现过的。
"""
_RUN = re.compile(r"[\u4e00-\u9fff]{2,}")

Pairs = Mapping[tuple[str, str], int]


def counted(texts: Iterable[str]) -> tuple[Counter[str], Pairs]:
    """How often each word of two characters or more is seen, and each pair near one another."""
    from rjieba import cut

    words: Counter[str] = Counter()
    pairs: Counter[tuple[str, str]] = Counter()
    runs = [
        [sys.intern(one) for one in cut(run[0], False)]
        for text in texts
        for run in _RUN.finditer(text)
    ]
    words.update(one for run in runs for one in run if len(one) > 1)
    for run in runs:
        for at, one in enumerate(run):
            if words[one] >= LEAST_WORD:
                near = run[at + 1 : at + 1 + NEAR]
                pairs.update(
                    tuple(sorted((one, other))) for other in near if words[other] >= LEAST_WORD
                )
    return words, pairs


def company(words: Counter[str], pairs: Pairs) -> Iterator[tuple[str, dict[str, float]]]:
    """Each common word with what stands near it much more often than by chance, and how much."""
    near: dict[str, dict[str, int]] = defaultdict(dict)
    for (one, other), times in pairs.items():
        near[one][other] = near[other][one] = times
    sums = {word: sum(ones.values()) for word, ones in near.items()}
    total = sum(sums.values())
    for word, level in sorted(usage().words.items()):
        if len(word) != 2 or level < LEAST_COMMON or word not in near:
            continue
        weights = {
            other: math.log(times * total / (sums[word] * sums[other]))
            for other, times in near[word].items()
            if times >= LEAST_PAIR
        }
        weights = {other: one for other, one in weights.items() if one >= LEAST_WEIGHT}
        best = sorted(weights, key=lambda other: (-near[word][other] * weights[other], other))
        if best:
            yield word, {other: weights[other] for other in best[:KEPT]}


def shared(
    companies: Mapping[str, Mapping[str, float]], pairs: Pairs, words: Iterable[str]
) -> Iterator[tuple[str, list[str]]]:
    """Each word with the company of words like it near which it was seen itself."""
    for word in sorted(one for one in words if len(one) == 2):
        alike = {
            other
            for at in range(2)
            for other in usage().but_for(word, at)
            if other != word and other in companies and is_typed_for(word[at], other, at)
        }
        near = set(chain.from_iterable(companies[other] for other in alike))
        if ones := sorted(one for one in near if tuple(sorted((word, one))) in pairs):
            yield word, ones


def written(companies: Mapping[str, Mapping[str, float]], also: Mapping[str, list[str]]) -> str:
    """The table as it stands in its file."""
    entries = []
    for word, weights in companies.items():
        levels: dict[int, list[str]] = defaultdict(list)
        for other, weight in weights.items():
            levels[round((weight - LEAST_WEIGHT) * 2)].append(other)
        rest = "/".join(",".join(levels.get(level, ())) for level in range(max(levels) + 1))
        entries.append(f"{word}:{rest}")
    others = [f"{word}:{','.join(ones)}" for word, ones in also.items()]
    return f"{HEAD}words: >-\n{_lines(entries)}also: >-\n{_lines(others)}"


def _lines(entries: Iterable[str]) -> str:
    lines, line = [], " "
    for entry in entries:
        if len(line) + len(entry) > 58 and line.strip():
            lines.append(line)
            line = " "
        line += f" {entry}"
    return "\n".join([*lines, line]) + "\n"


def main(folder: str) -> None:
    """Count the texts of a folder, and write the table."""
    texts = (path.read_text("utf-8", errors="replace") for path in sorted(Path(folder).iterdir()))
    words, pairs = counted(texts)
    companies = dict(company(words, pairs))
    also = dict(
        shared(companies, pairs, (one for one, times in words.items() if times >= LEAST_WORD))
    )
    Path(tables.__file__).with_name("collocations.yaml").write_text(
        written(companies, also), "utf-8"
    )


if __name__ == "__main__":
    main(sys.argv[1])
