"""PDF: text, comments, forms, links, properties; read in a process of its own that can be stopped."""

import json
import subprocess
import sys
from pathlib import Path

from quality_kunming.reading import xmp
from quality_kunming.reading.document import Document
from quality_kunming.reading.extracted import (
    DAMAGED,
    LOCKED,
    TOO_LONG,
    Budget,
    Words,
    faulty,
)

TIME_LIMIT = 4.8
PROGRAM = Path(__file__).with_name("pdf_words.py")
NO_TEXT = "每一页都是图片，没有文字"
"""A fault that keeps nobody from reading it who sees."""

_FAULTS = {"locked": LOCKED, "damaged": DAMAGED, "long": TOO_LONG, "": ""}


def read(name: str, data: bytes) -> Document:
    """All words of a PDF; never raises."""
    told = _told(data)
    if told is None:
        return faulty(name, TOO_LONG)
    words = Words()
    has_text = False
    for part, text in told["parts"]:
        if part == "XMP":
            words.add("属性", xmp.words_in(text.encode("utf-8", "replace"), Budget(2_000_000)))
        else:
            words.add(part, text)
        has_text |= part.startswith("第 ") and bool(text.strip())
    words.fault = words.fault or _FAULTS[told["fault"]]
    if not words.fault and not has_text:
        words.fault = NO_TEXT if told["pages"] else DAMAGED
    return words.document(name)


def _told(data: bytes) -> dict | None:
    """What the program says; None where it had to be stopped."""
    command = [sys.executable, "-I", str(PROGRAM)]
    try:
        done = subprocess.run(
            command, input=data, capture_output=True, timeout=TIME_LIMIT, check=False
        )
        return json.loads(done.stdout)
    except (subprocess.TimeoutExpired, OSError, ValueError):
        return None
