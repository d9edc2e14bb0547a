"""The papers that prints are made for, and how large their type is."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Format:
    """A paper in millimetres as it is cut; `rem` is what 1rem of the theme's sizes is on it."""

    key: str
    name: str
    template: str
    width: int
    height: int
    rem: float


POSTER_REM = 4 / 210
"""Of a poster's width: 4 mm on A4, whose text then is of 13 pt."""


def _poster(key: str, name: str, width: int, height: int) -> Format:
    return Format(key, name, "poster.typ", width, height, width * POSTER_REM)


FORMATS = (
    _poster("a4", "A4海报", 210, 297),
    _poster("a3", "A3海报", 297, 420),
    _poster("a2", "A2海报", 420, 594),
    _poster("60x90", "60×90海报", 600, 900),
    Format("leaflet", "A5传单", "leaflet.typ", 148, 210, 3.4),
    Format("card", "A5桌卡", "card.typ", 210, 148, 3.6),
)
BY_KEY = {one.key: one for one in FORMATS}
