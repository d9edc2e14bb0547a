"""Reads a PDF from standard input and writes its words as JSON: a program of its own, so that it can be stopped.

It imports nothing of the site, so that it starts at once.
"""

import io
import json
import logging
import sys
import time
from collections.abc import Iterator
from contextlib import suppress

TIME_LIMIT = 3.0
MEMORY_LIMIT = 420_000_000
LENGTH_LIMIT = 2_000_000
EACH_LIMIT = 500
"""The most comments, fields and links that are told of one page."""


def main() -> None:
    """Write `{"parts": [[name, text], …], "pages": n, "fault": "locked" | "damaged" | "long" | ""}`."""
    _limit_memory()
    logging.disable()
    parts: list[tuple[str, str]] = []
    told = {"parts": parts, "pages": 0, "fault": ""}
    try:
        told["fault"] = _read(sys.stdin.buffer.read(), parts, told)
    except MemoryError:
        told["fault"] = "long"
    except Exception:  # a broken file surfaces as anything
        told["fault"] = "damaged"
    text = json.dumps(told)
    sys.stdout.write(text)


def _limit_memory() -> None:
    with suppress(Exception):  # Windows has no such limit; there the time bounds it
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_LIMIT, MEMORY_LIMIT))


def _read(data: bytes, parts: list[tuple[str, str]], told: dict) -> str:
    """Fill in the parts; return what is wrong."""
    from pypdf import PdfReader

    end = time.monotonic() + TIME_LIMIT
    sys.setrecursionlimit(500)
    reader = PdfReader(io.BytesIO(data))
    if reader.is_encrypted and not _opens(reader):
        return "locked"
    told["pages"] = len(reader.pages)
    parts += _about(reader)
    length = 0
    for number, page in enumerate(reader.pages, 1):
        if time.monotonic() > end or length > LENGTH_LIMIT:
            return "long"
        text = _text(page)
        length += len(text)
        parts.append((f"第 {number} 页", text))
        parts += ((f"第 {number} 页的{kind}", words) for kind, words in _notes(page))
    return ""


def _opens(reader) -> bool:
    """Whether it opens without a password; how it is locked may also be one that we cannot read."""
    with suppress(Exception):
        return bool(reader.decrypt("")) and reader.pages[0] is not None
    return False


def _text(page) -> str:
    try:
        return page.extract_text()
    except (MemoryError, RecursionError):
        raise
    except Exception:  # one broken page does not hide the others
        return ""


def _about(reader) -> Iterator[tuple[str, str]]:
    with suppress(Exception):
        values = [str(value) for key, value in (reader.metadata or {}).items() if _speaks(key)]
        yield "属性", "\n".join(values)
    with suppress(Exception):
        yield "XMP", reader.xmp_metadata.stream.get_data().decode("utf-8", "replace")
    with suppress(Exception):
        values = [f"{key} {field.get('/V', '')}" for key, field in reader.get_fields().items()]
        yield "表单", "\n".join(values[:EACH_LIMIT])
    with suppress(Exception):
        yield "附件", "\n".join(list(reader.attachments)[:EACH_LIMIT])
    with suppress(Exception):
        yield "书签", "\n".join(_titles(reader.outline))


def _speaks(key: str) -> bool:
    return key not in ("/CreationDate", "/ModDate", "/Producer", "/Creator", "/Trapped")


def _titles(outline: list, depth: int = 0) -> Iterator[str]:
    for entry in outline[:EACH_LIMIT]:
        if isinstance(entry, list):
            yield from _titles(entry, depth + 1) if depth < 10 else ()
        else:
            yield str(entry.title)


def _notes(page) -> Iterator[tuple[str, str]]:
    """Comments, fields and links of a page."""
    notes, links = [], []
    with suppress(Exception):
        for reference in list(page.get("/Annots") or [])[:EACH_LIMIT]:
            note = reference.get_object()
            notes += [str(note[key]) for key in ("/Contents", "/T", "/V", "/TU") if key in note]
            if "/A" in note and "/URI" in note["/A"]:
                links.append(str(note["/A"]["/URI"]))
    yield "批注", "\n".join(notes)
    yield "链接", "\n".join(links)


if __name__ == "__main__":
    main()
