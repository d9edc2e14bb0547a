"""A plate as a picture in the theme's colours: the city's drawing, and over it the words, as an almanac has them."""

import io
from collections.abc import Iterable
from functools import cache, lru_cache, partial

from jinja2 import Environment
from PIL import Image

from quality_kunming.charts.text import OPENING
from quality_kunming.fonts import system_fonts
from quality_kunming.model.drawing import Sketch
from quality_kunming.sharing import letters
from quality_kunming.sharing.frame import Frame
from quality_kunming.sharing.letters import Face, Sheet
from quality_kunming.sharing.lines import LEADING, Setting, set_lines
from quality_kunming.sharing.picture import SharePicture
from quality_kunming.sharing.plate import Plate
from quality_kunming.templating.loader import TEMPLATES
from quality_kunming.wechat.drawing import colours, draw

TOP, HEAD, TITLE = 46, 120, 190
"""Of a share picture: where the seal or the number at the head begins, how high it is, where the title begins."""
NAME, SIGNED, SIGN = 26, 42, 54
"""Size of the site's name, its base line from the foot, size of the seal beside it."""
GAP = 26

TITLES = (*range(120, 35, -4), *range(34, 11, -2))
NUMBERS = range(150, 39, -10)
LABELS = range(30, 11, -2)
"""Sizes, the largest first."""
LABELLED = 190
"""The width that a number leaves for the words beside it."""

_SEAL = '{% from "components/seal.html" import seal %}{{ seal(text) }}'
_SHADES = 20


def drawn(picture: SharePicture) -> bytes:
    """The picture as a PNG of few colours."""
    frame, plate = picture.frame, picture.plate
    image = _ground(picture.sketch, frame).copy()
    sheet = Sheet(image, colours()["paper"])
    end = _head(sheet, plate, frame)
    _labels(sheet, end + frame.scaled(GAP), plate, frame)
    _title(sheet, plate, frame)
    _signature(sheet, plate, frame)
    return _encoded(image)


def _head(sheet: Sheet, plate: Plate, frame: Frame) -> float:
    """A seal or a number; where it ends."""
    left, top, high = frame.left, frame.scaled(TOP), frame.scaled(HEAD)
    if plate.stone:
        sheet.put(_stone(plate.stone, high), (left, top))
        return left + high
    room = frame.right - left - frame.scaled(GAP + LABELLED)
    sizes = _sizes(NUMBERS, frame)
    size = next((one for one in sizes if _number_width(plate, one) <= room), sizes[-1])
    end = left
    for words, part in zip(plate.number, _parts(size), strict=True):
        if words:
            place = (end + (size / 20 if end > left else 0), top + high - 6)
            end = sheet.write(words, place, Face.SERIF, part, colours()["accent"])
    return end


def _sizes(sizes: Iterable[int], frame: Frame) -> list[int]:
    return [frame.scaled(one) for one in sizes]


def _number_width(plate: Plate, size: int) -> float:
    widths = (letters.width(one, Face.SERIF) for one in plate.number)
    return sum(width * part for width, part in zip(widths, _parts(size), strict=True)) + size / 10


