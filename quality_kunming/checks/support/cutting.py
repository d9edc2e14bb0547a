"""A line cut into words, as a dictionary cuts it; what is no word stands for its kind."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from quality_kunming.checks.support.usage import EDGE, usage

NUMBER, LETTERS = "0", "A"
"""Stand for any number, and any letters; a mark is an edge."""
_SIGNS = {"number": NUMBER, "letters": LETTERS}
_PIECE = re.compile(
    r"(?P<run>[\u4e00-\u9fff]+)|(?P<number>[0-9０-９.％%]+)|(?P<letters>[A-Za-z]+)|\S"
)
_HALF = 2
_LEAST_COMMON = 6.0
"""How common, as a logarithm, both halves of a word of four characters are that counts as two."""


@dataclass(frozen=True)
class Run:
    """What stands between two marks, where it begins; or one sign for a mark, a number or letters."""

    start: int
    words: Sequence[str]

    @property
    def places(self) -> list[int]:
        """Where each word begins, and behind the last."""
        return [*accumulate(map(len, self.words), initial=self.start)]


@dataclass(frozen=True)
class Word:
    """A word as it is looked at for what is around it, and where it begins."""

    start: int
    text: str


def runs(line: str, start: int = 0) -> Iterator[Run]:
    """All of a line that begins at a place of a text."""
    from rjieba import cut  # reads its dictionary when it is imported

    for piece in _PIECE.finditer(line):
        kind = piece.lastgroup
        words = cut(piece[0], False) if kind == "run" else [_SIGNS.get(kind, EDGE)]
        yield Run(start + piece.start(), words)


def words_around(line: Iterable[Run]) -> list[Word]:
    """The words of a line: those of four characters that are two common ones as two, several marks as one."""
    words: list[Word] = []
    for run in line:
        at = run.start
        for one in run.words:
            if one != EDGE or not words or words[-1].text != EDGE:
                words += [
                    Word(at + number * _HALF, part) for number, part in enumerate(halves(one))
                ]
            at += len(one)
    return words


def halves(word: str) -> list[str]:
    """A word, or the two common ones of which one of four characters is made."""
    parts = [word[:_HALF], word[_HALF:]]
    common = usage().words
    if len(word) == 2 * _HALF and min(common.get(one, 0) for one in parts) >= _LEAST_COMMON:
        return parts
    return [word]
