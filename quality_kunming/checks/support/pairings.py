"""Nouns with verbs that they do not take: 加快力度, 水平增加."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from quality_kunming.checks.support.compiled import compiled
from quality_kunming.checks.support.word_edges import cuts_a_word
from quality_kunming.checks.tables import table

_BETWEEN = 8
"""Characters between a verb and its noun."""
_ENDS = r"(?=[，。；！？”）\n]|$)"
_GOES_ON = r"(?=[，。；！？、”）\n了到至\d近约]|$)"
_NOT_ALONE = "(?<![、和与及或])"
"""A verb behind the last of several nouns is chosen for all of them."""
_GOVERNING = 20
"""Characters before a pair in which another verb of the same clause may govern the noun."""
_CLAUSE = re.compile(r"[^，。；：！？\n]*$")
_COMPARED = re.compile(r"[比较][^，。；\n]{0,10}$")


@dataclass(frozen=True)
class Pairing:
    """A verb and a noun that do not go together, from where to where, and the verb that does."""

    start: int
    end: int
    right: str


def pairings(text: str) -> Iterator[Pairing]:
    """Every such pair in a text."""
    beginnings, families = _families()
    for beginning in beginnings.finditer(text):
        at = beginning.start()
        for family in families.get(text[at : at + 2], ()):
            match = compiled(family.pattern).match(text, at)
            if match and not family.is_right(text, at) and not cuts_a_word(text, *match.span()):
                yield Pairing(*match.span(), family.right)


@dataclass(frozen=True)
class _Family:
    """What nouns and wrong verbs that begin alike are found by, the right verb, and whether the verbs stand before."""

    pattern: str
    right: str
    is_before: bool

    def is_right(self, text: str, at: int) -> bool:
        """Whether the noun belongs to a verb that stands before all, or is what something is compared with."""
        clause = _CLAUSE.search(text, max(0, at - _GOVERNING), at)[0]
        if not self.is_before:
            return bool(_COMPARED.search(clause))
        rights = re.findall("[一-龥]{2}", re.sub("（.*?）", "", self.right))
        return clause.endswith(_verbs()) or any(right in clause for right in rights)


@cache
def _verbs() -> tuple[str, ...]:
    """All that govern a verb that follows: 促进实现, 完善扩大."""
    read = table("pairings")
    verbs = [word for one in read["families"] for word in one.get("before", "").split()]
    return tuple({*verbs, *read["governing"].split()})


@cache
def _families() -> tuple[re.Pattern, dict[str, list[_Family]]]:
    """What finds the first character of a pair; the first two, with all that begin so."""
    read = table("pairings")
    between, adverbs = _any(read["between"]), _any(read["adverbs"])
    families = defaultdict(list)
    for one in read["families"]:
        nouns, right = one["nouns"], one["write"]
        not_with = f"{between}|{_any(one['not_with'])}" if "not_with" in one else between
        gap = _gap(not_with if one.get("has_of") else f"{not_with}|的")
        for first, pattern, is_before in (
            (one.get("before", ""), f"(?:{{}}){gap}{_listed(nouns)}{_ENDS}", True),
            (nouns if "behind" in one else "", _behind(one.get("behind", ""), adverbs), False),
        ):
            for start in {word[:2] for word in first.split()}:
                words = " ".join(word for word in first.split() if word.startswith(start))
                whole = pattern.replace("{}", _any(words), 1)
                families[start].append(_Family(whole, right, is_before))
    return re.compile(f"[{''.join({start[0] for start in families})}]"), dict(families)


def _gap(between: str) -> str:
    return rf"(?![性型式类])(?:了|着)?(?:(?!{between}|[和与及或、])[一-龥]){{0,{_BETWEEN}}}?"


def _listed(nouns: str) -> str:
    """A noun, and others of its kind that go on: 积极性、主动性和创造性."""
    return rf"(?:{_any(nouns)})(?:[和与及、](?:{_any(nouns)}))*"


def _behind(verbs: str, adverbs: str) -> str:
    return rf"{_NOT_ALONE}(?:{{}})(?:{adverbs}){{0,3}}(?:{_any(verbs)}){_GOES_ON}"


def _any(words: str) -> str:
    return "|".join(sorted(words.split(), key=len, reverse=True))
