"""The two parts of a Markdown file: the YAML between its fences, and the text below."""

import re

FENCE = "---"
_LINE = re.compile(r"^---[^\S\n]*$", re.MULTILINE)


def split(text: str) -> tuple[str, str] | None:
    """Front matter (ends with a line end) and body; None where the two fences are missing."""
    first = _LINE.match(text)
    last = _LINE.search(text, first.end() + 1) if first else None
    if last is None:
        return None
    return text[first.end() + 1 : last.start()] or "\n", text[last.end() + 1 :]
