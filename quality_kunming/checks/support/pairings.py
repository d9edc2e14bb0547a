"""Nouns with verbs that they do not take: 加快力度, 水平增加."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from quality_kunming.checks.support.compiled import compiled
from quality_kunming.checks.tables import table

_BETWEEN = 8
"""Characters between a verb and its noun."""
_ENDS = r"(?=[，。；！？、”）\n]|和|$)"
_GOES_ON = r"(?=[，。；！？、”）\n了到至\d近约]|$)"


@dataclass(frozen=True)
class Pairing:
    """A verb and a noun that do not go together, from where to where, and the verb that does."""

    start: int
    end: int
    right: str


def pairings(text: str) -> Iterator[Pairing]:
    """Every such pair in a text."""
    beginnings, patterns = _patterns()
    for beginning in beginnings.finditer(text):
        at = beginning.start()
        for pattern, right in patterns.get(text[at : at + 2], ()):
            if match := compiled(pattern).match(text, at):
                yield Pairing(*match.span(), right)


@cache
def _patterns() -> tuple[re.Pattern, dict[str, list[tuple[str, str]]]]:
    """What finds the first character of a pair; the first two, with the patterns and the right verb of each."""
    read = table("pairings")
    between, adverbs = _any(read["between"]), _any(read["adverbs"])
    patterns = defaultdict(list)
    for one in read["families"]:
        nouns = one["nouns"]
        gap = _gap(between if one.get("has_of") else f"{between}|的")
        for first, pattern in (
            (one.get("before", ""), f"(?:{{}}){gap}(?:{_any(nouns)}){_ENDS}"),
            (nouns if "behind" in one else "", _behind(one.get("behind", ""), adverbs)),
        ):
            for start in {word[:2] for word in first.split()}:
                words = " ".join(word for word in first.split() if word.startswith(start))
                patterns[start].append((pattern.replace("{}", _any(words), 1), one["write"]))
    return re.compile(f"[{''.join({start[0] for start in patterns})}]"), dict(patterns)


def _gap(between: str) -> str:
    return rf"(?:了|着)?(?![和与及或、])(?:(?!{between})[一-龥]){{0,{_BETWEEN}}}?"


def _behind(verbs: str, adverbs: str) -> str:
    return f"(?:{{}})(?:{adverbs}){{0,3}}(?:{_any(verbs)}){_GOES_ON}"


def _any(words: str) -> str:
    return "|".join(sorted(words.split(), key=len, reverse=True))
