"""An indicator's chart as a picture."""

from quality_kunming.charts.chart import Chart
from quality_kunming.fonts import Fonts
from quality_kunming.wechat.album import Encoded
from quality_kunming.wechat.drawing import draw, words_of

WIDTH = 1080
"""Pixels: three for each of a phone's."""

MARGIN = 12
"""Units of the drawing that stay free on every side."""


def drawn_chart(drawing: Chart, html: str, fonts: Fonts | None) -> Encoded | None:
    """The chart as the theme's component has drawn it; None where this machine has no letters for it."""
    if fonts is None or fonts.lacking(words_of(html)):
        return None
    inner = html[html.index("<svg") : html.rindex("</svg>") + len("</svg>")]
    sized = inner.replace("<svg ", f'<svg width="{drawing.width}" overflow="visible" ', 1)
    width, height = drawing.width + 2 * MARGIN, drawing.height + 2 * MARGIN
    svg = f'<svg viewBox="{-MARGIN} {-MARGIN} {width} {height}">{sized}</svg>'
    return Encoded(draw(svg, WIDTH, fonts), ".png", WIDTH)
