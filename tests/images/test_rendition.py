"""What a visitor receives: upright, in the right colours, and telling nothing about the camera."""

import pytest
from PIL import ExifTags, Image, ImageCms, PngImagePlugin

from tests.images.drawing import (
    BLUE,
    GREEN,
    RED,
    WHITE,
    corner_colours,
    encoded,
    four_corners,
    near,
    outputs,
)

# What an upright picture must be stored as to need each EXIF orientation.
STORED = {
    1: None,
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}
XMP = b'<x:xmpmeta xmlns:x="adobe:ns:meta/">secret place</x:xmpmeta>'


@pytest.mark.parametrize("format", ["JPEG", "TIFF", "PNG", "AVIF"])
@pytest.mark.parametrize("orientation", STORED)
def test_picture_is_upright(library, save, tmp_path, orientation, format):
    """A telephone held in any way gives a picture with its sky above."""
    image = four_corners()
    if STORED[orientation] is not None:
        image = image.transpose(STORED[orientation])
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = orientation
    picture = library.render(save("phone", image, format, exif=exif))

    assert (picture.width, picture.height) == (64, 48)
    for file in outputs(library, picture, tmp_path).values():
        with Image.open(file) as result:
            colours = corner_colours(result.convert("RGB"))
            assert all(map(near, colours, [RED, GREEN, BLUE, WHITE])), (file.name, colours)


@pytest.mark.parametrize("format", ["JPEG", "PNG", "WEBP", "AVIF", "TIFF"])
def test_picture_tells_nothing_about_place_or_camera(library, save, tmp_path, format):
    """GPS, EXIF, XMP, comments and profiles stay with the editor."""
    exif = Image.Exif()
    exif[ExifTags.Base.Make] = "SecretCamera"
    exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitude] = (24.0, 52.0, 1.0)
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    options = {"exif": exif, "icc_profile": profile}
    if format == "JPEG":
        options |= {"comment": "secret comment", "xmp": XMP}
    if format in ("WEBP", "AVIF"):
        options |= {"xmp": XMP}
    if format == "PNG":
        text = PngImagePlugin.PngInfo()
        text.add_text("Comment", "secret comment")
        options["pnginfo"] = text
    name = save("phone", four_corners(), format, **options)
    files = outputs(library, library.render(name), tmp_path)

    for file in files.values():
        data = file.read_bytes()
        found = [mark for mark in (b"Secret", b"secret", b"xmpmeta", b"ICC_PROF") if mark in data]
        with Image.open(file) as result:
            assert not result.getexif()
            assert not {"exif", "xmp", "icc_profile", "comment", "Comment"} & set(result.info)
        assert not found, file.name


def test_colours_of_another_profile_are_converted(library, save, tmp_path):
    """A picture with its own profile looks the same once the profile is gone."""
    swapped = _profile_with_red_and_blue_swapped()
    name = save("swapped", Image.new("RGB", (32, 32), RED), "PNG", icc_profile=swapped)
    files = outputs(library, library.render(name), tmp_path)

    for file in files.values():
        with Image.open(file) as result:
            assert near(result.convert("RGB").getpixel((16, 16)), RED[::-1]), file.name


@pytest.mark.parametrize("profile", [b"broken", b"\0" * 200])
def test_broken_profile_is_ignored(library, save, tmp_path, profile):
    """As browsers do: the picture is taken as sRGB."""
    name = save("broken", Image.new("RGB", (32, 32), RED), "PNG", icc_profile=profile)
    files = outputs(library, library.render(name), tmp_path)

    with Image.open(files["image/jpeg"]) as result:
        assert near(result.getpixel((16, 16)), RED)


