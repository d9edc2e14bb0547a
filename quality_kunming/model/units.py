"""The unit that stands behind a bar's name: 走访企业（家）."""

import re

_UNIT = re.compile(r"（([^（）]{1,4})）$")


def split_unit(name: str) -> tuple[str, str]:
    """The name without its unit, and the unit; an empty text where there is none."""
    unit = _UNIT.search(name)
    return (name[: unit.start()], unit[1]) if unit else (name, "")
