"""Words → Markdown of this site that shows just those words."""

import re
from html import escape

_ANYWHERE = re.compile(r"[\\`*\[]|(?<!\w)_|_(?!\w)|(?<=\{)#")
_SURELY = re.compile(r"[\\`\[]")
_TAG = re.compile(r"<(?=[A-Za-z/!?])")
_ENTITY = re.compile(r"&(?=#?\w+;)")
_BLOCK_START = re.compile(r"(?:[-+](?=[\s\u00a0\u3000-]|$)|[>#])")
_NUMBER_START = re.compile(r"(\d+)\.(?!\d)")
_UNESCAPABLE_START = {":": "&#58;", "：": "&#65306;", "~": "&#126;"}
_UNESCAPABLE = re.compile(r"(?:[:：]{2,}|~{3,})")


def escape_words(words: str) -> str:
    """A text within a line."""
    words = _ANYWHERE.sub(lambda found: f"\\{found[0]}", words)
    return _TAG.sub("&lt;", _ENTITY.sub("&amp;", words))


def escape_lightly(words: str) -> str:
    """The same without what only perhaps needs it: stars and low lines, which mostly are read as they are."""
    words = _SURELY.sub(lambda found: f"\\{found[0]}", words)
    return _TAG.sub("&lt;", _ENTITY.sub("&amp;", words))


def escape_line_start(line: str) -> str:
    """A line of Markdown that is no heading, item, quotation, rule or block, whatever it begins with."""
    if _UNESCAPABLE.match(line):
        return _UNESCAPABLE_START[line[0]] + line[1:]
    if number := _NUMBER_START.match(line):
        return f"{number[1]}\\{line[number.end(1) :]}"
    return f"\\{line}" if _BLOCK_START.match(line) else line


def escape_cell(line: str) -> str:
    """Markdown that stands in a cell of a table written with bars."""
    return line.replace("|", "\\|")


def escape_heading(line: str) -> str:
    """Markdown of a heading: a # at its end belongs to it."""
    return re.sub(r"(?<!\\)#", r"\#", line)


def escape_html(words: str) -> str:
    """A text within HTML."""
    return escape(words, quote=False)


def escape_title(words: str) -> str:
    """A text between the quotation marks that hold a picture's caption."""
    return escape_words(words.replace('"', "”")).replace(")", "\\)")
