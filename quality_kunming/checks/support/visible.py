"""What visitors read of a page: its words, and the words that stand in for what they cannot see."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from html import unescape

from quality_kunming.checks.finished import Page

LINE_END = "\n"
_EDGE = re.compile(
    r"<(/?)(script|style|template|code|pre|samp|kbd|textarea)\b|(<!--)|(-->)", re.IGNORECASE
)
_INLINE = re.compile(
    r"</?(?:a|abbr|b|bdi|bdo|cite|data|del|dfn|em|i|ins|mark|q|s|small|span|strong|sub|sup|time|u|wbr)"
    r"(?:\s[^>]*)?>",
    re.I,
)
_TAG = re.compile(r"<[a-zA-Z/!][^>]*>")
_TOLD = re.compile(r"\s(?:alt|title|aria-label|placeholder|content)=\"([^\"]+)\"")


@lru_cache(maxsize=1)
def words(page: Page) -> str:
    """The words of a page, title and description included, one block a line; none of its code."""
    html = " ".join(_read_parts(page.html))
    told = "\n".join(_TOLD.findall(html))
    return unescape(f"{_TAG.sub(LINE_END, _INLINE.sub('', html))}\n{told}")


def _read_parts(html: str) -> Iterator[str]:
    """The HTML without code, comments and what is no text; an element that is never closed goes on to the end."""
    at, inside = 0, ""
    for edge in _EDGE.finditer(html):
        ends = bool(edge[1] or edge[4])
        kind = (edge[2] or "comment").lower()
        if not inside and not ends:
            yield html[at : edge.start()]
            inside = kind
        elif inside == kind and ends:
            at, inside = html.find(">", edge.end() - 1) + 1, ""
    if not inside:
        yield html[at:]


def has_any(text: str, signs: Iterable[str]) -> bool:
    """Whether one of the signs is in the text: much faster to ask than to search for what they may mean."""
    return any(sign in text for sign in signs)


def around(text: str, start: int, end: int) -> str:
    """A short piece of the text around a place, on one line."""
    before = text[max(0, start - 8) : start].rpartition("\n")[2]
    after = text[end : end + 8].partition("\n")[0]
    return " ".join(f"{before}{text[start:end]}{after}".split())
