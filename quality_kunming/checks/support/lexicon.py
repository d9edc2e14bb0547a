"""Finds the forms of data/vocabularies/terms.yaml in a text, all of them at once, and the longest word wins."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise

from quality_kunming.checks.rule import Example
from quality_kunming.model.policy import POLICY_FILES
from quality_kunming.model.wording import FILLERS, Forms, bare
from quality_kunming.reading.document import Document, Kind

_IN_LINE = (
    r"[ \t\u3000\u00a0\u00ad\u200b-\u200d\u2060\ufeff*_~]|</?[a-zA-Z][^<>\n]*>|<!--[^\n]*?-->"
)
_GAP = re.compile(rf"(?:{_IN_LINE})*")
_GAP_OVER_LINES = re.compile(rf"(?:{_IN_LINE})*(?:\n(?:{_IN_LINE})*)?")
_LATIN = re.compile(r"[0-9A-Za-z]{2}")


class Lexicon:
    """Groups of forms, ready to be looked for."""

    def __init__(self, groups: Iterable[Forms]):
        self._meant: dict[str, Forms] = {}
        rights: set[str] = set()
        for group in groups:
            self._meant |= {bare(form): group for form in group.wrong}
            rights |= {bare(word) for word in group.rights}
        self._starting: dict[str, list[str]] = defaultdict(list)  # by two characters, or by one
        words = {*self._meant, *rights} if self._meant else ()
        for word in sorted(words, key=len, reverse=True):
            longer = [one for one in self._starting if one[0] == word] if len(word) == 1 else []
            for start in (word[:2], *longer):
                self._starting[start].append(word)

    def find(self, document: Document, view: str) -> Iterator[tuple[int, int, Forms]]:
        """Every wrong form in a view of the document: from, to, its group."""
        if not self._meant:
            return
        folded = _folded(view)
        places: list[int] = []
        for start, word in self._words_in(folded):
            group = self._meant.get(word)
            if group is None or _is_in_a_number(folded, start, start + len(word)):
                continue
            places = places or _places(view)
            within = places[start : start + len(word)]
            if _is_one_word(document, within):
                yield within[0], within[-1] + 1, group

    def _words_in(self, folded: str) -> Iterator[tuple[int, str]]:
        """The longest word at each place where none goes on."""
        free = 0
        for at, sign in enumerate(folded):
            if at < free:
                continue
            for word in self._starting.get(folded[at : at + 2]) or self._starting.get(sign, ()):
                if folded.startswith(word, at):
                    yield at, word
                    free = at + len(word)
                    break


@lru_cache(maxsize=3)
def _folded(view: str) -> str:
    return bare(view)


def _places(view: str) -> list[int]:
    """Where each character of the folded view stands."""
    return [at for at, sign in enumerate(view) if not sign.isspace() and sign not in FILLERS]


def _is_in_a_number(folded: str, start: int, end: int) -> bool:
    """Whether digits or Latin letters go on before or after a word."""
    return any(_LATIN.fullmatch(folded, max(at - 1, 0), at + 1) for at in (start, end))


def _is_one_word(document: Document, within: list[int]) -> bool:
    """Whether nothing but spaces, marks of emphasis and a line's end stands between the characters."""
    gap = _GAP if document.kind is Kind.PLAIN else _GAP_OVER_LINES
    return all(
        after == before + 1 or gap.fullmatch(document.text, before + 1, after)
        for before, after in pairwise(within)
    )


class LastLexicon:
    """The lexicon made of the last groups asked for: those of one run are always the same."""

    def __init__(self):
        self._groups: tuple[Forms, ...] | None = None
        self._lexicon = Lexicon(())

    def of(self, groups: tuple[Forms, ...]) -> Lexicon:
        """The lexicon of the groups."""
        if groups is not self._groups:
            self._lexicon = Lexicon(groups)
            self._groups = groups
        return self._lexicon


def example(terms: str, body: str) -> Example:
    """A body of an article, with a list of terms (YAML)."""
    article = Example.in_article(body)
    return Example({**article.files, POLICY_FILES["wording"]: terms}, shown=body)
