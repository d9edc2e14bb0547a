"""The pictures of one text: numbered where they stand, as files that WeChat takes."""

import io
import re
from dataclasses import dataclass

from PIL import Image

from quality_kunming.wechat.post import Picture

WIDEST = 1600
"""Pixels; WeChat shows no more."""

HEAVIEST = 10_000_000
"""Bytes that WeChat takes of one picture."""

QUALITY = 88
_SHRINK = 0.8
_UNFIT = re.compile(r'[\\/:*?"<>|\s.，。、；：？！“”‘’（）《》【】\x00-\x1f]+')
_WORDS = 16


@dataclass(frozen=True)
class Encoded:
    """A file still in memory: its bytes, the end of its name, its width in pixels."""

    data: bytes
    suffix: str
    width: int


class Album:
    """Keeps pictures by a key until the text has a place for them; a name says in which order they are put in."""

    COLUMN = 677
    """Pixels of WeChat's column: what is as wide fills it."""

    def __init__(self):
        self.has_wide_tables = False
        self._kept: dict[str, tuple[Encoded, str]] = {}
        self._placed: dict[str, Picture] = {}

    def keep(self, key: str, picture: Encoded, words: str) -> None:
        """Have a picture ready; `words` say what it shows."""
        self._kept[key] = picture, words

    def place(self, key: str) -> tuple[str, int]:
        """The name of the file of a picture that stands here, and its width in pixels."""
        picture, words = self._kept[key]
        if key not in self._placed:
            number = len(self._placed) + 1
            name = "-".join(filter(None, (f"图{number:02}", _named(words))))
            self._placed[key] = Picture(f"{name}{picture.suffix}", picture.data)
        return self._placed[key].name, picture.width

    @property
    def pictures(self) -> tuple[Picture, ...]:
        """Every picture that has a place, in the order of the text."""
        return tuple(self._placed.values())


def encoded(image: Image.Image) -> Encoded:
    """A picture as JPEG, or as PNG where anything shows through, not wider or heavier than WeChat takes."""
    if image.width > WIDEST:
        image = _scaled(image, WIDEST / image.width)
    while len(data := _saved(image)) > HEAVIEST:
        image = _scaled(image, _SHRINK)
    return Encoded(data, ".png" if image.mode == "RGBA" else ".jpg", image.width)


def _scaled(image: Image.Image, factor: float) -> Image.Image:
    size = max(1, round(image.width * factor)), max(1, round(image.height * factor))
    return image.resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0)


def _saved(image: Image.Image) -> bytes:
    buffer = io.BytesIO()
    if image.mode == "RGBA":
        image.save(buffer, "PNG", compress_level=9)
    else:
        image.convert("RGB").save(buffer, "JPEG", quality=QUALITY, optimize=True, progressive=True)
    return buffer.getvalue()


def _named(words: str) -> str:
    """Words as part of the name of a file, on every system."""
    return _UNFIT.sub("-", words).strip("-")[:_WORDS].strip("-")
