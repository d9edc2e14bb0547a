"""A table of words: wrong forms, each with the right one and the longer words in which it is no mistake."""

from dataclasses import dataclass
from functools import cache

from quality_kunming.checks.support.lexicon import Lexicon
from quality_kunming.checks.tables import table
from quality_kunming.reading.document import Document


@dataclass(frozen=True)
class Entry:
    """One wrong form."""

    wrong: tuple[str, ...]
    right: str
    allowed: tuple[str, ...]
    reason: str

    @property
    def rights(self) -> tuple[str, ...]:
        """Every word that is right though the wrong form may stand in it."""
        return (self.right, *self.allowed)


@cache
def entries(name: str) -> tuple[Entry, ...]:
    """The lines of a table in `tables/`: wrong form, right form, words in which it is right."""
    rows = (
        (block["reason"], line.split())
        for block in table(name)["blocks"]
        for line in block["words"].splitlines()
    )
    return tuple(
        Entry((wrong,), right, tuple(allowed), reason) for reason, (wrong, right, *allowed) in rows
    )


@cache
def lexicon(name: str) -> Lexicon:
    """The same, ready to be looked for in texts."""
    return Lexicon(entries(name))


def places(name: str, document: Document, view: str) -> set[int]:
    """Every place of a view of a document at which a form of a table stands."""
    found = lexicon(name).find(document, view)
    return {at for start, end, _ in found for at in range(start, end)}
