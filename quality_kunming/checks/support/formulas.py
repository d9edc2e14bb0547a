"""Formulas of official language, which stand as they are: one word of them that is another is a mistake."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from quality_kunming.checks.rule import Slip
from quality_kunming.checks.tables import table

_OTHER = "[\u4e00-\u9fff]"
_WORD = re.compile(f"{_OTHER}+")
_SHORTEST = 3
"""Characters of a formula that must stand there beside the word that is another."""


@dataclass(frozen=True)
class Gap:
    """A word of a formula that may be another: what stands before and behind it in the formula."""

    before: str
    word: str
    behind: str

    word_at: int
    """Which word it is."""

    @property
    def is_within(self) -> bool:
        """Whether words stand on both sides."""
        return bool(self.before and self.behind)

    @property
    def formula(self) -> str:
        """All of it."""
        return f"{self.before}{self.word}{self.behind}"

    @cached_property
    def anchor(self) -> str:
        """What must stand in a text."""
        return max(self.before, self.behind, key=len)

    @cached_property
    def pattern(self) -> re.Pattern:
        """Within a formula the other word may be a character shorter or longer; at an end it is as long."""
        before, word, behind = map(re.escape, (self.before, self.word, self.behind))
        before = before or f"(?<!{_OTHER})"
        size = len(self.word)
        least, most = (max(1, size - 1), size + 1) if self.is_within else (size, size)
        return re.compile(f"{before}(?!{word}){_OTHER}{{{least},{most}}}?{behind}")


def wrong_formulas(text: str) -> Iterator[Slip]:
    """Each place where all words of a formula stand but one, and another in its place."""
    taken = 0
    slips = (
        (match.span(), gap.formula)
        for sign in {*text}
        for gap in _gaps().get(sign, ())
        if gap.anchor in text
        for match in gap.pattern.finditer(text)
    )
    for (start, end), formula in sorted(slips):
        if start >= taken:
            taken = end
            words = text[start:end]
            yield Slip(start, end, f"“{words}”和固定的说法“{formula}”差一个词，请核对原文")


def formulas() -> Iterator[Sequence[str]]:
    """Every formula, word by word."""
    for words in _lines():
        yield [word.strip("（）") for word in words]


def _lines() -> Iterator[Sequence[str]]:
    """Those of the table; in brackets a word that is not examined."""
    for group in table("formulas")["groups"]:
        yield from map(str.split, group["formulas"].splitlines())


@cache
def _gaps() -> Mapping[str, Iterable[Gap]]:
    """Those of the table by the first character of what must stand in a text."""
    beginning = defaultdict(list)
    for words in _lines():
        for gap in gaps_of(words):
            beginning[gap.anchor[0]].append(gap)
    return beginning


def gaps_of(formula: Sequence[str]) -> Iterator[Gap]:
    """One for each word that is examined, where enough stands beside it to know the formula."""
    words = [word.strip("（）") for word in formula]
    for at, word in enumerate(words):
        gap = Gap("".join(words[:at]), word, "".join(words[at + 1 :]), at)
        if formula[at] == word and len(gap.anchor) >= _SHORTEST and _WORD.fullmatch(word):
            yield gap
