"""What is drawn on a print beside the seal, from the theme and the records: drawing of the city, QR code."""

from html import escape

from quality_kunming.model.drawing import Sketch
from quality_kunming.qr import qr

_SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="{view}">{inner}</svg>'


def code_drawing(address: str, colours: dict[str, str]) -> str:
    """An address as a QR code with its quiet zone, in the theme's colours of a code."""
    code = qr(address)
    side = code["side"]
    inner = (
        f'<rect width="{side}" height="{side}" fill="{colours["code-ground"]}"/>'
        f'<path d="{code["path"]}" fill="{colours["code"]}"/>'
    )
    return _SVG.format(view=f"0 0 {side} {side}", inner=inner)


def city_drawing(sketch: Sketch, colours: dict[str, str]) -> str:
    """The drawing of the city, in ink and accent."""
    paints = {
        "ink": f'fill="{colours["ink"]}"',
        "line": f'fill="none" stroke="{colours["ink"]}" stroke-width="3.5" stroke-linecap="round"',
        "accent": f'fill="{colours["accent"]}"',
    }
    inner = "".join(f'<path d="{escape(one.d)}" {paints[one.kind]}/>' for one in sketch.paths)
    return _SVG.format(view=sketch.view, inner=inner)
