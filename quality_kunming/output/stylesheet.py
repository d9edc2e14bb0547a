"""The stylesheet's parts → the one file that pages load.

The parts are written one after the other in the order of their layers, without the layers themselves: browsers that do
not know `@layer` (older WeChat ones among them) would drop everything inside.
"""

import re
from pathlib import Path

_IMPORT = re.compile(r"@import url\(\"(?P<file>[^\"]+)\"\)(?: layer\([\w.-]+\))?;\n?")
_LAYERS = re.compile(r"^@layer [^{};]+;\n", re.MULTILINE)
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


def bundle(folder: Path) -> None:
    """Put every part that `site.css` imports into it, and remove the parts."""
    site = folder / "site.css"
    if not site.exists():
        return
    text = _LAYERS.sub("", site.read_text("utf-8"))
    text = _IMPORT.sub(lambda match: (folder / match["file"]).read_text("utf-8"), text)
    for part in sorted(folder.rglob("*"), reverse=True):
        part.rmdir() if part.is_dir() else part.unlink()
    site.write_text(_compact(text), "utf-8", newline="\n")


def _compact(css: str) -> str:
    """Without comments, indentation and empty lines: what compression cannot take away."""
    lines = (line.strip() for line in _COMMENT.sub("", css).splitlines())
    return "\n".join(line for line in lines if line) + "\n"
