"""Where a title may break: between words, and never inside one of the site's own names."""

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import accumulate, pairwise

from quality_kunming.typesetting.runs import WIDEST, find_runs

LONGEST = 7
"""Characters up to which a single one joins the word beside it."""

_PLAIN = re.compile(r"[\u3400-\u9fff0-9A-Za-z%+]{3,}")
_QUOTED = re.compile(r"(?<=[^\s“‘《（〈【])(?=[“‘])|(?<=[”’])(?=[\u3400-\u9fff0-9A-Za-z]{2})")
"""Before and after what is quoted: browsers take the marks for letters of the words beside them."""
_FORWARD = frozenset(
    "在和与把让为从对向由及或被将比用以于到给不没谁请我你您他她它这那各每更最很太再又也都只就才可要想会能去来"
)
"""Characters that, alone, belong to what follows."""


class Words:
    """The words of titles, with names that are kept whole."""

    def __init__(self, names: Iterable[str]):
        from rjieba import cut  # reads its dictionary when it is imported

        self._cut = cut
        names = sorted(
            (name for name in names if len(cut(name)) > 1), key=lambda one: (-len(one), one)
        )
        self._names = re.compile("|".join(map(re.escape, names)) or r"(?!)")

    def breaks(self, text: str) -> list[int]:
        """The offsets where a line of a title may end, apart from those at spaces and at punctuation but quotes."""
        breaks: list[int] = []
        held: set[int] | None = None
        if "“" in text or "”" in text:
            held = self._held(text)
            breaks += (one.start() for one in _QUOTED.finditer(text) if one.start() not in held)
        for plain in _PLAIN.finditer(text):
            words = self._cut(plain[0])
            if len(plain[0]) > WIDEST:
                words = [part for word in words for part in self._parts(word)]
            if len(words) < 2 or plain[0].isascii():
                continue
            if held is None:
                held = self._held(text)
            start, end = plain.span()
            cuts = (start + place for place in accumulate(map(len, words[:-1])))
            breaks += _joined(start, end, [cut for cut in cuts if cut not in held], text)
        return sorted(breaks)

    def _parts(self, word: str) -> list[str]:
        """A word; where no line of a phone has room for it, what is before the kind of thing that it names apart."""
        return [*self._cut(word[:-3]), word[-3:]] if len(word) > WIDEST else [word]

    def _held(self, text: str) -> set[int]:
        """The offsets inside runs and names."""
        spans = find_runs(text) + [name.span() for name in self._names.finditer(text)]
        return {offset for start, end in spans for offset in range(start + 1, end)}


def _joined(start: int, end: int, cuts: list[int], text: str) -> list[int]:
    """The cuts without those that leave one character alone, or stand between Latin letters."""
    kept: list[int] = []
    begin = start
    for cut, following in pairwise([*cuts, end]):
        if cut - begin == 1 or (text[cut].isascii() and text[cut - 1].isascii()):
            continue
        if following - cut == 1 and (
            following == end or (text[cut] not in _FORWARD and following - begin <= LONGEST)
        ):
            continue
        kept.append(cut)
        begin = cut
    return kept


_AFTER = re.compile(r"[，：；、。？！—…”’》）〉】\s]+(?=[^，：；、。？！—…”’》）〉】\s])")
_BEFORE = re.compile(r"(?<=[^“‘《（〈【\s])(?=[“‘《（〈【])")


@lru_cache(maxsize=4)
def _words(names: tuple[str, ...]) -> Words:
    return Words(names)


def pieces_of_title(title: str, names: tuple[str, ...]) -> tuple[str, ...]:
    """A title in the pieces between which a line may end, punctuation with the word that it belongs to."""
    ends = {one.end() for one in _AFTER.finditer(title)}
    ends |= {one.start() for one in _BEFORE.finditer(title)}
    cuts = sorted(ends.union(_words(names).breaks(title)) - {0, len(title)})
    return tuple(title[start:end] for start, end in pairwise((0, *cuts, len(title))))
