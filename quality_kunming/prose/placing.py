"""Safe HTML that enters a text after sanitising: records and pictures."""

import re
from collections.abc import Callable, Sequence

from selectolax.lexbor import LexborHTMLParser

# Private-use characters; `sanitise` removes them from whatever authors wrote.
_OPEN, _CLOSE = "\ue001", "\ue002"
_PLACE = re.compile(f"{_OPEN}(\\d+){_CLOSE}")
_EMPTY_PARAGRAPH = re.compile(r"<p>(?:\s|<br>)*</p>\n?")
_GAP = re.compile(r"(?:\s|<br>)*+")


class Places:
    """What one text has placed: HTML made by the caller, and the plain text it stands for."""

    def __init__(self) -> None:
        self._html: list[str] = []
        self._text: list[str] = []

    def add(self, html: str, text: str = "") -> str:
        """Keep `html`; return the mark to set where it goes."""
        self._html.append(html)
        self._text.append(text)
        return f"{_OPEN}{len(self._html) - 1}{_CLOSE}"

    def fill(self, html: str) -> str:
        """Set every kept piece into `html`, closing and reopening a paragraph around it."""
        html = _EMPTY_PARAGRAPH.sub("", _split_paragraphs(html))
        return _PLACE.sub(lambda place: self._html[int(place[1])], html)

    def fill_text(self, text: str) -> str:
        """Set the plain text of every kept piece into `text`, each on its own line."""
        return _PLACE.sub(lambda place: f"\n{self._text[int(place[1])]}\n", text)

    @staticmethod
    def drop(text: str) -> str:
        """Take every mark out of `text`."""
        return _PLACE.sub("", text)


def _split_paragraphs(html: str) -> str:
    """The HTML with every mark between paragraphs, none inside one."""
    parts, end = [], 0
    for place in _PLACE.finditer(html):
        before, end = html[end : place.start()], place.end()
        opened = max(html.rfind("<p>", 0, end), html.rfind("<p ", 0, end))
        if opened > html.rfind("</p>", 0, end):
            parts += [_without_last_gap(before), "</p>\n", place[0], "\n<p>"]
            end = _GAP.match(html, end).end()
        else:
            parts += [before, place[0]]
    return "".join([*parts, html[end:]])


def _without_last_gap(html: str) -> str:
    html = html.rstrip()
    while html.endswith("<br>"):
        html = html.removesuffix("<br>").rstrip()
    return html


def place_records(
    tree: LexborHTMLParser,
    places: Places,
    records: Sequence[tuple[str, str]],
    place_record: Callable[[str, str], str],
) -> None:
    """Set the mark of each record block where `records.py` left its number."""
    for node in tree.css("div.placed-record"):
        number = node.text().strip()
        if len(number) < 6 and number.isdecimal() and int(number) < len(records):
            node.replace_with(places.add(place_record(*records[int(number)])))
        else:
            node.unwrap(delete_empty=True)
