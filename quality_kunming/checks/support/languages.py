"""Which language a document is written in, and which rules about words are for it."""

import re

from quality_kunming.model.introduction import HOME, Introduction
from quality_kunming.reading.document import Document

_WRITTEN = re.compile(r"^language:[ \t]*['\"]?([A-Za-z-]+)", re.MULTILINE)


def language_of(document: Document) -> str:
    """What an introduction says that it is written in; everything else is in the site's own language."""
    if not document.name.startswith(f"data/{Introduction.folder}/"):
        return HOME
    written = _WRITTEN.search(document.text)
    return written[1] if written else HOME
