"""What a picture's file says beside the picture: EXIF, XMP, IPTC, comments, and where it was taken."""

import io
import struct
import warnings
import zlib
from collections.abc import Iterator
from contextlib import suppress

from PIL import ExifTags, Image, IptcImagePlugin

from quality_kunming.reading import xmp
from quality_kunming.reading.document import Document
from quality_kunming.reading.extracted import DAMAGED, Budget, Words

PART = "图片信息"
POSITION = "拍摄位置"
"""The word before the place at which a picture was taken."""

_XMP_LIMIT = 2_000_000
_TEXT_LIMIT = 1_000_000
_XP_TAGS = range(0x9C9B, 0x9CA0)
"""Title, comment, author, keywords and subject, as Windows writes them."""
_USER_COMMENT = 0x9286
_COMMENT_CODES = {b"ASCII": "utf-8", b"UNICO": "utf-16", b"JIS\0\0": "iso2022_jp"}
_SILENT_TAGS = frozenset([0x0131, 0x0132, 0x010F, 0x0110, 0x9003, 0x9004, 0xA433, 0xA434, 0xA420])
"""Program, dates, camera and lens: they say nothing of people."""
_FORMATS = ("JPEG", "PNG", "WEBP", "AVIF", "GIF", "TIFF", "BMP")


def read(name: str, data: bytes) -> Document:
    """What is written in the file of a picture; never raises."""
    words = Words()
    words.add(PART, words_in(data))
    if not _opens(data):
        words.fault = DAMAGED
    return words.document(name)


def _opens(data: bytes) -> bool:
    """Whether it is a picture at all."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            Image.open(io.BytesIO(data), formats=_FORMATS).close()
        except Exception:  # broken headers surface as anything
            return False
    return True


def words_in(data: bytes) -> str:
    """What is written in a picture's bytes, a line for each entry."""
    lines: list[str] = []
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for source in (_png, _read_by_pillow):
            with suppress(Exception):  # metadata that cannot be read can be shown by nobody either
                lines += source(data)
    return "\n".join(line for line in dict.fromkeys(lines) if line.strip())


def _read_by_pillow(data: bytes) -> Iterator[str]:
    image = Image.open(io.BytesIO(data), formats=_FORMATS)
    with suppress(Exception):
        yield from _exif(image.getexif())
    yield from _packet(image.info.get("xmp"))
    for key in ("comment", "Description", "Artist", "Copyright"):
        yield _decoded(image.info.get(key, ""))
    with suppress(Exception):
        for value in (IptcImagePlugin.getiptcinfo(image) or {}).values():
            for item in value if isinstance(value, list) else [value]:
                yield _decoded(item) if len(item) > 2 else ""


def _packet(packet: bytes | str | None) -> Iterator[str]:
    if packet:
        data = packet.encode() if isinstance(packet, str) else packet
        yield xmp.words_in(data[:_XMP_LIMIT], Budget(_XMP_LIMIT))


def _exif(exif: Image.Exif) -> Iterator[str]:
    if position := _position(exif.get_ifd(ExifTags.IFD.GPSInfo)):
        yield f"{POSITION} {position}"
    for table in (exif, exif.get_ifd(ExifTags.IFD.Exif)):
        for tag, value in table.items():
            if tag in _XP_TAGS:
                yield bytes(value).decode("utf-16-le", "replace")
            elif tag == _USER_COMMENT and isinstance(value, bytes):
                code = _COMMENT_CODES.get(value[:5], "utf-8")
                yield value[8:].decode(code, "replace")
            elif isinstance(value, str) and tag not in _SILENT_TAGS:
                yield _as_utf8(value)


def _position(gps: dict) -> str:
    """Latitude and longitude in degrees: 25.0400N 102.7100E."""
    tags = ExifTags.GPS
    with suppress(Exception):
        latitude = _degrees(gps[tags.GPSLatitude])
        longitude = _degrees(gps[tags.GPSLongitude])
        north, east = (str(gps.get(tag, "")).strip("\0 ") for tag in (1, 3))
        return f"{latitude:.4f}{north} {longitude:.4f}{east}" if latitude or longitude else ""
    return ""


def _degrees(parts) -> float:
    degrees, minutes, seconds = (float(part) for part in parts)
    return degrees + minutes / 60 + seconds / 3600


def _png(data: bytes) -> Iterator[str]:
    """The text chunks of a PNG, wherever they stand."""
    if not data.startswith(b"\x89PNG\r\n\x1a\n"):
        return
    budget = Budget(_TEXT_LIMIT * 2)
    at = 8
    while at + 8 <= len(data):
        length, kind = struct.unpack(">I4s", data[at : at + 8])
        body = data[at + 8 : at + 8 + length]
        at += 12 + length
        if kind in (b"tEXt", b"zTXt", b"iTXt"):
            for text in _chunk(kind, body):
                budget.take(len(text))
                yield text
        elif kind == b"eXIf":
            exif = Image.Exif()
            exif.load(body)
            yield from _exif(exif)


def _chunk(kind: bytes, body: bytes) -> Iterator[str]:
    key, _, rest = body.partition(b"\0")
    if kind == b"zTXt":
        text = _inflated(rest[1:])
    elif kind == b"iTXt":
        is_packed, rest = rest[:1] == b"\1", rest[2:]
        text = rest.split(b"\0", 2)[-1]
        text = _inflated(text) if is_packed else text
    else:
        text = rest
    if key == b"XML:com.adobe.xmp":
        yield from _packet(text)
    else:
        yield _decoded(text[:_TEXT_LIMIT])


def _inflated(data: bytes) -> bytes:
    with suppress(zlib.error):
        return zlib.decompressobj().decompress(data, _TEXT_LIMIT)
    return b""


def _as_utf8(text: str) -> str:
    """Pillow takes EXIF's ASCII for Latin-1; Chinese programs write UTF-8 or GBK there."""
    with suppress(UnicodeEncodeError):
        return _decoded(text.encode("latin-1"))
    return text


def _decoded(value: bytes | str) -> str:
    if isinstance(value, str):
        return value
    for code in ("utf-8", "gb18030"):
        with suppress(UnicodeDecodeError):
            return value.decode(code)
    return value.decode("latin-1")
