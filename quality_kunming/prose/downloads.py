"""Links to files for download say what they lead to: 报名表（PDF，1.2 MB）."""

import re
from collections.abc import Callable
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from selectolax.lexbor import LexborHTMLParser

_DOWNLOAD = re.compile(r"(?:^|/)(downloads/[^?#]+)")
_NAMES = {".jpeg": "JPG", ".tiff": "TIF"}


def file_note(name: str, size: int) -> str:
    """Type and size of a file as they stand behind its link."""
    return f"（{'，'.join(filter(None, (kind_text(name), size_text(size))))}）"


def kind_text(name: str) -> str:
    """The type of a file as readers know it: PDF; empty where its name does not say."""
    suffix = PurePosixPath(name).suffix.lower()
    return _NAMES.get(suffix, suffix.removeprefix(".").upper())


def size_text(size: int) -> str:
    """A number of bytes as readers know it: 1.2 MB, 36 KB."""
    return f"{size / 1_000_000:.1f} MB" if size >= 1_000_000 else f"{max(1, round(size / 1000))} KB"


def downloaded(address: str) -> str | None:
    """The file below content/ that a link of the site's own leads to for download, or nothing."""
    found = _DOWNLOAD.search(unquote(address))
    return found[1] if found and not urlsplit(address).scheme else None


def label_downloads(tree: LexborHTMLParser, size_of: Callable[[str], int | None]) -> None:
    """Write type and size behind the words of every link to a file that is there."""
    for link in tree.css("a[href]"):
        name = downloaded(link.attributes["href"] or "")
        size = size_of(name) if name else None
        if size is not None and not link.css_first("img"):
            link.insert_child(file_note(name, size))
