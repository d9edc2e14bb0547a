"""The pictures that cases show, drawn: `planted-code.png` has a QR code, any other `planted-*.png` is grey."""

import re
from collections.abc import Iterable
from pathlib import Path

import segno

from benchmarks.gate.cases import Case
from quality_kunming.checks.support.drawn import png

_NAMED = re.compile(r"images/planted-[a-z0-9]+\.png")
_CODE = "images/planted-code.png"


def draw(root: Path, cases: Iterable[Case]) -> None:
    """Draw every picture that a text shows, below the `content/` of a project."""
    for name in {name for case in cases for name in _NAMED.findall(case.text)}:
        path = root / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if name == _CODE:
            segno.make("https://example.com/", micro=False).save(str(path), scale=30, border=4)
        else:
            path.write_bytes(png())
