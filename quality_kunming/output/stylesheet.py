"""The stylesheet's parts → the one file that pages load."""

import re
from pathlib import Path

_IMPORT = re.compile(r"@import url\(\"(?P<file>[^\"]+)\"\)(?: layer\((?P<layer>[\w.-]+)\))?;\n?")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


def bundle(folder: Path) -> None:
    """Put every part that `site.css` imports into it, each in its layer, and remove the parts."""
    site = folder / "site.css"
    if not site.exists():
        return
    text = _IMPORT.sub(lambda match: _part(folder, match), site.read_text("utf-8"))
    for part in sorted(folder.rglob("*")):
        if part.is_file():
            part.unlink()
    for part in sorted(folder.rglob("*"), reverse=True):
        part.rmdir()
    site.write_text(_compact(text), "utf-8", newline="\n")


def _part(folder: Path, match: re.Match) -> str:
    css = (folder / match["file"]).read_text("utf-8")
    return f"@layer {match['layer']} {{\n{css}}}\n" if match["layer"] else css


def _compact(css: str) -> str:
    """Without comments, indentation and empty lines: what compression cannot take away."""
    lines = (line.strip() for line in _COMMENT.sub("", css).splitlines())
    return "\n".join(line for line in lines if line) + "\n"
