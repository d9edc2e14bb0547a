"""Words in the letters of this machine, a character that one face lacks in another that has it."""

from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache
from itertools import groupby

from PIL import Image, ImageDraw, ImageFont

from quality_kunming import fonts
from quality_kunming.fonts import system_fonts

_REFERENCE = 100


class Face(StrEnum):
    """Which letters come first."""

    SERIF = "serif"
    SANS = "sans"


class Sheet:
    """A picture on which words are written."""

    def __init__(self, image: Image.Image, paper: str):
        self._image = image
        self._canvas = ImageDraw.Draw(image)
        self._paper = paper

    def put(self, image: Image.Image, place: tuple[int, int]) -> None:
        """Lay a picture with its left upper corner at a place."""
        self._image.paste(image, place)

    def clear(self, box: tuple[float, float, float, float]) -> None:
        """Leave nothing but paper between left, top, right and bottom."""
        self._canvas.rectangle(box, self._paper)

    def write(
        self, words: str, place: tuple[float, float], face: Face, size: int, colour: str
    ) -> float:
        """Put words with their left end and their base line at a place; where they end."""
        left, base = place
        for one, run in _runs(words, face):
            font = _font(one, size)
            self._canvas.text((left, base), run, colour, font, anchor="ls")
            left += font.getlength(run)
        return left


def width(words: str, face: Face) -> float:
    """How wide they are where a character is 1 wide."""
    runs = _runs(words, face)
    return sum(_font(one, _REFERENCE).getlength(run) for one, run in runs) / _REFERENCE


def lacking(words: str) -> str:
    """The characters that none of the faces has, each once."""
    return "".join(one for one in dict.fromkeys(words) if _face_of(one, Face.SERIF) is None)


def _runs(words: str, face: Face) -> Iterator[tuple[fonts.Face, str]]:
    """The parts of words that are of one face."""
    for one, run in groupby(words, lambda character: _face_of(character, face)):
        yield one or _faces(face)[0], "".join(run)


def _faces(face: Face) -> tuple[fonts.Face, fonts.Face]:
    ours = system_fonts()
    return (ours.serif, ours.sans) if face is Face.SERIF else (ours.sans, ours.serif)


@lru_cache(maxsize=20_000)
def _face_of(character: str, face: Face) -> fonts.Face | None:
    return next((one for one in _faces(face) if not one.lacking(character)), None)


@lru_cache(maxsize=200)
def _font(face: fonts.Face, size: int) -> ImageFont.FreeTypeFont:
    basic = ImageFont.Layout.BASIC  # the same with and without Pillow's library for scripts
    return ImageFont.truetype(face.file, size, face.number, layout_engine=basic)
