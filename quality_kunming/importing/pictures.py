"""The pictures of one document: kept as they are, or named as missing."""

import base64
import binascii
import hashlib
import io
import re
import warnings

from PIL import Image

from quality_kunming.images.reading import MAX_PIXELS
from quality_kunming.importing.draft import UnreadableDocumentError
from quality_kunming.reading import formats

SUFFIXES = {
    formats.JPEG: ".jpg",
    formats.PNG: ".png",
    formats.WEBP: ".webp",
    formats.GIF: ".gif",
    formats.AVIF: ".avif",
    formats.TIFF: ".tif",
    formats.BMP: ".bmp",
}
ADDRESS = "picture:"
"""What comes before a picture's number where its file's name would stand."""
EMPTY = "missing:"
"""The address of a picture that was named as missing already."""
SMALLEST = 3
"""Pixels; what is smaller is no picture but a trick of layout."""
_DATA = re.compile(r"data:image/[\w.+-]+;base64,(.*)", re.DOTALL | re.IGNORECASE)


class Pictures:
    """Collects the pictures in the order of the text; the same one twice is one."""

    def __init__(self) -> None:
        self.files: list[bytes] = []
        self.missing: list[str] = []
        self._numbers: dict[str, int] = {}

    def add(self, data: bytes) -> str:
        """Keep a picture; return the address that stands for it, empty for what is none."""
        digest = hashlib.sha256(data).hexdigest()
        if digest not in self._numbers:
            kind = formats.format_of(data)
            if kind not in SUFFIXES:
                return self.miss(f"一张{_unknown(data)}，网页上显示不了；请另存为 PNG 再放进来")
            if _is_trick(data, len(self.files) + 1):
                return ""
            self._numbers[digest] = len(self.files)
            self.files.append(data)
        return f"{ADDRESS}{self._numbers[digest]}"

    def add_encoded(self, address: str) -> str | None:
        """The same of a picture that is written in its address; None where it is not."""
        found = _DATA.match(address.strip())
        if not found:
            return None
        try:
            return self.add(base64.b64decode(found[1], validate=False))
        except (binascii.Error, ValueError):
            return self.miss("一张没有传完整的图片")

    def miss(self, what: str) -> str:
        """Note a picture that is not there; return the address that says so."""
        self.missing.append(what)
        return EMPTY


def number_of(address: str) -> int | None:
    """The number of a kept picture by its address."""
    number = address.removeprefix(ADDRESS)
    return int(number) if number != address and number.isdecimal() else None


def suffix_of(data: bytes) -> str:
    """The suffix of a kept picture's file."""
    return SUFFIXES[formats.format_of(data)]


def _unknown(data: bytes) -> str:
    return formats.format_of(data) or "矢量图（EMF、WMF 或别的格式）"


def _is_trick(data: bytes, number: int) -> bool:
    """Whether it is only a dot; UnreadableDocumentError for one that nobody could open."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            width, height = Image.open(io.BytesIO(data)).size
        except Image.DecompressionBombError:
            width = height = MAX_PIXELS
        except Exception:  # broken headers surface as anything
            return False
    if width * height > MAX_PIXELS:
        raise UnreadableDocumentError(
            f"第 {number} 张图超过 8000 万像素，不像是照片；请先缩小，例如宽 4000 像素，再放回去"
        )
    return max(width, height) < SMALLEST
