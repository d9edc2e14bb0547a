"""The words of a piece of HTML."""

import re
from html import unescape

_TAG = r"<(?:\"[^\"]*\"|[^\">])*>"
_FOOTNOTE_MARK = re.compile(
    r"<sup [^<]*<a [^<>]*footnote-ref.*?</sup>|<a [^<>]*footnote-backref.*?</a>"
)
_BLOCK = re.compile(
    r"</?(?:p|div|h[1-6]|ul|ol|li|dl|dt|dd|table|tr|caption|blockquote|figure|figcaption|aside"
    r"|section|pre|hr|br|details|summary)\b(?:\"[^\"]*\"|[^\">])*>"
)
_CELL = re.compile(r"</t[dh]>\s*")
_ANY_TAG = re.compile(_TAG)
_SPACES = re.compile(r"[ \t\u00a0]+")
_LINES = re.compile(r" *\n\s*")


def plain_text(html: str) -> str:
    """The text of sanitised `html`: a line for each block, without the marks of footnotes."""
    html = _FOOTNOTE_MARK.sub("", html)
    html = _CELL.sub(" ", _BLOCK.sub("\n", html))
    text = unescape(_ANY_TAG.sub("", html))
    return _LINES.sub("\n", _SPACES.sub(" ", text)).strip()
