"""What an editor's document becomes before anything is written: an article, its files, and what is to be asked."""

from collections.abc import Mapping
from dataclasses import dataclass


class UnreadableDocumentError(Exception):
    """A document of which no article can be made; its text is one Chinese sentence that goes on from its name."""


MOST = 10_000
"""Paragraphs of one document; no article has a tenth of it, and more would take minutes to read."""


@dataclass(frozen=True)
class Attached:
    """A file that an article needs; `name` is its place below content/, as the article's text has it."""

    name: str
    data: bytes


@dataclass(frozen=True)
class Draft:
    """An article as it was understood.

    `fields` are those of the front matter beside the title, by their keys; one that must be there and could not be
    known is empty. `body` is Markdown of this site and names the `files`. `dropped` says what was left out,
    `questions` what a person has to look at; each is a Chinese phrase.
    """

    title: str
    fields: Mapping[str, str]
    body: str
    files: tuple[Attached, ...] = ()
    dropped: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()


def refuse_long(count: int) -> None:
    """UnreadableDocumentError where a document has too many paragraphs."""
    if count > MOST:
        raise UnreadableDocumentError(
            f"有 {count} 段，一篇文章放不下（最多 {MOST} 段）；请只留正文，或者分成几份"
        )
