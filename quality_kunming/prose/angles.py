"""A sign `<` that begins no tag of HTML is a sign: `格式<name>@域名`, `《办法<试行>》`, `a<b`."""

import re

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

# Private use: `without_forbidden` has removed it from what authors write.
_SIGN = "\ue003"

_NAMES = """
    a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote body
    br button canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em
    embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i
    iframe image img input ins kbd label legend li link main map mark marquee math menu meta meter nav nobr noembed
    noframes noscript object ol optgroup option output p param picture plaintext pre progress q rp rt ruby s samp
    script search section select slot small source span strike strong style sub summary sup svg table tbody td
    template textarea tfoot th thead time title tr track tt u ul var video wbr xmp
    """.split()  # noqa: SIM905 (a list to be read)
_ALONE = (
    "allowfullscreen|async|autofocus|autoplay|checked|compact|controls|default|defer|disabled|download|hidden|inert"
    "|itemscope|loop|multiple|muted|nohref|noshade|novalidate|nowrap|open|playsinline|readonly|required|reversed"
    "|selected"
)
_VALUE = r"""(?:"[^"<]*+"|'[^'<]*+'|[^\s"'=<>`]++)"""
TAG = re.compile(
    rf"</?(?:{'|'.join(_NAMES)}|[a-z]{{1,9}}:[a-z]+)"
    rf"(?:\s++(?:[a-z_:@][\w:.@-]*+\s*+=\s*+{_VALUE}|(?:{_ALONE})(?![\w:.-])))*+\s*+/?>",
    re.IGNORECASE | re.ASCII,
)
"""One tag of HTML as its standard wants it, also of an element that no page of this site may hold."""
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
