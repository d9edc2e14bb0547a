"""How heavy a page is as it travels: compressed, with every file of the site that it loads."""

import gzip
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote

from selectolax.lexbor import LexborHTMLParser

COMPRESSED = {".avif", ".webp", ".jpg", ".jpeg", ".png", ".gif", ".woff2"}
"""Files that travel as they are."""

PLACED = "images/"
"""Folder of the pictures that editors place: they come after the text, and have their own limits."""

_LOADED = "link[rel=stylesheet], link[rel~=icon], script[src], img[src], link[rel=preload], link[rel=modulepreload]"


def loaded(tree: LexborHTMLParser, file: str, selector: str = _LOADED) -> frozenset[str]:
    """The files of the site that a browser loads to show a page, without the pictures that editors place.

    With a `selector`, those that some of its elements load.
    """
    return frozenset(path for path in _loaded(tree, file, selector) if not path.startswith(PLACED))


def _loaded(tree: LexborHTMLParser, file: str, selector: str = _LOADED) -> Iterator[str]:
    for node in tree.css(selector):
        address = node.attributes.get("src") or node.attributes.get("href") or ""
        path = unquote(address.partition("#")[0].partition("?")[0])
        if path and ":" not in path and not path.startswith("//"):
            yield normpath(join(dirname(file), path)).lstrip("./")


def text_weight(data: bytes) -> int:
    """The bytes of a text, compressed."""
    return len(gzip.compress(data, 6))


@lru_cache(maxsize=256)
def weight(path: Path) -> int:
    """The bytes of a file as they travel; none where there is no such file."""
    if not path.is_file():
        return 0  # the rule about links says so
    data = path.read_bytes()
    return len(data) if path.suffix in COMPRESSED else text_weight(data)
