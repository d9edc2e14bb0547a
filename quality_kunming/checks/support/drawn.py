"""Small valid pictures for examples, drawn without a library."""

import struct
import zlib

from quality_kunming.checks.rule import Example


def png(width: int = 800, height: int = 600, orientation: int = 1, gps: bool = False) -> bytes:
    """A grey PNG of a size, with an orientation and a position in its EXIF where they are asked for."""
    rows = (b"\0" + b"\xaa" * ((width + 7) // 8)) * height
    header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    exif = _chunk(b"eXIf", _exif(orientation, gps)) if orientation != 1 or gps else b""
    parts = (_chunk(b"IHDR", header), exif, _chunk(b"IDAT", zlib.compress(rows)), _chunk(b"IEND"))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def in_article(name: str, alt: str, words: str) -> Example:
    """An article that shows a picture of content/images/, with its alternative text and the words below it."""
    text = f'![{alt}](images/{name} "{words}")'
    files = {f"content/images/{name}": png(), **Example.in_article(text).files}
    return Example(files, shown=text)


def _chunk(kind: bytes, data: bytes = b"") -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _exif(orientation: int, gps: bool) -> bytes:
    """Two entries at most: how the picture is turned, and where the position stands (25°2′N 102°42′E)."""
    entries = [struct.pack("<HHIHH", 0x0112, 3, 1, orientation, 0)]
    position = b""
    if gps:
        at = 8 + 2 + 2 * 12 + 4
        entries.append(struct.pack("<HHII", 0x8825, 4, 1, at))
        numbers = at + 2 + 4 * 12 + 4
        position = struct.pack("<H", 4)
        position += struct.pack("<HHI4s", 1, 2, 2, b"N\0\0\0") + struct.pack(
            "<HHII", 2, 5, 3, numbers
        )
        position += struct.pack("<HHI4s", 3, 2, 2, b"E\0\0\0")
        position += struct.pack("<HHII", 4, 5, 3, numbers + 24) + struct.pack("<I", 0)
        position += struct.pack("<12I", 25, 1, 2, 1, 0, 1, 102, 1, 42, 1, 0, 1)
    table = struct.pack("<H", len(entries)) + b"".join(entries) + struct.pack("<I", 0)
    return b"II*\0" + struct.pack("<I", 8) + table + position
