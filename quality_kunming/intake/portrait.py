"""A picture that somebody sent → a plain JPEG without a word about anybody, or why it is not taken."""

import hashlib
import io
import zipfile
from dataclasses import dataclass

from PIL import Image

from quality_kunming.images.picture import PictureError
from quality_kunming.images.reading import read_picture
from quality_kunming.intake import limits
from quality_kunming.intake.pieces import Piece, RefusedError
from quality_kunming.reading import formats

NEAR = 5
"""Bits of the print of two pictures that may differ where they are the same picture, saved twice."""
_QUALITY = 90
_FORMATS = (formats.JPEG, formats.PNG, formats.WEBP, formats.BMP, formats.TIFF, formats.AVIF)
_HIDDEN = (b"<script", b"<?php", b"<html", b"<svg")


@dataclass(frozen=True)
class Portrait:
    """A picture as the site keeps it, the digest of what was sent, and a print that stays when it is saved anew."""

    data: bytes
    digest: str
    print: int


def take_picture(name: str, piece: Piece) -> Portrait:
    """The picture upright, no larger than is of use, without metadata; RefusedError, before decoding if it can be."""
    _refuse_other(name, piece)
    try:
        image = read_picture(piece.data)
    except PictureError as error:
        raise RefusedError(name, f"照片“{piece.last_name}”{error}") from None
    if min(image.size) < limits.SMALLEST_PICTURE:
        width, height = image.size
        raise RefusedError(
            name, f"照片“{piece.last_name}”只有 {width}×{height} 像素，看不清；请对方发原图"
        )
    plain = Image.new("RGB", image.size, "white")
    plain.paste(image, mask=image.getchannel("A") if image.mode == "RGBA" else None)
    plain.thumbnail((limits.PICTURE_SIDE, limits.PICTURE_SIDE), Image.Resampling.LANCZOS)
    stream = io.BytesIO()
    plain.save(stream, "JPEG", quality=_QUALITY, optimize=True)
    digest = hashlib.sha256(piece.data).hexdigest()
    return Portrait(stream.getvalue(), digest, _print_of(plain))


def are_alike(one: int, other: int) -> bool:
    """Whether two prints are of the same picture."""
    return (one ^ other).bit_count() <= NEAR


def _refuse_other(name: str, piece: Piece) -> None:
    """RefusedError for what is no photograph, or something else as well."""
    kind = piece.kind
    if kind == formats.HEIC:
        raise RefusedError(
            name,
            f"照片“{piece.last_name}”是 HEIC 格式；请对方在手机上另存为 JPEG 再发，"
            "苹果手机在“设置－相机－格式”里选“兼容性最佳”",
        )
    if kind not in _FORMATS:
        raise RefusedError(
            name, f"照片“{piece.last_name}”其实是{kind or '别的东西'}；请对方发 JPEG 照片"
        )
    is_zip = zipfile.is_zipfile(io.BytesIO(piece.data))
    if is_zip or b"%PDF-" in piece.data[:1024] or any(one in piece.data.lower() for one in _HIDDEN):
        raise RefusedError(
            name, f"照片“{piece.last_name}”里藏着别的文件或者代码；请不要打开它，请对方重新拍一张"
        )


def _print_of(image: Image.Image) -> int:
    """Which of 64 places is darker than the next: what stays of a picture at any size and quality."""
    small = image.convert("L").resize((9, 8), Image.Resampling.BOX)
    grey = list(small.tobytes())
    bits = (grey[row * 9 + at] < grey[row * 9 + at + 1] for row in range(8) for at in range(8))
    return sum(bit << place for place, bit in enumerate(bits))
