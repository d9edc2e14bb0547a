"""The theme's colours, as theme/static/css/tokens.css names them."""

import re
from dataclasses import dataclass
from pathlib import Path

TOKENS = Path("static", "css", "tokens.css")
"""Below the theme's folder."""

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_DARK = re.compile(r"@media \(prefers-color-scheme: dark\)\s*\{(.*?\})\s*\}", re.DOTALL)
_CONDITIONAL = re.compile(r"@[^{;]+\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}")
_COLOUR = re.compile(r"--color-([\w-]+):\s*(#[0-9a-fA-F]{3,8})\s*;")


@dataclass(frozen=True)
class Colours:
    """Name of a colour without `--color-` → its hexadecimal value, by day and in the dark."""

    light: dict[str, str]
    dark: dict[str, str]


def colours_of(theme: Path) -> Colours:
    """The colours of a theme's folder."""
    css = _COMMENT.sub("", (theme / TOKENS).read_text("utf-8"))
    dark = "".join(_DARK.findall(css))
    return Colours(dict(_COLOUR.findall(_CONDITIONAL.sub("", css))), dict(_COLOUR.findall(dark)))


def contrast(one: str, other: str) -> float:
    """The contrast of two colours (WCAG 2.2, 1.4.3): from 1, the same, to 21, black on white."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    """The relative luminance of #rrggbb in sRGB."""
    channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in channels
    ]
    return sum(share * part for share, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
