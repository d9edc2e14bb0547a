"""Logo, seal and colours as the theme draws them, for other people's pages and papers."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache, partial

from quality_kunming.environment import ROOT
from quality_kunming.kit.seal import seal_drawing
from quality_kunming.reading.colours import colours_of, contrast

LOGO = "theme/static/images/favicon.svg"
WIDTH = 1024
"""Pixels of a PNG."""
SERIF = "'Noto Serif CJK SC', 'Source Han Serif SC', 'Songti SC', SimSun, serif"
"""What a program may set the seal's drawing in; the PNG has the letters as they are meant."""
_NAMES = {
    "ink": ("墨", "标题和文字"),
    "ink-soft": ("淡墨", "说明的小字"),
    "accent": ("印章红", "标志、印章、要紧的一处"),
    "paper": ("纸", "底色"),
    "on-accent": ("亮纸", "红底上的字、二维码的底"),
}
"""Token of the theme → what it is called here, what it is for."""


@dataclass(frozen=True)
class Colour:
    """A colour of the theme by day; `contrast` is that with the paper, of what lies on red that with the red."""

    token: str
    name: str
    use: str
    value: str
    ground: str
    contrast: str

    @property
    def rgb(self) -> str:
        """Red, green and blue, 0 to 255."""
        return " ".join(str(int(self.value[at : at + 2], 16)) for at in (1, 3, 5))


def colours() -> tuple[Colour, ...]:
    """The theme's colours, with contrasts rounded down (WCAG 2.2, 1.4.3)."""
    light = colours_of(ROOT / "theme").light
    return tuple(_colour(token, light) for token in _NAMES)


def code_colours() -> tuple[str, str]:
    """The dark and the light of a QR code."""
    light = colours_of(ROOT / "theme").light
    return light["code"], light["code-ground"]


@dataclass(frozen=True)
class Mark:
    """A file of a mark: its name in an address and among people's files, how it is made."""

    file: str
    name: str
    make: Callable[[], bytes]


def marks(seal: str, fonts: str) -> Iterator[Mark]:
    """The theme's logo and the city's seal; of the seal no PNG where this machine has no fonts to draw it in."""
    yield Mark("logo.svg", "标志.svg", partial(logo_svg))
    yield Mark("logo.png", "标志.png", partial(logo_png))
    yield Mark("seal.svg", "印章.svg", partial(seal_svg, seal))
    if fonts:
        yield Mark("seal.png", "印章.png", partial(seal_png, seal, fonts))


def logo_svg() -> bytes:
    """The theme's mark."""
    return (ROOT / LOGO).read_bytes()


def logo_png() -> bytes:
    """The same on nothing."""
    return _png(logo_svg().decode("utf-8"))


def seal_svg(text: str) -> bytes:
    """The seal of the city with its characters as text."""
    return seal_drawing(text, colours_of(ROOT / "theme").light, SERIF).encode("utf-8")


def seal_png(text: str, fonts: str) -> bytes:
    """The same on nothing, in this machine's fonts, of which `fonts` is the edition."""
    from quality_kunming.fonts import system_fonts

    face = system_fonts().serif
    svg = seal_drawing(text, colours_of(ROOT / "theme").light, f"'{face.family}'")
    return _png(svg, str(face.file))


def _colour(token: str, light: dict[str, str]) -> Colour:
    ground = {"on-accent": "accent", "paper": "ink"}.get(token, "paper")
    lowest = int(contrast(light[token], light[ground]) * 10) / 10
    name, use = _NAMES[token]
    return Colour(token, name, use, light[token].upper(), _NAMES[ground][0], f"{lowest:g}")


@lru_cache(maxsize=8)
def _png(svg: str, *files: str) -> bytes:
    import resvg_py  # most runs draw nothing

    return resvg_py.svg_to_bytes(
        svg_string=svg, width=WIDTH, skip_system_fonts=True, font_files=list(files)
    )
