"""What is said of somebody that is nobody else's business, from the table `private`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from quality_kunming.checks.tables import table

_NUMBER = r"[\d一二三四五六七八九十百千万两几半][\d一二三四五六七八九十百千万两几半,.]{0,9}"


@dataclass(frozen=True)
class Matter:
    """A kind of private matter: what it is called, without which words it is not there, how it is told."""

    what: str
    hints: tuple[str, ...]
    after: re.Pattern | None
    before: re.Pattern | None
    of: re.Pattern | None
    """What somebody must be of whom it is told."""

    heads: re.Pattern | None
    """What the column of a table is called in which it stands."""

    is_of_titled: bool
    """Whether somebody called by a job, a surname and 女士 or 先生 is told enough of."""

    is_told_later: bool
    """Whether it is told of somebody to whom only 她 or 他 points back."""

    def may_be_in(self, text: str) -> bool:
        """Whether it may be told in a text; takes a hundredth of the time of looking for it."""
        return any(one in text for one in self.hints)


@cache
def matters() -> tuple[Matter, ...]:
    """All kinds, compiled when the first text is read."""
    return tuple(map(_matter, table("private").values()))


def _matter(entry: dict[str, str | bool]) -> Matter:
    after, before, of, heads = (
        _any(entry.get(name), end)
        for name, end in (("after", ""), ("before", ""), ("of", "$"), ("heads", ""))
    )
    hints = tuple(entry.get("hints", "").split())
    flags = bool(entry.get("titled")), bool(entry.get("later"))
    return Matter(entry["what"], hints, after, before, of, heads, *flags)


def matters_in(text: str) -> Iterator[Matter]:
    """The kinds that may be told in a text."""
    return (one for one in matters() if one.may_be_in(text))


def _any(words: str | None, end: str) -> re.Pattern | None:
    if not words:
        return None
    ordered = sorted(words.replace("#", _NUMBER).split(), key=len, reverse=True)
    return re.compile(f"(?:{'|'.join(ordered)})".replace("[^，。", "[^，,。；;\\n|"))
