"""Names in which the hand slipped: two characters have changed places, one stands twice, or one is missing."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from operator import add

from quality_kunming.checks.support.nearness import DIFFERENT, LONG, SHORTEST, THROUGH, unmarked
from quality_kunming.checks.support.usage import usage

_START = 3
"""Characters by which what a text may go on with is found; as many has a short name."""
_LONG = 8
"""Characters that are left of a name without one of its words."""
_VERY_LONG = 12
"""Characters of a name that is no other with its words in another order."""
_HAN = re.compile("[\u4e00-\u9fff]+")
_REGIONS = "国省市县区州乡镇"
"""What ends the name of a place, and begins that of a body: 我市市场监督管理局."""
_COUNT = re.compile("[零〇一二三四五六七八九十百千两首]")


@dataclass(frozen=True)
class Slipped:
    """From where to where, of which name; `is_sure` where the name is long."""

    start: int
    end: int
    name: str

    @property
    def is_sure(self) -> bool:
        """Whether nothing else can be meant."""
        return len(unmarked(self.name)) >= LONG


@dataclass(frozen=True)
class _Variant:
    written: str
    name: str
    is_open_before: bool = False
    is_open_behind: bool = False
    """At an end of the name the character may belong to what stands beside it: 其中中国, 日报报道."""


class SlippedNames:
    """Names, ready for such slips; what is in a name or in one of the `others` is right.

    Names are `shortest` characters long or longer, `shortest_without` still where one is missing; long ones may be
    without a whole word.
    """

    def __init__(
        self,
        names: Iterable[str],
        others: Iterable[str] = (),
        shortest: int = SHORTEST,
        *,
        shortest_without: int = SHORTEST,
        without_words: bool = False,
    ):
        names = {bare: name for name in names if len(bare := unmarked(name)) >= shortest}
        rights = "\n".join((*names, *map(unmarked, others)))
        self._by_start: dict[str, list[_Variant]] = defaultdict(list)
        for bare, name in names.items():
            missing = [one for one in _missing(bare, name) if len(one.written) >= shortest_without]
            missing += _missing_words(bare, name) if without_words else ()
            for one in (*_variants(bare, name), *missing, *_moved(bare, name)):
                if len(one.written) >= shortest and one.written not in rights:
                    self._by_start[one.written[:_START]].append(one)

    def find(self, text: str) -> Iterator[Slipped]:
        """Each such place in a text."""
        folded = unmarked(text)
        places = [at for at, sign in enumerate(text) if sign not in THROUGH]
        for at in range(len(folded) - _START + 1):
            for one in self._by_start.get(folded[at : at + _START], ()):
                last = at + len(one.written) - 1
                if not folded.startswith(one.written, at):
                    continue
                is_parted = (one.is_open_before and places[at + 1] > places[at] + 1) or (
                    one.is_open_behind and places[last] > places[last - 1] + 1
                )
                if not is_parted and not _is_of_beside(folded, at, last + 1, one):
                    yield Slipped(places[at], places[last] + 1, one.name)


def _is_of_beside(text: str, start: int, end: int, one: _Variant) -> bool:
    from rjieba import has_word

    before, behind = text[max(start - 1, 0) : start + 1], text[end - 1 : end + 1]
    is_within = start > 0 and (before[-1] in _REGIONS or has_word(before))
    is_before = one.is_open_before and is_within
    return is_before or (one.is_open_behind and has_word(behind))


def _variants(bare: str, name: str) -> Iterator[_Variant]:
    if not _HAN.fullmatch(bare):
        return
    last = len(bare) - 1
    for at, sign in enumerate(bare):
        if _COUNT.match(sign):
            continue
        yield _Variant(f"{bare[:at]}{sign}{bare[at:]}", name, at == 0, at == last)
        swapped = f"{bare[:at]}{bare[at + 1 : at + 2]}{sign}{bare[at + 2 :]}"
        if at < last and is_no_word(swapped[at : at + 2]):
            is_short = len(bare) == _START
            if not is_short or all(map(is_no_word, map(add, swapped, swapped[1:]))):
                yield _Variant(swapped, name, is_short, is_short)


def _missing(bare: str, name: str) -> Iterator[_Variant]:
    for at, sign in enumerate(bare[1:-1], start=1):
        if not _COUNT.match(sign) and not DIFFERENT.match(sign) and _HAN.fullmatch(bare):
            yield _Variant(bare[:at] + bare[at + 1 :], name)


def _missing_words(bare: str, name: str) -> Iterator[_Variant]:
    """A long name without one of the words within it."""
    from rjieba import cut

    words = cut(bare, False)
    for at in range(1, len(words) - 1):
        shortened = "".join((*words[:at], *words[at + 1 :]))
        if len(words[at]) > 1 and len(shortened) >= _LONG:
            yield _Variant(shortened, name)


def _moved(bare: str, name: str) -> Iterator[_Variant]:
    """A very long name with one of the words within it in another place."""
    from rjieba import cut

    words = cut(bare, False) if len(bare) >= _VERY_LONG else []
    for at in range(1, len(words) - 1):
        others = [*words[:at], *words[at + 1 :]]
        for to in range(1, len(others)):
            if len(words[at]) > 1 and to != at:
                yield _Variant("".join((*others[:to], words[at], *others[to:])), name)


def is_no_word(pair: str) -> bool:
    """Whether two characters make a word in no text: 事故 is one, of 故事."""
    from rjieba import has_word

    return not has_word(pair) and pair not in usage().words and not _COUNT.search(pair)
