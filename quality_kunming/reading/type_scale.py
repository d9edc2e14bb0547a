"""The theme's sizes of type, as theme/static/css/tokens.css names them."""

import re
from pathlib import Path

from quality_kunming.reading.colours import TOKENS

_SIZE = re.compile(r"--size-([\w-]+):([^;]+);")
_REM = re.compile(r"([\d.]+)rem")


def type_scale_of(theme: Path) -> dict[str, float]:
    """Name of a size without `--size-` → its rem where there is the most room: the last that its rule names."""
    css = (theme / TOKENS).read_text("utf-8")
    return {
        name: float(_REM.findall(rule)[-1])
        for name, rule in _SIZE.findall(css)
        if _REM.search(rule)
    }
