"""What can be said of one thing, in sentences, and the texts that come of them."""

from dataclasses import dataclass

from quality_kunming.kit.sentences import LIMITS, Sentence, texts_of


@dataclass(frozen=True)
class Message:
    """What can be said of one thing; `name` names its files."""

    name: str
    kind: str
    title: str
    address: str
    sentences: tuple[Sentence, ...]
    short: str = ""
    """Enough of a name where the day is said by something else; empty where what is said first may not be left out."""

    @property
    def texts(self) -> tuple[str, ...]:
        """One for each limit; empty where none fits."""
        return texts_of(self.sentences)

    @property
    def lacking(self) -> tuple[int, ...]:
        """The limits within which not even what has to be said has room."""
        return tuple(limit for limit, text in zip(LIMITS, self.texts, strict=True) if not text)
