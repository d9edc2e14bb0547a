"""What became of a page once it was out: first published, updated, put right, taken back."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from quality_kunming.model.article import ArticleMatter, FrontMatter
from quality_kunming.model.base import Record
from quality_kunming.model.dates import PartialDate


class ChangeKind(StrEnum):
    """What was done."""

    PUBLISHED = "首次发布"
    UPDATED = "更新"
    CORRECTED = "更正"
    RETRACTED = "撤稿"


@dataclass(frozen=True)
class Change:
    """One time that the page at an address became another; `words` say how, empty where nobody has written it."""

    when: PartialDate
    kind: ChangeKind
    title: str
    address: str
    words: str = ""

    @property
    def anchor(self) -> str:
        """Its place on the page of all changes, the same as long as nobody writes it otherwise."""
        said = "\n".join((self.kind, self.address, self.words))
        return f"{self.when.first_day}-{hashlib.sha256(said.encode()).hexdigest()[:8]}"


def changes_of(written: FrontMatter | Record) -> list[Change]:
    """What a text or record says became of it after it was published, the latest first."""
    return sorted(_changes(written), key=lambda one: one.when.begins, reverse=True)


def _changes(written: FrontMatter | Record) -> Iterator[Change]:
    about = written.title, written.url
    retracted = getattr(written, "retracted", None)
    if retracted:
        yield Change(retracted.day, ChangeKind.RETRACTED, *about, retracted.reason)
    for one in written.corrected:
        yield Change(one.day, ChangeKind.CORRECTED, *about, one.text)
    updated = getattr(written, "updated", None)
    if updated and not (
        isinstance(written, ArticleMatter) and updated.begins < written.date.begins
    ):
        yield Change(updated, ChangeKind.UPDATED, *about)
