"""The links of a text with the words that are clicked."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from quality_kunming.reading.document import Document, Kind
from quality_kunming.reading.link_targets import targets


class Link(NamedTuple):
    """One link of Markdown: its words, from where to where, and its address."""

    start: int
    end: int
    words: str
    address: str


@lru_cache(maxsize=1)
def links(document: Document) -> tuple[Link, ...]:
    """Every link that has words; the rules ask one after another about one text."""
    return tuple(_links(document)) if document.kind is Kind.MARKDOWN else ()


def _links(document: Document) -> Iterator[Link]:
    for one in targets(document):
        bracket = document.text.rfind("](", 0, one.start + 1)
        if not one.is_link or bracket < 0 or document.text[bracket + 2 : one.start].strip(" <"):
            continue
        start = document.text.rfind("[", 0, bracket) + 1
        is_picture = document.text[max(start - 2, 0) : start] == "!["
        if start and not is_picture and "\n\n" not in document.text[start:bracket]:
            words = document.text[start:bracket].strip(" *_`")
            yield Link(start, bracket, words, one.address)
