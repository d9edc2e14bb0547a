"""A finished page → its copy for a disk: it says of which day it is, and search engines leave it alone."""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from urllib.parse import unquote, urlsplit

from selectolax.lexbor import LexborHTMLParser

from quality_kunming.model.addresses import address_of
from quality_kunming.model.date_text import date_text
from quality_kunming.place import is_placeholder
from quality_kunming.templating.local import local_templates

HERE = Path(__file__).parent
STYLE = "bundle.css"
"""The style of the line, beside the front page."""

TEMPLATES = local_templates(HERE)
_LEADING = ("href", "src", "poster", "data", "action", "srcset", "imagesrcset")


@dataclass(frozen=True)
class DiskPage:
    """The copy, and the files of the site that it leads to or shows."""

    html: bytes
    leads_to: frozenset[str]


@dataclass(frozen=True)
class Copying:
    """What the copies of one site have in common: where the newest is, the day, whether it is a preview."""

    origin: str
    day: date
    is_preview: bool

    @property
    def home(self) -> str:
        """Where the newest is to be read; empty where nobody has said yet."""
        return "" if is_placeholder(self.origin) else self.origin

    def copy(self, file: str, data: bytes) -> DiskPage:
        """The copy of the page in a file of the output."""
        tree = LexborHTMLParser(data.decode("utf-8"))
        leads_to = frozenset(_local_files(tree, file))
        if tree.css_first('meta[name="robots"]') is None:
            _append(tree, "head", '<meta name="robots" content="noindex">')
        _append(tree, "head", f'<link rel="stylesheet" href="{"../" * file.count("/")}{STYLE}">')
        self._say_day(tree, file)
        return DiskPage(tree.html.encode("utf-8"), leads_to)

    def _say_day(self, tree: LexborHTMLParser, file: str) -> None:
        line = TEMPLATES.get_template("line.html").render(
            lang=tree.root.attributes.get("lang"),
            day=date_text(self.day),
            date=self.day.isoformat(),
            is_preview=self.is_preview,
            address=self.home and self.home + address_of(file),
            place=self.home.partition("://")[2],
        )
        node = LexborHTMLParser(line).css_first("aside")
        first = tree.css_first("body > .skip-link")
        if first:
            first.insert_after(node)
        elif tree.body.child:
            tree.body.child.insert_before(node)


def _append(tree: LexborHTMLParser, place: str, html: str) -> None:
    made = LexborHTMLParser(html)
    tree.css_first(place).insert_child(made.head.child)


def _local_files(tree: LexborHTMLParser, file: str) -> Iterator[str]:
    """The files of the site that a page names, by their paths in the output."""
    folder = posixpath.dirname(file)
    nodes = tree.css(",".join(f"[{name}]" for name in _LEADING))
    named = {(name, value) for node in nodes for name, value in node.attributes.items() if value}
    for name, value in named:
        for address in _addresses(name, value):
            parts = urlsplit(address)
            if parts.path and not parts.scheme and not parts.netloc:
                yield posixpath.normpath(posixpath.join(folder, unquote(parts.path)))


def _addresses(name: str, value: str) -> Iterator[str]:
    """The addresses in the value of an attribute; none in one that names nothing."""
    if name.endswith("srcset"):
        yield from (part.split()[0] for part in value.split(",") if part.strip())
    elif name in _LEADING:
        yield value
