"""Pictures that cannot be used are refused in Chinese, whatever is in the file."""

import re
import struct
import warnings
import zlib

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from quality_kunming.images import PictureError
from quality_kunming.images.reading import read_picture
from tests.images.drawing import encoded, four_corners

FRAMES = {
    "save_all": True,
    "append_images": [four_corners().rotate(90), four_corners().rotate(180)],
}
SAMPLES = {
    format: encoded(four_corners(), format) for format in ("JPEG", "PNG", "WEBP", "AVIF", "GIF")
}
SAMPLES["TIFF"] = encoded(four_corners(), "TIFF", compression="tiff_lzw")


def claimed_png(width: int, height: int) -> bytes:
    """A PNG of a few bytes that says it is this large."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        check = struct.pack(">I", zlib.crc32(kind + data))
        return struct.pack(">I", len(data)) + kind + data + check

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


@pytest.mark.parametrize(
    ("data", "message"),
    [
        pytest.param(b"", "是空文件（0 字节）", id="empty"),
        pytest.param(b"not a picture", "不是能识别的图片：请改用 JPEG", id="text"),
        pytest.param(b"%PDF-1.7\n", "不是能识别的图片", id="pdf"),
        pytest.param(
            b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "请在手机或电脑上另存为 JPEG", id="heic"
        ),
        pytest.param(b"\0\0\0\x18ftypmif1\0\0\0\0mif1heic", "是 HEIC 格式", id="heic-as-mif1"),
        pytest.param(b'<?xml version="1.0"?>\n<SVG xmlns="x"/>', "是 SVG 矢量图", id="svg"),
        pytest.param(claimed_png(10_000, 8_001), "超过 8000 万像素（10000×8001）", id="bomb"),
        pytest.param(claimed_png(60_000, 60_000), "超过 8000 万像素：请先缩小", id="great-bomb"),
        pytest.param(encoded(four_corners(), "GIF", **FRAMES), "是动图（3 帧）", id="gif"),
        pytest.param(encoded(four_corners(), "WEBP", **FRAMES), "是动图（3 帧）", id="webp"),
        pytest.param(encoded(four_corners(), "PNG", **FRAMES), "是动图（3 帧）", id="apng"),
        pytest.param(encoded(four_corners(), "AVIF", **FRAMES), "是动图（3 帧）", id="avif"),
        pytest.param(encoded(four_corners(), "TIFF", **FRAMES), "有 3 页", id="tiff-pages"),
        pytest.param(encoded(Image.new("F", (4, 4)), "TIFF"), "每个像素是 32 位数值", id="float"),
    ],
)
def test_refusal_says_what_it_is_and_what_to_do(library, save, data, message):
    """The sentence names the picture, the trouble and the remedy."""
    with pytest.raises(PictureError, match=re.escape(message)) as caught:
        library.render(save("photo.jpg", data))

    assert re.fullmatch(r"图片“images/photo\.jpg”[^\n]+：请[^\n]+", str(caught.value))


@pytest.mark.parametrize("format", SAMPLES)
def test_half_a_file_is_refused(library, save, format):
    """An interrupted copy never becomes a grey picture."""
    data = SAMPLES[format]

    with pytest.raises(PictureError):
        library.render(save("photo.jpg", data[: len(data) * 2 // 3]))


def test_refused_picture_leaves_nothing_to_write(library, save, tmp_path):
    """Nor an entry in the cache."""
    with pytest.raises(PictureError):
        library.render(save("photo.jpg", b"not a picture"))

    assert library.write(tmp_path / "output") == 0
    assert not (tmp_path / "cache").exists()


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(
        [b"", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF89a", b"RIFF", b"II*\0", b"BM"]
    ),
    st.binary(max_size=300),
)
def test_any_bytes_are_refused_or_read(signature, rest):
    """No file can stop a build with anything but a PictureError."""
    _read_or_refuse(signature + rest)


@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(sorted(SAMPLES)), st.data())
def test_damaged_pictures_are_refused_or_read(format, draw):
    """The same for real pictures with a few bytes changed."""
    data = bytearray(SAMPLES[format])
    for _ in range(draw.draw(st.integers(1, 4))):
        data[draw.draw(st.integers(0, len(data) - 1))] = draw.draw(st.integers(0, 255))

    _read_or_refuse(bytes(data))


def _read_or_refuse(data: bytes) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            image = read_picture(data)
        except PictureError:
            return
        assert image.mode in ("RGB", "RGBA")
        assert not image.info
