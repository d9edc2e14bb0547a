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
