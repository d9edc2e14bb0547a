"""Markdown that is sure to be shown as it was meant: the site's own reading is asked."""

import re
from collections.abc import Sequence

from selectolax.lexbor import LexborHTMLParser

from quality_kunming.importing.spaces import without_spaces
from quality_kunming.prose.reading import read_markdown

_NOTE = re.compile(r"(?<!\\)\[\^\d+\]")
_SIGN = re.compile(r"(?<!\\)[!-/:-@\[-`{-~｜：＃＞－·]")
_TAG = re.compile(r"(<[^<>]*>|\]\([^()\s]*\)|\*\*|\[(?=[^\[\]]*\]\()|&#?\w+;)")


def make_certain(lines: Sequence[str], words: str) -> str:
    """The first of the lines that shows just these words; where none does, one whose signs are written as codes."""
    last = lines[-1]
    for attempt in (*lines, _with_code_first(last), _in_codes(last)):
        if shows(attempt, words):
            return attempt
    return _in_codes(last)


def shows(line: str, words: str) -> bool:
    """Whether a line by itself is a paragraph of just these words."""
    reading = read_markdown(_NOTE.sub("", line))
    tree = LexborHTMLParser(reading.html)
    text = tree.body.text() if tree.body else ""
    return not reading.records and without_spaces(text) == without_spaces(words)


def _with_code_first(line: str) -> str:
    return _code(line[0]) + line[1:] if line and line[0] not in "\\&<*[" else line


def _in_codes(line: str) -> str:
    """The line with each sign as a code, what is Markdown and HTML as it is."""
    parts = _TAG.split(line.replace("\\", ""))
    return "".join(
        part if number % 2 else _SIGN.sub(lambda sign: _code(sign[0]), part)
        for number, part in enumerate(parts)
    )


def _code(sign: str) -> str:
    return f"&#{ord(sign)};"
