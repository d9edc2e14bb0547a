"""QR codes in pictures, and what looks a little like one."""

import io

import pytest
import segno
from PIL import Image, ImageDraw, ImageFilter

from quality_kunming.reading.two_dimensional import shows_code


def drawn(text: str = "https://example.com/", scale: int = 8, **colours: str) -> Image.Image:
    data = io.BytesIO()
    segno.make(text, micro=False).save(data, kind="png", scale=scale, border=4, **colours)
    return Image.open(data).convert("RGB")


def on(background: Image.Image, at: tuple[int, int], code: Image.Image) -> Image.Image:
    background.paste(code, at)
    return background


def squares(size: int, gap: int) -> Image.Image:
    """Rows of squares in squares, as windows are."""
    image = Image.new("L", (900, 700), 220)
    pen = ImageDraw.Draw(image)
    for x in range(20, 840, gap):
        for y in range(20, 640, gap):
            for inset, grey in ((0, 60), (size // 7, 220), (size * 2 // 7, 60)):
                pen.rectangle((x + inset, y + inset, x + size - inset, y + size - inset), grey)
    return image


CODES = {
    "plain": drawn(),
    "of a large version": drawn("https://example.com/" + "a" * 150, scale=5),
    "blue": drawn(dark="#1677ff"),
    "grey on grey": drawn(dark="#303030", light="#a0a0a0"),
    "small in a poster": on(Image.new("RGB", (1200, 1800), "#b03020"), (900, 1500), drawn(scale=6)),
    "turned a little": drawn(scale=10).rotate(12, expand=True, fillcolor="white"),
    "turned much": drawn(scale=10).rotate(33, expand=True, fillcolor="white"),
    "out of focus": drawn(scale=10).filter(ImageFilter.GaussianBlur(3)),
    "with a mark in the middle": on(drawn(scale=10), (145, 145), Image.new("RGB", (40, 40), "red")),
}
OTHERS = {
    "nothing": Image.new("RGB", (800, 600), "white"),
    "noise": Image.effect_noise((600, 600), 120),
    "mosaic": Image.effect_noise((60, 60), 150).resize((900, 900), Image.Resampling.NEAREST),
    "windows": squares(50, 70),
    "large windows": squares(140, 210),
    "half a code": drawn(scale=10).crop((0, 0, 330, 150)),
}


@pytest.mark.parametrize("name", CODES)
@pytest.mark.parametrize("suffix", [".png", ".jpg"])
def test_code_is_seen_however_it_is_shown(name, suffix, tmp_path):
    """Nobody puts a private code on a page unasked because it is small, turned or coloured."""
    path = tmp_path / f"picture{suffix}"
    CODES[name].save(path)

    assert shows_code(path)


@pytest.mark.parametrize("name", OTHERS)
def test_other_pictures_are_no_codes(name, tmp_path):
    """Windows, tiles and noise are not asked about."""
    path = tmp_path / "picture.png"
    OTHERS[name].save(path)

    assert not shows_code(path)


def test_file_that_is_no_picture_has_no_code(tmp_path):
    """What cannot be opened is told of elsewhere."""
    path = tmp_path / "picture.png"
    path.write_bytes(b"no picture")

    assert not shows_code(path)
