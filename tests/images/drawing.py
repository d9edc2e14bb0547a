"""Pictures that the tests draw, and how they look at the results."""

import io
from pathlib import Path

from PIL import Image

from quality_kunming.images import PictureLibrary, RenderedPicture

RED, GREEN, BLUE, WHITE = (200, 30, 40), (30, 160, 60), (40, 60, 200), (255, 255, 255)


def four_corners(width: int = 64, height: int = 48) -> Image.Image:
    """Red top left, green top right, blue bottom left, white bottom right."""
    image = Image.new("RGB", (width, height), WHITE)
    image.paste(RED, (0, 0, width // 2, height // 2))
    image.paste(GREEN, (width // 2, 0, width, height // 2))
    image.paste(BLUE, (0, height // 2, width // 2, height))
    return image


def corner_colours(image: Image.Image) -> list[tuple[int, ...]]:
    """The colours in the middle of the four quarters, in reading order."""
    width, height = image.size
    places = [(x, y) for y in (height // 4, height * 3 // 4) for x in (width // 4, width * 3 // 4)]
    return [image.getpixel(place) for place in places]


def near(found: tuple[int, ...], wanted: tuple[int, ...], tolerance: int = 12) -> bool:
    """Whether two colours differ by no more than lossy encoding explains."""
    return all(abs(a - b) <= tolerance for a, b in zip(found, wanted, strict=True))


def encoded(image: Image.Image, format: str, **options) -> bytes:
    """The image as a file in memory."""
    buffer = io.BytesIO()
    image.save(buffer, format, **options)
    return buffer.getvalue()


def outputs(library: PictureLibrary, picture: RenderedPicture, root: Path) -> dict[str, Path]:
    """The widest written file of each media type."""
    library.write(root)
    return {each.type: root / each.path for each in picture.renditions}
