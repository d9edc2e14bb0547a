"""Which words of a formula may be another in right text: they stand in brackets in the table `formulas`.

The formulas are written into the table by hand. A word is bracketed in whose place the texts have another; at an end of
a formula also one that the texts do not show often enough, and one of a list, which may well begin or end otherwise.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

from quality_kunming.checks.support.formulas import Gap, gaps_of

SHORT_TIMES, LONG_TIMES = 15, 3
"""How often what stands beside a word at an end must be seen, and how often where it is long."""
LONG, LONGEST = 6, 8
"""Characters of what is long, and of what need not be seen."""
MARKS = frozenset("、，；")
_KEY = 3
HEAD = """\
# 固定的说法：从头到尾就这样说，只有一个词是另一个词，就是写错了。一行一个，词和词之间空一格。
# 括号里的词照样要有，可是别的词也有人写，不查：由 benchmarks/counting 从文章里数出；新加一行，先不写括号，再数一遍。
groups:
"""

Formula = Sequence[str]
"""The words of one."""


def written(lines: Iterable[str], groups: Iterable[Mapping[str, str]]) -> str:
    """The table as it stands in its file, from the lines of the texts and what is in it."""
    listed = [(group["source"], _formulas(group["formulas"])) for group in groups]
    every = [one for _, formulas in listed for one in formulas]
    counts = _Counts(every)
    for line in chain(lines, map("".join, every)):
        counts.add(line)
    blocks = (
        f"  - source: {source}\n    formulas: |\n"
        + "".join(f"      {line}\n" for one in formulas if (line := counts.bracketed(one)))
        for source, formulas in listed
    )
    return HEAD + "".join(blocks)


def _formulas(text: str) -> list[Formula]:
    return [[word.strip("（）") for word in line.split()] for line in text.splitlines()]


class _Counts:
    """How often what stands beside each word is seen, and how often with another word."""

    def __init__(self, formulas: Iterable[Formula]) -> None:
        self._by_key: dict[str, list[Gap]] = defaultdict(list)
        self._seen: dict[Gap, int] = defaultdict(int)
        self._other: dict[Gap, int] = defaultdict(int)
        for gap in {gap for formula in formulas for gap in gaps_of(formula)}:
            self._by_key[gap.anchor[:_KEY]].append(gap)

    def add(self, line: str) -> None:
        """Count those of a line."""
        asked = set()
        for at in range(len(line) - _KEY + 1):
            for gap in self._by_key.get(line[at : at + _KEY], ()):
                if line.startswith(gap.anchor, at):
                    self._seen[gap] += 1
                    asked.add(gap)
        for gap in asked:
            self._other[gap] += sum(1 for _ in gap.pattern.finditer(line))

    def bracketed(self, formula: Formula) -> str:
        """The words of a formula, those that may be another in brackets; "" where all may."""
        examined = {gap.word_at for gap in gaps_of(formula) if self._is_fixed(gap, formula)}
        words = (word if at in examined else f"（{word}）" for at, word in enumerate(formula))
        return " ".join(words) if examined else ""

    def _is_fixed(self, gap: Gap, formula: Formula) -> bool:
        if self._other[gap]:
            return False
        size, seen = len(gap.anchor), self._seen[gap]
        is_often = seen >= SHORT_TIMES or (size >= LONG and seen >= LONG_TIMES) or size >= LONGEST
        return gap.is_within or (is_often and MARKS.isdisjoint("".join(formula)))
