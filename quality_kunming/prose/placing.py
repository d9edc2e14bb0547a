"""Safe HTML that enters a text after sanitising: records and figures."""

import re
from collections.abc import Callable

from selectolax.lexbor import LexborHTMLParser

# Private-use characters; `sanitise` removes them from whatever authors wrote.
_OPEN, _CLOSE = "\ue001", "\ue002"
_PLACE = re.compile(f"{_OPEN}(\\d+){_CLOSE}")
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
        if self._html:
            html = _LOOSE_BREAK.sub("", _PLACE.sub(_leave_paragraph, html))
        html = _EMPTY_PARAGRAPH.sub("", html)
        return _PLACE.sub(lambda place: self._html[int(place[1])], html)

    def fill_text(self, text: str) -> str:
        """Set the plain text of every kept piece into `text`, each on its own line."""
        return _PLACE.sub(lambda place: f"\n{self._text[int(place[1])]}\n", text)

    @staticmethod
    def drop(text: str) -> str:
        """Take every mark out of `text`."""
        return _PLACE.sub("", text)


def _leave_paragraph(place: re.Match[str]) -> str:
    """The mark, and around it the end of the paragraph it stands in and the start of another."""
    html, here = place.string, place.start()
    opened = max(html.rfind("<p>", 0, here), html.rfind("<p ", 0, here))
    is_inside = opened > html.rfind("</p>", 0, here)
    return f"</p>\n{place[0]}\n<p>" if is_inside else place[0]


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
