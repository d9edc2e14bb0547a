"""Tables and plain texts: every character is read."""

from quality_kunming.checks.document import Document, Kind
from quality_kunming.errors import Problem
from quality_kunming.loading.text import decode


def read(name: str, data: bytes) -> Document | None:
    """The document; None where the bytes are no text, which loading or another rule says."""
    text = decode(data, name)
    return None if isinstance(text, Problem) else Document(name, text, Kind.PLAIN)
