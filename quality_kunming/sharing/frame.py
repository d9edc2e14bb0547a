"""The sizes in which a plate is drawn, and where in each the words stand."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Frame:
    """One size, all in pixels: the column of the words between `left` and `right`, the title not below `foot`.

    The city's drawing is at most `drawn` high; `scale` is how large the rest is beside a share picture.
    """

    width: int
    height: int
    left: int
    right: int
    foot: int
    drawn: int
    scale: float = 1

    def scaled(self, size: float) -> int:
        """A size of a share picture in this one."""
        return round(size * self.scale)


SHARE = Frame(1200, 630, left=315, right=885, foot=386, drawn=255)
"""What matters is in the square in the middle, which is all that some readers show."""
CARD = Frame(1280, 720, left=80, right=1200, foot=452, drawn=272, scale=1.35)
"""Twice the size at which another site shows it; nobody cuts it."""
