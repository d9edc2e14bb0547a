"""Articles and pages: readers see the values of the front matter and the text without code, addresses and tags."""

import re

from quality_kunming.errors import Problem
from quality_kunming.reading import yaml_words
from quality_kunming.reading.bare_addresses import WEB_ADDRESS
from quality_kunming.reading.document import Document, Kind, Range
from quality_kunming.reading.front_matter import split
from quality_kunming.reading.tags import TAG_PATTERN
from quality_kunming.reading.text import decode

_OWN_ORIGINS = ("质量昆明", "本站", "本网")

_SEEN_BY_NO_READER = rf"""
    ^[ ]{{0,3}}(?P<fence>`{{3,}}+|~{{3,}}+)[^\n]*+\n(?:.*?\n)??[ ]{{0,3}}(?P=fence)[^\n]*$   # a block of code
    | `[^`\n]+`                                     # code in a line
    | <!--.*?-->                                    # a comment
    | (?ia:{TAG_PATTERN})                           # a tag
    | (?<=\])\((?:[^()\n\s]|\([^()\n]*\))*           # where a link leads; its title is read
    | ^\[[^\]\n^]+\]:[ ]+\S+                        # where a reference leads
    | {WEB_ADDRESS}(?<![.,;:!?])                    # a bare address, without the stop of its sentence
    | ^:::+[ ]*\S+                                  # the word of a block
    """
_FLAGS = re.VERBOSE | re.MULTILINE | re.DOTALL
_UNREAD = re.compile(_SEEN_BY_NO_READER, _FLAGS)
_UNREAD_BUT_COMMENTS = re.compile(_SEEN_BY_NO_READER.replace("<!--.*?-->", "(?!)"), _FLAGS)
_QUOTED = re.compile(r"^[ ]{0,3}>[^\n]*|^:::[ ]*引用[^\n]*\n.*?^:::[ ]*$", re.MULTILINE | re.DOTALL)
_ORIGIN = re.compile(r"^origin:[ ]*(.+)$", re.MULTILINE)


def read(name: str, data: bytes) -> Document | None:
    """The document; None where the bytes are no text, which loading says."""
    text = decode(data, name)
    if isinstance(text, Problem):
        return None
    parts = split(text)
    if parts is None:
        return Document(name, text, Kind.MARKDOWN, _unread(text, 0))
    head, body = parts
    start = len(text) - len(body)
    fence = text.index("\n") + 1
    unread, _ = yaml_words.split(name, head)
    shifted = [(a + fence, b + fence) for a, b in unread]
    origin = _ORIGIN.search(head)
    return Document(
        name,
        text,
        Kind.MARKDOWN,
        ((0, fence), *shifted, (fence + len(head), start), *_unread(body, start)),
        _ranges(_QUOTED, body, start),
        is_reprint=bool(origin) and not is_own(origin[1]),
    )


def is_own(origin: str) -> bool:
    """Whether a text of this `origin` is the site's own; any other is a reprint."""
    return any(own in origin for own in _OWN_ORIGINS)


def _ranges(pattern: re.Pattern, text: str, shift: int) -> tuple[Range, ...]:
    return tuple((found.start() + shift, found.end() + shift) for found in pattern.finditer(text))


def _unread(text: str, shift: int) -> tuple[Range, ...]:
    """What readers do not see; hundreds of comments that never end are taken for none."""
    unended = text.count("<!--", text.rfind("-->") + 1)
    return _ranges(_UNREAD if unended < 100 else _UNREAD_BUT_COMMENTS, text, shift)
