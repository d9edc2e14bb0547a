"""Safe HTML that enters a text after sanitising: records and figures."""

import re
from collections.abc import Callable

from selectolax.lexbor import LexborHTMLParser

# Private-use characters; `sanitise` removes them from whatever authors wrote.
_OPEN, _CLOSE = "\ue001", "\ue002"
_PLACE = re.compile(f"{_OPEN}(\\d+){_CLOSE}")
_IN_PARAGRAPH = re.compile(f"(<p\\b[^<>]*>)((?:(?!</p>).)*?{_OPEN}.*?)</p>", re.DOTALL)
_EMPTY_PARAGRAPH = re.compile(r"<p>(?:\s|<br>)*</p>\n?")
_LOOSE_BREAK = re.compile(r"(?<=<p>)(?:\s|<br>)+|(?:\s|<br>)+(?=</p>)")


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
        if not self._html:
            return _EMPTY_PARAGRAPH.sub("", html)
        html = _IN_PARAGRAPH.sub(self._split_paragraph, html)
        html = _EMPTY_PARAGRAPH.sub("", html)
        return _PLACE.sub(lambda place: self._html[int(place[1])], html)

    def fill_text(self, text: str) -> str:
        """Set the plain text of every kept piece into `text`, each on its own line."""
        return _PLACE.sub(lambda place: f"\n{self._text[int(place[1])]}\n", text)

    @staticmethod
    def drop(text: str) -> str:
        """Take every mark out of `text`."""
        return _PLACE.sub("", text)

    @staticmethod
    def _split_paragraph(paragraph: re.Match[str]) -> str:
        start, inner = paragraph.groups()
        inner = _PLACE.sub(lambda place: f"</p>\n{place[0]}\n<p>", inner)
        return _LOOSE_BREAK.sub("", f"{start}{inner}</p>")


def place_records(
    tree: LexborHTMLParser,
    places: Places,
    records: list[tuple[str, str]],
    place_record: Callable[[str, str], str],
) -> None:
    """Set the mark of each record block where `records.py` left its number."""
    for node in tree.css("div.placed-record"):
        number = node.text().strip()
        if len(number) < 6 and number.isdecimal() and int(number) < len(records):
            node.replace_with(places.add(place_record(*records[int(number)])))
        else:
            node.unwrap()
