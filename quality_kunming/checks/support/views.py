"""Which characters of a document the rules about style look at."""

import re
from functools import lru_cache

from quality_kunming.reading.document import Document, Kind
from quality_kunming.reading.literals import literals

HAN = "\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff〇"
"""Chinese characters, for a class of a pattern."""

CHINESE = re.compile("[\u4e00-\u9fff]{2}")
"""Finds the first Chinese word of a text: of two characters or more."""

_HAN = re.compile("[\u4e00-\u9fff]")
_LONG, _HARDLY_ANY = 20_000, 100
"""Characters of a text that may be no language at all, where not one in so many is Chinese."""

LINK_END = "\x1a"
"""Stands for the bracket that ends a link."""

CLOSED = rf"{HAN}”’》〉）】〕％%{LINK_END}"
"""Chinese characters and what ends a part of Chinese, for a class of a pattern."""

LITERAL = "x"
"""Stands for each character of an address, the name of a file and the like."""

_LINK = re.compile(
    r"""\]\((?:<[^<>\n]*>|(?:[^()\n\s]|\([^()\n]*\))*)(?:[ \t]+(?P<title>"[^"\n]*"|'[^'\n]*'))?[ \t]*(?P<end>\))
    | ^\[[^\]\n]+\]:[ ]+\S+[ \t]+(?P<other>"[^"\n]*"|'[^'\n]*')[ \t]*$""",
    re.VERBOSE | re.MULTILINE,
)


@lru_cache(maxsize=2)
def ours(document: Document) -> str:
    """The words that are the site's own, as long as the text, without the signs of Markdown's links and literals."""
    return _worded(document, document.own)


@lru_cache(maxsize=2)
def composed(document: Document) -> str:
    """The same with what stands in quotation marks and titles."""
    return _worded(document, document.composed)


@lru_cache(maxsize=4)
def signs(text: str) -> frozenset[str]:
    """The characters that occur."""
    return frozenset(text)


@lru_cache(maxsize=2)
def is_written(document: Document) -> bool:
    """Whether it is a text of the editors, not a table, a file that is handed on as it is, or hardly any words."""
    if document.kind not in (Kind.MARKDOWN, Kind.YAML):
        return False
    size = len(document.text)
    return size <= _LONG or len(_HAN.findall(document.text)) * _HARDLY_ANY > size


def _worded(document: Document, view: str) -> str:
    if not is_written(document):
        return ""
    view = _without_links(document, view)
    parts, at = [], 0
    for start, end in literals(document.text):
        parts += [view[at:start], re.sub(r"\S", LITERAL, view[start:end])]
        at = end
    return "".join([*parts, view[at:]])


def _without_links(document: Document, view: str) -> str:
    has_links = "](" in document.text or "]:" in document.text
    if document.kind is not Kind.MARKDOWN or not has_links:
        return view
    signs = list(view)
    for match in _LINK.finditer(document.text):
        for title in ("title", "other"):
            if match[title]:
                signs[match.start(title)] = signs[match.end(title) - 1] = " "
        if match["end"] and view[match.end() - 1] == ")":
            signs[match.end() - 1] = LINK_END
    return "".join(signs)
