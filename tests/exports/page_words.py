"""What the pages of a finished site say, read from their HTML by the standard library alone."""

import re
import unicodedata
from html.parser import HTMLParser
from pathlib import Path

INLINE = {
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "s",
    "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr",
}  # fmt: skip
VOID = {
    "area",
    "br",
    "col",
    "embed",
    "hr",
    "img",
    "input",
    "link",
    "meta",
    "source",
    "track",
    "wbr",
}
SILENT = {"nav", "noscript", "script", "style"}
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff]")


class _Reader(HTMLParser):
    """Collects the words of <main>, a line for each block."""

    def __init__(self):
        super().__init__()
        self.words: list[str] = []
        self._open: list[tuple[str, bool]] = []

    def handle_starttag(self, tag, attrs):
        inside = self._open[-1][1] if self._open else None
        is_read = tag == "main" if inside is None else inside
        is_note = (dict(attrs).get("class") or "").startswith("footnote-")
        is_silent = tag in SILENT or "hidden" in dict(attrs) or (tag == "a" and is_note)
        if inside is not None or tag == "main":
            if tag not in INLINE:
                self.words.append("\n")
            if tag not in VOID:
                self._open.append((tag, is_read and not is_silent))

    def handle_startendtag(self, tag, attrs):
        if self._open and tag not in INLINE:
            self.words.append("\n")

    def handle_endtag(self, tag):
        if self._open and tag not in VOID:
            while self._open and self._open.pop()[0] != tag:
                pass
            if tag not in INLINE:
                self.words.append("\n")

    def handle_data(self, data):
        if self._open and self._open[-1][1]:
            self.words.append(re.sub(r"\s+", " ", data))


def words_of(path: Path) -> list[str]:
    """The lines of a page."""
    reader = _Reader()
    reader.feed(path.read_text("utf-8"))
    lines = (" ".join(line.split()) for line in "".join(reader.words).split("\n"))
    return [line for line in lines if line]


def plain(text: str) -> str:
    """Full and half width, large and small letters are the same, and what cannot be seen is nothing."""
    return _INVISIBLE.sub("", unicodedata.normalize("NFKC", text)).lower()


def known_pages(output: Path) -> list[str]:
    """The files of the pages that search engines may know."""
    sitemap = (output / "sitemap.xml").read_text("utf-8")
    return [
        re.sub(r"(^|/)$", r"\1index.html", one)
        for one in re.findall(r"<loc>https://[^/<]+/([^<]*)</loc>", sitemap)
    ]
