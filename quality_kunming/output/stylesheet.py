"""The stylesheet's parts → the one file that pages load, beside which elder pages load one more.

The parts are written one after the other in the order of their layers, without the layers themselves: browsers that do
not know `@layer` (older WeChat ones among them) would drop everything inside.
"""

import re
from pathlib import Path

SHEETS = ("site.css", "elder.css")
_IMPORT = re.compile(r"@import url\(\"(?P<file>[^\"]+)\"\)(?: layer\([\w.-]+\))?;\n?")
_LAYERS = re.compile(r"^@layer [^{};]+;\n", re.MULTILINE)
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


def bundle(folder: Path) -> None:
    """Put every part that a sheet imports into it, and remove the parts."""
    sheets = {path: _bundled(path) for name in SHEETS if (path := folder / name).exists()}
    if not sheets:
        return
    for part in sorted(folder.rglob("*"), reverse=True):
        part.rmdir() if part.is_dir() else part.unlink()
    for path, text in sheets.items():
        path.write_text(_compact(text), "utf-8", newline="\n")


def _bundled(sheet: Path) -> str:
    text = _LAYERS.sub("", sheet.read_text("utf-8"))
    return _IMPORT.sub(lambda match: (sheet.parent / match["file"]).read_text("utf-8"), text)


def _compact(css: str) -> str:
    """Without comments, indentation and empty lines: what compression cannot take away."""
    lines = (line.strip() for line in _COMMENT.sub("", css).splitlines())
    return "\n".join(line for line in lines if line) + "\n"
