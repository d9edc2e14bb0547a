"""Whether a picture shows a QR code, by the three square marks at its corners (ISO/IEC 18004); nothing is decoded."""

import re
import warnings
from collections.abc import Iterator
from itertools import combinations
from math import hypot
from operator import eq
from pathlib import Path
from typing import NamedTuple

from PIL import Image, ImageChops, ImageFilter

_FORMATS = ("JPEG", "PNG", "WEBP", "AVIF", "GIF", "TIFF", "BMP")
_SIDES = (1000, 420)
"""Pixels of the longer side at which a picture is looked at: a small code in a poster, one that fills the picture."""
_RADIUS = 40
_DARKER = 10
"""Of 255: how much darker than what is around."""
_RUN = re.compile(rb"\x00+|\xff+")
_DARK, _LIGHT = 0, 255
_SMALLEST = 1.4
"""Pixels of the smallest square of a code that can be made out."""
_STEP = 2
_FEWEST_BETWEEN, _MOST_BETWEEN = 11, 175
"""Small squares between two marks of the smallest and of the largest code."""
_MOST_MARKS = 40
_MOSTLY = 0.8
"""Which part of a mark, and of the dots between two, is to be as it must be."""


class _Mark(NamedTuple):
    """The middle of one of the three square marks, and how wide a small square is there."""

    x: float
    y: float
    unit: float


def shows_code(path: Path) -> bool:
    """Whether a QR code can be made out in a picture; False where it cannot be opened, which others say."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            with Image.open(path, formats=_FORMATS) as image:
                image.draft("L", (max(_SIDES), max(_SIDES)))
                return any(_is_code(one) for one in _black_and_white(_grey(image)))
        except Exception:  # broken files surface as anything
            return False


def _grey(image: Image.Image) -> Image.Image:
    """The picture without colour, on white where it is transparent."""
    if image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info:
        image = image.convert("RGBA")
        white = Image.new("RGBA", image.size, "white")
        image = Image.alpha_composite(white, image)
    return image.convert("L")


def _black_and_white(grey: Image.Image) -> Iterator[Image.Image]:
    """The picture at each size, split where it is darker than its surroundings, and at one grey for all."""
    for side in _SIDES:
        small = grey.copy()
        small.thumbnail((side, side), Image.Resampling.BOX)
        around = small.filter(ImageFilter.BoxBlur(_RADIUS))
        yield ImageChops.subtract(around, small).point(
            lambda one: _DARK if one > _DARKER else _LIGHT
        )
        lowest, highest = small.getextrema()
        middle = (lowest + highest) // 2
        yield small.point(lambda one, middle=middle: _DARK if one < middle else _LIGHT)


def _is_code(image: Image.Image) -> bool:
    marks = _marks(image)
    marks = sorted(marks, key=lambda one: -one.unit)[:_MOST_MARKS]
    return any(_is_corner(image, three) for three in combinations(marks, 3))


def _marks(image: Image.Image) -> list[_Mark]:
    """Every place where dark and light change as 1:1:3:1:1, across and down."""
    width, height = image.size
    rows, columns = image.tobytes(), image.transpose(Image.Transpose.TRANSPOSE).tobytes()
    marks: list[_Mark] = []
    for y in range(0, height, _STEP):
        for middle, unit in _squares(rows[y * width : (y + 1) * width]):
            x = int(middle)
            if any(abs(one.x - x) < unit * 3 and abs(one.y - y) < unit * 4 for one in marks):
                continue
            reach = int(unit * 8)
            top = max(0, y - reach)
            column = columns[x * height + top : x * height + min(height, y + reach)]
            for down, other in _squares(column):
                is_same = abs(top + down - y) < unit * 2 and 0.6 < other / unit < 1.7
                if is_same:
                    marks.append(_Mark(middle, top + down, (unit + other) / 2))
                    break
    return marks


def _squares(line: bytes) -> Iterator[tuple[float, float]]:
    """The middle and the unit of each run of dark and light in the proportions of a mark."""
    runs = [one.span() for one in _RUN.finditer(line)]
    for number in range(len(runs) - 4):
        five = runs[number : number + 5]
        unit = (five[4][1] - five[0][0]) / 7
        if unit < _SMALLEST or line[five[0][0]] != _DARK:
            continue
        lengths = [end - start for start, end in five]
        slack = unit * 0.5 + 0.4
        is_mark = all(abs(one - unit) <= slack for one in (*lengths[:2], *lengths[3:]))
        if is_mark and abs(lengths[2] - unit * 3) <= unit * 1.1 + 0.4:
            yield (five[2][0] + five[2][1]) / 2, unit


def _is_corner(image: Image.Image, three: tuple[_Mark, ...]) -> bool:
    """Whether three marks are the corners of one code: two equal sides, a right angle, and a pattern between."""
    units = [one.unit for one in three]
    unit = sum(units) / 3
    if max(units) > min(units) * 1.5:
        return False
    pairs = ((0, 1, 2), (0, 2, 1), (1, 2, 0))
    sides = sorted(
        (hypot(three[a].x - three[b].x, three[a].y - three[b].y), a, b, c) for a, b, c in pairs
    )
    (short, *_), (long, *_), (across, a, b, corner) = sides
    if not _FEWEST_BETWEEN <= short / unit <= _MOST_BETWEEN or long > short * 1.25:
        return False
    if not 0.87 < across / hypot(short, long) < 1.13:
        return False
    return _is_drawn(image, three[corner], three[a], three[b])


def _is_drawn(image: Image.Image, corner: _Mark, one: _Mark, other: _Mark) -> bool:
    """Whether each mark is drawn as a code's, with a light edge, and dots alternate from mark to mark."""
    right, down = (one.x - corner.x, one.y - corner.y), (other.x - corner.x, other.y - corner.y)
    for count in _counts(hypot(*right), hypot(*down), (corner.unit + one.unit + other.unit) / 3):
        axes = [(way[0] / count, way[1] / count) for way in (right, down)]
        if not all(_is_mark(image, mark, axes) for mark in (corner, one, other)):
            continue
        rows = (_dotted(image, corner, axes, count), _dotted(image, corner, axes[::-1], count))
        if min(rows) >= _MOSTLY and sum(rows) >= _MOSTLY * 2.2:
            return True
    return False


