"""A whole chart: its words and its drawing."""

from dataclasses import dataclass

from quality_kunming.charts.drawing import TEXT_SIZE, Marks
from quality_kunming.charts.numbers import Reading


@dataclass(frozen=True)
class Chart:
    """A whole chart: its words, its size in units, its marks. `id` is unique on a page.

    Places across are shares of the width, places down and text are in em: the drawing becomes as wide
    as its column and as large as its text. Every label shrinks, seen from the drawing, towards its own
    anchor when the column is wider than `width`; so what has room there has room in every wider one.
    """

    id: str
    title: str
    description: str
    headline: Reading | None
    numbers: tuple[Reading, ...]
    sentences: tuple[str, ...]
    notes: tuple[str, ...]
    width: int
    height: float
    marks: Marks
    is_drawn: bool

    def across(self, x: float) -> str:
        """A place or a length in the drawing's width: 37.5%."""
        return f"{round(x / self.width * 100, 2):g}%"

    def down(self, y: float, size: int = TEXT_SIZE) -> str:
        """A place or a length in its height, for text of a size: 2.25em."""
        return f"{round(y / size, 3):g}em"
