"""Whether a file may name consents, and does."""

import re

from quality_kunming.reading.document import Document, Kind

_WITH_CONSENT = ("content/news/", "content/pages/", "data/ambassadors/")
_CONSENTS = re.compile(r"^consents:", re.MULTILINE)


def may_name_consents(document: Document) -> bool:
    """Whether it is of a kind that has a field for consents."""
    return document.name.startswith(_WITH_CONSENT)


def names_consents(document: Document) -> bool:
    """Whether it has such a field and uses it."""
    return may_name_consents(document) and bool(_CONSENTS.search(_head(document)))


def _head(document: Document) -> str:
    """The part of a file that holds its fields."""
    if document.kind is not Kind.MARKDOWN:
        return document.text
    return document.text.partition("\n---")[0]
