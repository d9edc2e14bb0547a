"""Where a title may break: between words, and never inside one of the site's own names."""

import re
from collections.abc import Iterable, Iterator, Sequence

import rjieba

from quality_kunming.typesetting.runs import find_runs

LONGEST = 7
"""Characters up to which a single one joins the word beside it."""

_PLAIN = re.compile(r"[\u3400-\u9fff0-9A-Za-z%+]+")
_HAN = re.compile(r"[\u3400-\u9fff]")
_FORWARD = frozenset("在和与把让为从对向由及或被将比用以于到给不没谁请我你您他她它这那各每更最很太再又也都只就才可要想会能去来")
"""Characters that, alone, belong to what follows."""


class Words:
    """The words of titles, with names that are kept whole."""

    def __init__(self, names: Iterable[str]):
        self._names = tuple(name for name in names if len(rjieba.cut(name)) > 1)

    def breaks(self, text: str) -> list[int]:
        """The offsets where a line of a title may end, apart from those at punctuation and spaces."""
        held = sorted((*find_runs(text), *self._named(text)))
        breaks: list[int] = []
        for plain in _PLAIN.finditer(text):
            if len(plain[0]) > 2 and _HAN.search(plain[0]):
                breaks += _joined(*plain.span(), list(_cuts(text, *plain.span(), held)), text)
        return breaks

    def _named(self, text: str) -> Iterator[tuple[int, int]]:
        for name in self._names:
            start = text.find(name)
            while start >= 0:
                yield start, start + len(name)
                start = text.find(name, start + len(name))


def _cuts(text: str, start: int, end: int, held: Sequence[tuple[int, int]]) -> Iterator[int]:
    place = start
    for word in rjieba.cut(text[start:end])[:-1]:
        place += len(word)
        is_latin = text[place - 1].isascii() and text[place].isascii()
        if not is_latin and not any(first < place < last for first, last in held):
            yield place


def _joined(start: int, end: int, cuts: list[int], text: str) -> list[int]:
    """The cuts without those that leave one character alone."""
    kept: list[int] = []
    edges = [*cuts, end]
    for number, cut in enumerate(cuts):
        begin, following = (kept[-1] if kept else start), edges[number + 1]
        is_single = following - cut == 1
        goes_forward = is_single and text[cut] in _FORWARD and following != end
        is_lonely = cut - begin == 1
        fits = following - begin <= LONGEST or following == end
        if is_lonely or (is_single and not goes_forward and fits):
            continue
        kept.append(cut)
    return kept
