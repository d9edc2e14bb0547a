"""An address as a QR code (ISO/IEC 18004), for paper and for the screen of somebody else."""

from functools import lru_cache
from itertools import groupby

import segno

QUIET = 4
"""Modules of white around it, as the standard asks."""


@lru_cache(maxsize=100)
def qr(address: str) -> dict:
    """The values of the component qr: its side in modules, and an SVG path of the dark ones."""
    matrix = segno.make(address, error="m", micro=False).matrix
    path = "".join(
        f"M{x + QUIET},{y + QUIET}h{width}v1h-{width}z"
        for y, row in enumerate(matrix)
        for x, width in _runs(row)
    )
    return {"side": len(matrix) + 2 * QUIET, "path": path, "address": address}


def _runs(row: bytearray) -> list[tuple[int, int]]:
    """Where dark modules begin in a row, and how many."""
    runs, x = [], 0
    for dark, group in groupby(row):
        width = len(list(group))
        if dark:
            runs.append((x, width))
        x += width
    return runs
