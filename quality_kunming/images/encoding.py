"""From plain pixels to the files of one picture, always the same bytes."""

import io
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from PIL import Image, features

SUFFIXES = {
    "image/avif": ".avif",
    "image/webp": ".webp",
    "image/jpeg": ".jpg",
    "image/png": ".png",
}

# One thread in each encoder: libaom divides its work, and so chooses its bytes, by threads.
_SETTINGS = {
    "image/avif": {
        "format": "AVIF",
        "codec": "aom",
        "quality": 60,
        "speed": 6,
        "subsampling": "4:2:0",
        "max_threads": 1,
        "autotiling": False,
    },
    "image/webp": {"format": "WEBP", "quality": 80, "method": 4},
    "image/jpeg": {
        "format": "JPEG",
        "quality": 82,
        "subsampling": "4:2:0",
        "optimize": True,
        "progressive": True,
    },
    "image/png": {"format": "PNG", "compress_level": 9},
}

_LONGEST_SIDE = 16_383  # WebP's limit

_ENCODERS = ("avif", "webp", "libjpeg_turbo", "zlib_ng", "zlib", "littlecms2")

# Stands for everything beside the original that decides the bytes. Raise the leading number when
# reading or resizing changes.
RECIPE = f"1 {_SETTINGS} {[(name, features.version(name)) for name in _ENCODERS]}"


@dataclass(frozen=True)
class EncodedPicture:
    """One file still in memory."""

    width: int
    height: int
    type: str
    data: bytes


def encode_picture(image: Image.Image, widths: tuple[int, ...]) -> Iterator[EncodedPicture]:
    """Each width as AVIF, then each as WebP, then each as JPEG, or PNG with transparency.

    The bytes of one width do not depend on which others are asked for. Nothing is enlarged.
    """
    fallback = "image/png" if image.mode == "RGBA" else "image/jpeg"
    sizes = _sizes(image.size, widths)
    # Pillow encodes without holding the interpreter, so that the files are made side by side.
    with ThreadPoolExecutor() as pool:
        scaled = list(pool.map(lambda size: _scale(image, size), sizes))
        jobs = [(each, type) for type in ("image/avif", "image/webp", fallback) for each in scaled]
        yield from pool.map(lambda job: _encode(*job), jobs)


def _sizes(original: tuple[int, int], widths: tuple[int, ...]) -> list[tuple[int, int]]:
    """Ascending sizes up to the original's, none with a side that a format cannot hold."""
    width, height = original
    limit = min(width, _LONGEST_SIDE, max(1, _LONGEST_SIDE * width // height))
    chosen = sorted({min(each, limit) for each in widths})
    return [(each, min(_LONGEST_SIDE, max(1, round(height * each / width)))) for each in chosen]


def _scale(image: Image.Image, size: tuple[int, int]) -> Image.Image:
    if size == image.size:
        return image
    return image.resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0)


def _encode(image: Image.Image, type: str) -> EncodedPicture:
    buffer = io.BytesIO()
    # Saving keeps the settings in the image: two at a time would take each other's.
    image.copy().save(buffer, **_SETTINGS[type])
    return EncodedPicture(image.width, image.height, type, buffer.getvalue())
