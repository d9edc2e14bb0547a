"""A sign `<` that begins no tag of HTML is a sign: `格式<name>@域名`, `《办法<试行>》`, `a<b`."""

import re

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

from quality_kunming.reading.tags import TAG

# Private use: `without_forbidden` has removed it from what authors write.
_SIGN = "\ue003"

_ADDRESS = re.compile(r"<(?:[a-z][a-z0-9+.-]*:[^\s<>]*|[^\s<>@]+@[^\s<>@]+\.[^\s<>@]+)>", re.I)
_DESTINATION = re.compile(r"\](?:\(\s{0,9}|:[ ]{0,9})$")


class AnglesExtension(Extension):
    """Keeps what would otherwise be taken for a tag that nobody knows, and lost."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Register the step after code has been put aside and before HTML is read."""
        md.preprocessors.register(_AnglesPreprocessor(md), "angles", 22)


class _AnglesPreprocessor(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        """Return the lines with a sign of our own for each `<` that begins nothing."""
        text = "\n".join(lines)
        return hide_angles(text).split("\n") if "<" in text else lines


def hide_angles(text: str) -> str:
    """The text with a sign of our own for each `<` that begins no tag, comment, address or destination."""
    parts, at, last_end = [], 0, text.rfind("-->")
    start = text.find("<")
    while start >= 0:
        end = start + 1
        if found := TAG.match(text, start) or _ADDRESS.match(text, start):
            end = found.end()
        elif text.startswith("<!--", start) and start < last_end:
            end = text.find("-->", start) + 3
        elif not _DESTINATION.search(text, max(start - 12, 0), start):
            parts += [text[at:start], _SIGN]
            at = end
        start = text.find("<", end)
    return "".join([*parts, text[at:]])


def show_angles(html: str) -> str:
    """The HTML with the signs shown again."""
    return html.replace(_SIGN, "&lt;")
