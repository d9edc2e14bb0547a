"""What a chart consists of: frozen marks with their places, which the template writes as SVG."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from quality_kunming.charts.text import text_width

# The narrowest column that a drawing fits, in units of which 16 are one em: that of a screen of 320 px.
WIDTH = 288
LINE_HEIGHT = 1.25
# chart.css gives the same sizes to .chart__label--figure and so on.
TEXT_SIZE = 16
SIZES = {"figure": 22, "value": 18}

Tone = Literal["city", "other"]
LabelKind = Literal[
    "figure", "value", "name", "panel", "series", "year", "missing", "words", "unit"
]
Anchor = Literal["start", "middle", "end"]
Side = Literal["above", "middle", "below"]
Place = tuple[float, float]


@dataclass(frozen=True)
class Box:
    """A rectangle that something covers."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Whether the two share more than an edge."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def inside(self, other: "Box") -> bool:
        """Whether this one lies wholly within the other."""
        return (
            self.left >= other.left
            and self.top >= other.top
            and self.right <= other.right
            and self.bottom <= other.bottom
        )


@dataclass(frozen=True)
class Span:
    """A piece of a line: a number, or the small words beside it (unit, 推算)."""

    text: str
    small: bool = False


Lines = tuple[tuple[Span, ...], ...]


@dataclass(frozen=True)
class Label:
    """Lines of text at a place; `side` says where they stand to y: above, around or below it."""

    x: float
    y: float
    kind: LabelKind
    lines: Lines
    anchor: Anchor = "start"
    side: Side = "above"
    tone: Tone = "other"

    @property
    def size(self) -> int:
        """The size of the text in units of the drawing."""
        return SIZES.get(self.kind, TEXT_SIZE)

    @property
    def width(self) -> float:
        """The widest line."""
        return max(line_width(line, self.size) for line in self.lines)

    @property
    def height(self) -> float:
        """All lines together."""
        return len(self.lines) * self.size * LINE_HEIGHT

    @property
    def dy(self) -> float:
        """From y to the first baseline in em, so that it holds at every size of text."""
        more = (len(self.lines) - 1) * LINE_HEIGHT
        shift = {"above": -0.22 - more, "middle": 0.36 - more / 2, "below": 0.95}
        return round(shift[self.side], 3)

    @property
    def leading(self) -> float:
        """From one baseline to the next in em."""
        return LINE_HEIGHT

    @property
    def box(self) -> Box:
        """The room that the text takes."""
        left = self.x - {"start": 0, "middle": 0.5, "end": 1}[self.anchor] * self.width
        top = self.y - {"above": 1, "middle": 0.5, "below": 0}[self.side] * self.height
        return Box(left, top, left + self.width, top + self.height)


def line_width(line: Iterable[Span], size: float) -> float:
    """The width of one line whose small pieces have the usual text size."""
    return sum(text_width(span.text, TEXT_SIZE if span.small else size) for span in line)


def words(*lines: str) -> Lines:
    """Plain lines for a label."""
    return tuple((Span(line),) for line in lines)


@dataclass(frozen=True)
class StraightLine:
    """A straight line that carries no data: a baseline, a hairline, the mark of a gap."""

    x1: float
    y1: float
    x2: float
    y2: float
    kind: Literal["baseline", "hairline", "gap"] = "baseline"


@dataclass(frozen=True)
class Bar:
    """A bar; a derived one is open."""

    x: float
    y: float
    width: float
    height: float
    tone: Tone
    derived: bool


@dataclass(frozen=True)
class Stroke:
    """A line through the values of years that follow each other."""

    places: tuple[Place, ...]
    tone: Tone

    @property
    def segments(self) -> tuple[tuple[Place, Place], ...]:
        """From each value to the next."""
        return tuple(pairwise(self.places))


@dataclass(frozen=True)
class Marker:
    """One value: a circle, or a polygon with corners around its middle; a derived one is open."""

    x: float
    y: float
    radius: float
    tone: Tone
    derived: bool
    corners: tuple[Place, ...] = ()

    @property
    def box(self) -> Box:
        """The room that the marker takes, with a little air."""
        reach = self.radius + 2
        return Box(self.x - reach, self.y - reach, self.x + reach, self.y + reach)


@dataclass(frozen=True)
class Marks:
    """The marks of a chart or of one panel, which ends at `bottom`."""

    bottom: float
    rules: tuple[StraightLine, ...] = ()
    bars: tuple[Bar, ...] = ()
    strokes: tuple[Stroke, ...] = ()
    markers: tuple[Marker, ...] = ()
    labels: tuple[Label, ...] = ()
    starts_at: str | None = None
    """Where the value axis begins, in words, if not at zero."""

    def __add__(self, other: "Marks") -> "Marks":
        return Marks(
            bottom=max(self.bottom, other.bottom),
            rules=self.rules + other.rules,
            bars=self.bars + other.bars,
            strokes=self.strokes + other.strokes,
            markers=self.markers + other.markers,
            labels=self.labels + other.labels,
            starts_at=self.starts_at or other.starts_at,
        )
