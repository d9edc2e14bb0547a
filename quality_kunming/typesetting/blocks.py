"""A finished page's blocks of text: between the tags of block elements, with the tags of inline ones inside."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

_ATTRIBUTES = r"[^>\"]*(?:\"[^\"]*\"[^>\"]*)*"
INLINE = tuple(
    "a abbr b bdi bdo cite data del dfn em i ins mark q s small span strong sub sup time u var".split()  # noqa: SIM905
)
"""Elements that stand within a line, apart from what is left as it is written."""
_WITHIN = "|".join(INLINE)
_MARKS = "state-mark|sample-mark|visually-hidden"
"""Labels that stay as they are."""
_EDGE = re.compile(
    rf"(<!--(?s:.*?)-->|<span class=\"(?:{_MARKS})\b[^\"]*\">[^<]*</span>|<(?!/?(?:{_WITHIN})[\s>]){_ATTRIBUTES}>)"
)
TAG = re.compile(rf"(</?[a-z]{_ATTRIBUTES}>)")

TITLES = frozenset("h1 h2 h3 h4 h5 h6 dt th caption figcaption summary legend button nav".split())  # noqa: SIM905
TITLE_CLASSES = (
    *("title", "name", "label", "link", "theme", "term", "kicker", "profession", "organisation"),
    *("action", "__more", "__list", "slide__fact"),
)
"""Parts of class names; a line on a screen is read like a title. theme/static/css/typesetting.css sets the same so."""
_SILENT = frozenset(
    "script style svg math pre code kbd samp textarea select template object iframe title".split()  # noqa: SIM905
)
_TITLED = re.compile(rf"\sclass=\"[^\"]*(?:{'|'.join(TITLE_CLASSES)})")
_NAME = re.compile(r"<([a-z][a-z0-9]*)")

Change = Callable[[str, bool], str]
"""Sets one block, which is a title or a name, or running text."""


def each_block(html: str, change: Change) -> str:
    """A page, or a part of one, with each block of its body changed."""
    body = max(html.find("<body"), 0)
    pieces = _EDGE.split(html[body:])
    within: _Element | None = None
    depth = 0
    for number, piece in enumerate(pieces):
        if number % 2 == 0:
            if piece and not piece.isspace() and not (within and within.is_silent):
                pieces[number] = change(piece, within is not None or is_titled(piece))
        elif within is None:
            within = _opened(piece)
            depth = 1
        elif piece == within.closing:
            depth -= 1
            within = within if depth else None
        elif piece.startswith(within.openings):
            depth += 1
    return html[:body] + "".join(pieces)


def is_titled(tags: str) -> bool:
    """Whether an element is a title by its class."""
    return "class=" in tags and bool(_TITLED.search(tags))


@dataclass(frozen=True)
class _Element:
    """One in which all text is a title, or silent: how its tags begin, and how it ends."""

    openings: tuple[str, ...]
    closing: str
    is_silent: bool


@lru_cache(maxsize=5_000)
def _opened(tag: str) -> _Element | None:
    """The element that a tag opens, where it is a title or silent."""
    name = _NAME.match(tag)
    if name is None or tag.endswith("/>") or tag.startswith("<span"):
        return None
    is_silent = name[1] in _SILENT
    if not is_silent and name[1] not in TITLES and not is_titled(tag):
        return None
    return _Element(tuple(f"<{name[1]}{end}" for end in "> \n"), f"</{name[1]}>", is_silent)
