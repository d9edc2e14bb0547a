"""Sentences → texts of limited length: whole sentences, what matters most first; none is ever cut."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from quality_kunming.model.length import count_units

LIMITS = (70, 140, 400)
"""The most that an SMS holds, a screen shows, an account's post says."""
_ENDS = ("。", "！", "？", "…", "!", "?")
_CLOSING = "”’』」）)"


@dataclass(frozen=True)
class Sentence:
    """What may be said in several `forms`, the fullest first; of a smaller `rank` it is taken sooner, of 0 always."""

    rank: int
    forms: tuple[str, ...]

    @classmethod
    def of(cls, rank: int, *forms: str) -> "Sentence":
        """Forms without line breaks, each with its full stop."""
        return cls(rank, tuple(map(_whole, forms)))


def fitted(sentences: Iterable[Sentence], limit: int) -> str:
    """The text in the order of its sentences; empty where those that it cannot do without have no room."""
    sentences = list(sentences)
    room = limit - sum(min(map(count_units, one.forms)) for one in sentences if one.rank == 0)
    if room < 0:
        return ""
    taken: dict[int, str] = {}
    for number in sorted(range(len(sentences)), key=lambda number: sentences[number].rank):
        one = sentences[number]
        own = min(map(count_units, one.forms)) if one.rank == 0 else 0
        form = next((form for form in one.forms if count_units(form) <= room + own), None)
        if form is not None:
            taken[number] = form
            room -= count_units(form) - own
    return "".join(taken[number] for number in sorted(taken))


def texts_of(sentences: Sequence[Sentence]) -> tuple[str, ...]:
    """One text for each limit; empty where there is none."""
    return tuple(fitted(sentences, limit) for limit in LIMITS)


def _whole(text: str) -> str:
    line = " ".join(text.split())
    is_whole = line.rstrip(_CLOSING).endswith(_ENDS)
    return line if is_whole else f"{line.rstrip('；，、.')}。"
