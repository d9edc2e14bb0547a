"""The stylesheets' parts → the file that every page loads, and what a few pages load after it.

site.css is for all, elder.css has it all, card.css is all that a card has; the others are for the pages that have
such components.

The parts are written one after the other in the order of their layers, without the layers themselves: browsers that do
not know `@layer` (older WeChat ones among them) would drop everything inside.
"""

import re
from functools import cache
from pathlib import Path

NARROW = "elder.css"
"""What looks at every width as on a phone: rules for wide windows are left out of it."""
SHEETS = (
    "site.css",
    "calendar.css",
    "card.css",
    "changes.css",
    "districts.css",
    "embed.css",
    "form.css",
    "game.css",
    "kit.css",
    "languages.css",
    "pledge.css",
    NARROW,
)

_IMPORT = re.compile(r"@import url\(\"(?P<file>[^\"]+)\"\)(?: layer\([\w.-]+\))?;\n?")
_LAYERS = re.compile(r"^@layer [^{};]+;\n", re.MULTILINE)
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_WIDE = re.compile(r"@media \(min-width[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}\n?")


def bundle(folder: Path) -> None:
    """Put every part that a sheet imports into it, and remove the parts."""
    texts = {path: bundled(path) for name in SHEETS if (path := folder / name).exists()}
    for part in sorted(folder.rglob("*"), reverse=True) if texts else ():
        part.rmdir() if part.is_dir() else part.unlink()
    for path, text in texts.items():
        path.write_text(text, "utf-8", newline="\n")


def bundled(sheet: Path) -> str:
    """A sheet with all that it imports."""
    text = _compact(_with_parts(sheet))
    return _WIDE.sub("", text) if sheet.name == NARROW else text


def _with_parts(sheet: Path) -> str:
    text = _LAYERS.sub("", sheet.read_text("utf-8"))
    return _IMPORT.sub(lambda match: _with_parts(sheet.parent / match["file"]), text)


@cache
def _compact(css: str) -> str:
    """Without comments, indentation and empty lines: what compression cannot take away."""
    lines = (line.strip() for line in _COMMENT.sub("", css).splitlines())
    return "\n".join(line for line in lines if line) + "\n"