def _parts(size: int) -> tuple[int, int, int]:
    """The sizes of what stands before a number, of the number, and of its unit."""
    return max(28, size // 4), size, max(28, size // 4)


def _labels(sheet: Sheet, left: float, plate: Plate, frame: Frame) -> None:
    """Beside the head, from its foot upwards: when and who, and above it what kind of page it is."""
    width_of = partial(letters.width, face=Face.SANS)
    base = frame.scaled(TOP + HEAD - 8)
    for words, colour, height in ((plate.note, "ink-soft", 76), (plate.kicker, "accent", 36)):
        if words:
            room = frame.right - left, frame.scaled(height)
            setting = set_lines(words, (), width_of, room, _sizes(LABELS, frame))
            base = _label(sheet, setting, (left, base), colours()[colour])


def _label(sheet: Sheet, setting: Setting | None, place: tuple[float, float], colour: str) -> float:
    """Its lines from the last upwards; the base line for what stands above."""
    left, base = place
    for line in reversed(setting.lines if setting else ()):
        sheet.write(line, (left, base), Face.SANS, setting.size, colour)
        base -= setting.size * LEADING
    return base - 6


def _title(sheet: Sheet, plate: Plate, frame: Frame) -> None:
    width_of = partial(letters.width, face=Face.SERIF)
    top = frame.scaled(TITLE)
    room = frame.right - frame.left, frame.foot - top
    setting = set_lines(plate.title, plate.breaks, width_of, room, TITLES)
    base = top + setting.size * 0.88
    for line in setting.lines:
        hanging = setting.size / 2 if line[0] in OPENING and not line[0].isascii() else 0
        sheet.write(line, (frame.left - hanging, base), Face.SERIF, setting.size, colours()["ink"])
        base += setting.size * LEADING


def _signature(sheet: Sheet, plate: Plate, frame: Frame) -> None:
    """Whose it is: the site's name, and the city's seal where it does not stand above."""
    is_sealed = plate.stone != plate.seal
    base, name, sign = frame.height - frame.scaled(SIGNED), frame.scaled(NAME), frame.scaled(SIGN)
    right = frame.right - sign - 14 if is_sealed else frame.right
    left = right - name * letters.width(plate.site, Face.SANS)
    sheet.clear((left - 14, base - name, frame.right + 14, base + 10))
    sheet.write(plate.site, (left, base), Face.SANS, name, colours()["ink"])
    if is_sealed:
        sheet.put(_stone(plate.seal, sign), (frame.right - sign, base - sign + 10))


@lru_cache(maxsize=100)
def _stone(text: str, size: int) -> Image.Image:
    env = Environment(loader=TEMPLATES, autoescape=True, trim_blocks=True, lstrip_blocks=True)
    return _rastered(env.from_string(_SEAL).render(text=text), size)


@lru_cache(maxsize=2)
def _ground(sketch: Sketch | None, frame: Frame) -> Image.Image:
    """The paper with the drawing of the city at its foot; of one that is too high only the lower part."""
    inner = ""
    if sketch:
        height = min(round(frame.width * sketch.height / sketch.width), frame.drawn)
        paths = "".join(
            f'<path class="city-line__{one.kind}" d="{one.d}"/>' for one in sketch.paths
        )
        place = f'y="{frame.height - height}" width="{frame.width}" height="{height}"'
        fit = f'viewBox="{sketch.view}" preserveAspectRatio="xMidYMax slice"'
        inner = f"<svg {place} {fit}>{paths}</svg>"
    return _rastered(f'<svg viewBox="0 0 {frame.width} {frame.height}">{inner}</svg>', frame.width)


def _rastered(svg: str, width: int) -> Image.Image:
    return Image.open(io.BytesIO(draw(svg, width, system_fonts()))).convert("RGB")


def _encoded(image: Image.Image) -> bytes:
    data = io.BytesIO()
    image.quantize(palette=_palette(), dither=Image.Dither.NONE).save(data, "PNG", compress_level=6)
    return data.getvalue()


@cache
def _palette() -> Image.Image:
    """The theme's colours on its paper, and what lies between where an edge is smooth."""
    paper = _channels("paper")
    shades = [
        round(low + (high - low) * step / _SHADES)
        for name in ("ink", "ink-soft", "accent")
        for step in range(_SHADES + 1)
        for low, high in zip(paper, _channels(name), strict=True)
    ]
    shades += [
        round(low + (high - low) * step / _SHADES)
        for step in range(1, _SHADES)
        for low, high in zip(_channels("accent"), _channels("on-accent"), strict=True)
    ]
    palette = Image.new("P", (1, 1))
    palette.putpalette(shades)
    return palette


def _channels(name: str) -> tuple[int, ...]:
    colour = colours()[name]
    return tuple(int(colour[start : start + 2], 16) for start in (1, 3, 5))
