"""A finished page's blocks of text: between the tags of block elements, with the tags of inline ones inside."""

import re
from collections.abc import Callable

_ATTRIBUTES = r"(?:[^>\"']|\"[^\"]*\"|'[^']*')*"
_INLINE = (
    "a|abbr|b|bdi|bdo|cite|data|del|dfn|em|i|ins|mark|q|s|small|span|strong|sub|sup|time|u|var"
)
_SILENT = "script|style|svg|math|pre|code|kbd|samp|textarea|select|template|object|iframe|title"
_MARKS = "state-mark|sample-mark|visually-hidden"
"""Labels that stay as they are."""
_EDGE = re.compile(
    rf"<(?:({_SILENT})\b{_ATTRIBUTES}>.*?</\1\s*>|span class=\"(?:{_MARKS})\b[^\"]*\">[^<]*</span>|!--.*?-->|(/?)(?!(?:{_INLINE})\b)([a-z][a-z0-9]*)\b({_ATTRIBUTES})>)",
    re.DOTALL,
)
TAG = re.compile(rf"(</?[a-z]{_ATTRIBUTES}>)")

_TITLES = frozenset("h1 h2 h3 h4 h5 h6 dt th caption figcaption summary legend button nav".split())  # noqa: SIM905
_TITLED = re.compile(
    r"\sclass=\"[^\"]*(?:title|name|label|link|theme|term|kicker|profession|organisation|action|__more|__list)"
)
"""What theme/static/css/typesetting.css sets as titles, too."""


def each_block(html: str, change: Callable[[str, bool], str]) -> str:
    """A page with each block of its body changed; `change` is told whether it is a title or a name."""
    pieces: list[str] = []
    place = max(html.find("<body"), 0)
    pieces.append(html[:place])
    title, depth = "", 0
    for edge in _EDGE.finditer(html, place):
        block = html[place : edge.start()]
        if block and not block.isspace():
            block = change(block, bool(title) or bool(_TITLED.search(block)))
        pieces += block, edge[0]
        place = edge.end()
        _, closing, name, attributes = edge.groups()
        if title:
            if name == title:
                depth += -1 if closing else 1
                title = title if depth else ""
        elif name and not closing and (name in _TITLES or _TITLED.search(attributes)):
            title, depth = name, 1
    pieces.append(html[place:])
    return "".join(pieces)
