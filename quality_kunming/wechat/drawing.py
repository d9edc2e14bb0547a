"""SVG of the theme → PNG, with the theme's colours and this machine's Chinese fonts."""

import re
from functools import cache
from html import unescape
from pathlib import Path

import resvg_py

from quality_kunming.environment import ROOT
from quality_kunming.fonts import Fonts
from quality_kunming.reading.colours import colours_of

HERE = Path(__file__).parent
_COLOUR = re.compile(r"var\(--color-([\w-]+)\)")
_TAG = re.compile(r"<[^>]*>")


def draw(svg: str, width: int, fonts: Fonts) -> bytes:
    """A drawing as a PNG of a width in pixels; its letters are all in the fonts (see `words_of`)."""
    return resvg_py.svg_to_bytes(
        svg_string=svg.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1),
        width=width,
        background=colours()["paper"],
        style_sheet=coloured("drawing.css"),
        skip_system_fonts=True,
        font_files=sorted({str(fonts.serif.file), str(fonts.sans.file)}),
        serif_family=fonts.serif.family,
        sans_serif_family=fonts.sans.family,
    )


def words_of(svg: str) -> str:
    """All words that stand in a drawing."""
    return unescape(_TAG.sub("", svg))


def coloured(name: str) -> str:
    """A style sheet of this folder, with the theme's colours by day in the place of their names."""
    return _COLOUR.sub(lambda found: colours()[found[1]], (HERE / name).read_text("utf-8"))


@cache
def colours() -> dict[str, str]:
    """The theme's colours by day."""
    return colours_of(ROOT / "theme").light
