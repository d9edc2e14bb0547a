"""Tables and plain texts: every character is read."""

import re

from quality_kunming.errors import Problem
from quality_kunming.reading.document import Document, Kind
from quality_kunming.reading.encodings import recognise
from quality_kunming.reading.formats import format_of
from quality_kunming.reading.text import decode


def read(name: str, data: bytes) -> Document | None:
    """The document, with its fault where it is no UTF-8; None where another rule says that it is no text."""
    text = decode(data, name)
    if not isinstance(text, Problem):
        return Document(name, text, Kind.PLAIN)
    if format_of(data):
        return None
    found = recognise(data)
    words = found.text.replace("\r\n", "\n") if found else ""
    return Document(name, words, Kind.PLAIN, fault=re.sub("^(?:文件|这)", "", text.message))