def _counts(right: float, down: float, unit: float) -> tuple[int, ...]:
    """How many small squares there may be from mark to mark: 14, 18, 22 … 170."""
    nearest = round(((right + down) / 2 / unit - 10) / 4)
    return tuple(10 + 4 * one for one in (nearest, nearest - 1, nearest + 1) if 0 < one <= 40)


def _is_mark(image: Image.Image, mark: _Mark, axes: list[tuple[float, float]]) -> bool:
    """Whether the seven by seven small squares of a mark are dark and light as they must be."""
    right = sum(
        _is_dark(image, mark, axes, across, down) == (max(abs(across), abs(down)) != 2)
        for across in range(-3, 4)
        for down in range(-3, 4)
    )
    return right >= 49 * _MOSTLY


def _dotted(
    image: Image.Image, corner: _Mark, axes: list[tuple[float, float]], count: int
) -> float:
    """Which part of the small squares between two marks alternates as it must."""
    places = range(5, count - 4)
    wanted = [place % 2 == 1 for place in places]
    best = 0.0
    for aside in (3, 2.7, 3.3):
        seen = [_is_dark(image, corner, axes, place, aside) for place in places]
        best = max(best, sum(map(eq, seen, wanted)) / len(wanted))
    return best


def _is_dark(
    image: Image.Image, mark: _Mark, axes: list[tuple[float, float]], across: float, down: float
) -> bool:
    (ax, ay), (bx, by) = axes
    x, y = int(mark.x + ax * across + bx * down), int(mark.y + ay * across + by * down)
    is_inside = 0 <= x < image.width and 0 <= y < image.height
    return is_inside and image.getpixel((x, y)) == _DARK
