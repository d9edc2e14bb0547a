"""Finds in a text what is almost one of many names, and is none of them."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from operator import add

from quality_kunming.checks.support.alike import are_alike, sound_alike

THROUGH = frozenset("| \t\u3000“”‘’\"'*_·•《》〈〉—–-")
"""Signs that may stand within a name or be left out."""
_WITHOUT = dict.fromkeys(map(ord, THROUGH))
_COUNT = re.compile(r"[0-9０-９A-Za-z零〇一二三四五六七八九十百千首甲乙丙第年月日]")
"""Signs that tell one of a series from the next: the third edition is no misprint of the second."""
_DIGIT = re.compile(r"[0-9０-９A-Za-z]")
DIFFERENT = re.compile(
    "[不无非前后新老东西南北中副总分省市县区州镇乡村的和与等执是]|人民|举[办行]|召开|开[展设]|启动|组织|推出|设立|[主承]办|参[加与]|走进|迎来|邀请|发布"
)
"""What makes another thing of a name when it is put in, left out or exchanged."""
_PLACE = re.compile("[省市县区州镇乡村]")
"""What follows the name of a place: another one there is another place."""
_HAN = re.compile(r"[\u3400-\u9fff]*")
SHORTEST, LONG, LONGEST = 4, 6, 9
"""Characters of a name: the shortest; from where on one may be wrong that is not alike; from where on two."""


@dataclass(frozen=True)
class Near:
    """What is almost a name, from where to where; `is_sure`: by characters that are taken for each other."""

    start: int
    end: int
    name: str
    is_sure: bool


class Names:
    """Names, ready for what is near them; `others` are right too, and never looked for."""

    def __init__(
        self,
        names: Iterable[str],
        others: Iterable[str] = (),
        shortest: int = SHORTEST,
        long: int = LONG,
    ):
        self._long = long
        self._names = {bare: name for name in names if len(bare := unmarked(name)) >= shortest}
        self._needed = {name: max(1, len(name) - 2 - 2 * _most(name)) for name in self._names}
        self._ends: dict[str, list[str]] = defaultdict(list)
        for name in self._names:
            if len(name) == 3:
                self._ends[name[0] + name[2]].append(name)
        rights = {*self._names, *filter(None, map(unmarked, others))}
        ordered = sorted(rights, key=len, reverse=True)
        self._right = re.compile("|".join(map(re.escape, ordered)) or r"(?!)")
        self._places: dict[str, list[tuple[str, int]]] = defaultdict(list)
        for name in self._names:
            for at in range(len(name) - 1):
                self._places[name[at : at + 2]].append((name, at))

    def near(self, text: str) -> Iterator[Near]:
        """Everything in a text that is almost a name, the longest of what overlaps."""
        folded = unmarked(text)
        found = [
            one
            for name, at in self._candidates(folded)
            if (one := _match(folded, name, at, self._long))
        ]
        if not found:
            return
        places = [at for at, sign in enumerate(text) if sign not in THROUGH]
        rights = [match.span() for match in self._right.finditer(folded)]
        taken = 0
        for start, end, name, is_sure in sorted(found, key=lambda one: (one[0], -one[1])):
            is_other = any(_spoils(right, (start, end)) for right in rights)
            if (
                start >= taken
                and not is_other
                and not _extends(folded[start:end], name, self._right)
            ):
                taken = end
                yield Near(places[start], places[end - 1] + 1, self._names[name], is_sure)

    def _candidates(self, text: str) -> Iterator[tuple[str, int]]:
        """Names with where they would begin, of which enough pairs of characters stand there."""
        votes: dict[tuple[str, int], int] = {}
        places = self._places
        for at, pair in enumerate(map(add, text, text[1:])):
            if pair in places:
                for name, within in places[pair]:
                    place = name, at - within
                    votes[place] = votes.get(place, 0) + 1
        ends = self._ends
        for at, pair in enumerate(map(add, text, text[2:])) if ends else ():
            if pair in ends:
                yield from ((name, at) for name in ends[pair])
        for (name, at), count in votes.items():
            needed = self._needed[name]
            if count * 2 < needed or count == len(name) - 1:
                continue
            shifted = max(votes.get((name, at + by), 0) for by in (-2, -1, 1, 2))
            if count >= shifted and count + shifted >= needed:
                yield name, at


@lru_cache(maxsize=8)
def unmarked(name: str) -> str:
    """Words without the signs that may stand within a name."""
    return name.translate(_WITHOUT)


def _most(name: str) -> int:
    """How many characters of a name may be wrong."""
    return 2 if len(name) >= LONGEST else 1


def _spoils(right: tuple[int, int], near: tuple[int, int]) -> bool:
    """Whether words are part of a right name, or begin or end in one."""
    within = near[0] <= right[0] and right[1] <= near[1] and right != near
    return not within and right[0] < near[1] and near[0] < right[1]


def _extends(words: str, name: str, right: re.Pattern) -> bool:
    """Whether words are longer because they go on from another right name: of a government, its portal."""
    begins = right.fullmatch(words, 0, shared(words, name))
    return begins is not None and len(words) > len(name)


def _match(text: str, name: str, at: int, long: int) -> tuple[int, int, str, bool] | None:
    """The words around a place that are almost a name."""
    reach = _most(name) if len(name) >= long else 0
    best: tuple[int, int, int] | None = None
    for start in range(max(at - reach, 0), at + reach + 1):
        for length in range(len(name) - reach, len(name) + reach + 1):
            words = text[start : start + length]
            if len(words) < length or (start != at and words[0] != name[0]):
                continue
            weight = _difference(words, name, long)
            if weight is not None and (best is None or weight < best[0]):
                best = weight, start, start + length
    return best and (best[1], best[2], name, best[0] == 0)


def _difference(words: str, name: str, long: int) -> int | None:
    """How far words are from a name: 0 alike, 1 one slip, 2 two; None where they are something else."""
    before = shared(words, name)
    after = shared(words[before:][::-1], name[before:][::-1])
    here, there = words[before : len(words) - after], name[before : len(name) - after]
    if not (here or there) or _is_of_series(here, there) or not _HAN.fullmatch(here):
        return None
    if here and not there and words.startswith(here, before - len(here)):
        return 0
    if len(here) == len(there) and _is_alike(here, there, len(name)):
        return 0 if len(name) - len(here) >= 2 else None
    if not (before and after) or DIFFERENT.search(here + there):
        return None
    if _PLACE.match(name, len(name) - after):
        return None
    if sorted(here) == sorted(there) and len(name) > SHORTEST:
        return 0 if len(here) <= len(name) // 2 + 1 else None
    if not here and len(there) > 1:
        return None  # a word left out makes it shorter, not wrong
    size = max(len(here), len(there))
    allowed = _most(name) if len(name) >= long else 0
    return size if size <= allowed and min(len(here), len(there)) < 2 else None


def _is_of_series(here: str, there: str) -> bool:
    """Whether one stands for another of a series, or a number has been put in or left out."""
    counts = [bool(_COUNT.search(one)) for one in (here, there)]
    return all(counts) if here and there and not _DIGIT.search(here + there) else any(counts)


def shared(one: str, other: str) -> int:
    """With how many characters both begin."""
    pairs = zip(one, other, strict=False)
    length = min(len(one), len(other))
    return next((at for at, (a, b) in enumerate(pairs) if a != b), length)


def _is_alike(here: str, there: str, length: int) -> bool:
    """Whether one character is another that is like it, or two of a long name are."""
    pairs = [pair for pair in zip(here, there, strict=True) if pair[0] != pair[1]]
    if length == SHORTEST and len(pairs) == 2:
        return len(here) == 2 and all(sound_alike(*pair) for pair in pairs)
    return len(pairs) <= (2 if length > SHORTEST else 1) and all(are_alike(*pair) for pair in pairs)