def test_profile_of_another_colour_space_is_ignored(library, save, tmp_path):
    """An RGB profile says nothing about a grey picture."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    name = save("grey", Image.new("L", (32, 32), 128), "PNG", icc_profile=profile)
    files = outputs(library, library.render(name), tmp_path)

    with Image.open(files["image/jpeg"]) as result:
        assert near(result.getpixel((16, 16)), (128, 128, 128))


@pytest.mark.parametrize(
    ("mode", "format", "value", "wanted"),
    [
        ("1", "PNG", 1, WHITE),
        ("L", "JPEG", 128, (128, 128, 128)),
        ("P", "GIF", 0, (0, 0, 0)),
        ("I;16", "PNG", 0x8080, (128, 128, 128)),
        ("I;16", "TIFF", 0x8080, (128, 128, 128)),
        ("I;16B", "TIFF", 0x8080, (128, 128, 128)),
        ("RGB", "BMP", RED, RED),
        ("CMYK", "JPEG", (0, 255, 255, 0), (255, 0, 0)),
        ("CMYK", "TIFF", (0, 255, 255, 0), (255, 0, 0)),
        ("YCbCr", "TIFF", (128, 128, 128), (128, 128, 128)),
        ("LA", "PNG", (128, 255), (128, 128, 128)),
        ("RGBA", "PNG", (*RED, 255), RED),
    ],
)
def test_every_kind_of_pixel_keeps_its_colour(library, save, tmp_path, mode, format, value, wanted):
    """Scans, screenshots, print files and photographs all come out right."""
    name = save("kind", Image.new(mode, (32, 32), value), format)
    files = outputs(library, library.render(name), tmp_path)

    assert list(files) == ["image/avif", "image/webp", "image/jpeg"]
    for file in files.values():
        with Image.open(file) as result:
            assert near(result.convert("RGB").getpixel((16, 16)), wanted), file.name


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P", "PA"])
def test_transparent_picture_stays_transparent(library, save, tmp_path, mode):
    """A logo keeps the page's ground behind it, also without AVIF and WebP."""
    clear = Image.new("RGBA", (32, 32), (*RED, 0))
    clear.paste((*RED, 255), (0, 0, 16, 32))
    name = save("logo", clear.convert(mode), "TIFF" if mode == "PA" else "PNG")
    files = outputs(library, library.render(name, widths=(16,)), tmp_path)

    assert list(files) == ["image/avif", "image/webp", "image/png"]
    for file in files.values():
        with Image.open(file) as result:
            alpha = result.convert("RGBA").getchannel("A")
            assert (alpha.getpixel((2, 8)), alpha.getpixel((13, 8))) == (255, 0), file.name


def test_palette_colour_may_be_the_transparent_one(library, save):
    """As in a GIF."""
    image = Image.new("P", (8, 8), 0)
    image.putpalette([255, 0, 0, 0, 0, 255])

    picture = library.render(save("dot", image, "GIF", transparency=0))
    assert picture.fallback.endswith(".png")


@pytest.mark.parametrize("size", [(1, 1), (3, 5), (400, 1), (1, 400)])
def test_tiny_and_narrow_pictures_work(library, save, size):
    """No side shrinks to nothing."""
    picture = library.render(save("thin", Image.new("RGB", size, RED)), widths=(1, 90))

    assert all(each.height >= 1 for each in picture.renditions)


def test_long_strip_fits_every_format(library, save):
    """长图 of telephones may be longer than WebP allows."""
    picture = library.render(save("strip", Image.new("RGB", (40, 20_000), RED)))

    assert max(each.height for each in picture.renditions) <= 16_383


def test_photograph_with_a_depth_map_is_a_photograph(library, save):
    """Telephones save several frames in one JPEG (MPO)."""
    data = encoded(four_corners(), "MPO", save_all=True, append_images=[four_corners()])

    assert library.render(save("depth.jpg", data)).width == 64


def test_kind_is_told_by_content_not_by_suffix(library, save):
    """A PNG that somebody renamed still works."""
    assert library.render(save("renamed.jpg", four_corners(), "PNG")).width == 64


def _profile_with_red_and_blue_swapped() -> bytes:
    data = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    red, blue = data.index(b"rXYZ"), data.index(b"bXYZ")
    data[red : red + 4], data[blue : blue + 4] = b"bXYZ", b"rXYZ"
    return bytes(data)
