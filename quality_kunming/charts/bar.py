"""Bar charts: columns over a few years, else horizontal bars; both begin at zero."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import ceil

from quality_kunming.charts.axis import year_axis
from quality_kunming.charts.drawing import (
    LINE_HEIGHT,
    SIZES,
    TEXT_SIZE,
    WIDTH,
    Bar,
    Label,
    LabelKind,
    Lines,
    Marks,
    Span,
    StraightLine,
    Tone,
    line_width,
    words,
)
from quality_kunming.charts.record import (
    ChartedIndicator,
    ChartedPoint,
    exact,
    in_order,
    missing_years,
    span,
    values,
)
from quality_kunming.charts.scales import LinearScale, YearScale, tidy
from quality_kunming.charts.text import text_width, wrap
from quality_kunming.charts.wording import DERIVED, NO_DATA, quoted_lines, value_line

COLUMN_HEIGHT = 150
COLUMN_SHARE = 0.5
FIGURE_ROW = ceil(SIZES["figure"] * LINE_HEIGHT)
BAR_HEIGHT = 16
AIR = 7
BESIDE = 72


def bar_chart(indicator: ChartedIndicator, city: str) -> Marks:
    """Columns where the points are one scope's years and their labels fit; rows otherwise."""
    points = indicator.points
    if _are_years(points):
        scale = YearScale(span(points), 0, WIDTH)
        figures = [_figure(indicator, point) for point in points if point.value is not None]
        if all(line_width(line, SIZES["figure"]) + AIR <= scale.slot for line in figures):
            return columns(indicator, scale, city)
    return rows(indicator, points, extent(points), top=0, city=city)


def extent(points: Sequence[ChartedPoint]) -> tuple[Decimal, Decimal]:
    """The least and the greatest value, zero included."""
    found = [Decimal(0), *values(points)]
    return min(found), max(found)


def _are_years(points: Sequence[ChartedPoint]) -> bool:
    return (
        all(point.year is not None and not point.category for point in points)
        and len({point.scope for point in points}) == 1
        and any(point.value is not None for point in points)
    )


def _figure(indicator: ChartedIndicator, point: ChartedPoint) -> tuple[Span, ...]:
    mark = (Span(f" {DERIVED}", small=True),) if point.derived else ()
    return value_line(indicator, point, with_unit=True) + mark


def tone_of(point: ChartedPoint, city: str) -> Tone:
    """The city stands out from everything else."""
    return "city" if point.scope == city else "other"


def columns(indicator: ChartedIndicator, scale: YearScale, city: str) -> Marks:
    """One column a year, the number above it; a missing year keeps its slot."""
    low, high = extent(indicator.points)
    top = FIGURE_ROW + 2
    bottom = top + COLUMN_HEIGHT
    if low == high:
        high = Decimal(1)
    height = LinearScale(low, high, bottom, top)
    zero = height(Decimal(0))
    width = tidy(min(scale.slot * COLUMN_SHARE, 44))
    bars, labels = [], []
    for point in indicator.points:
        if point.value is None or point.year is None:
            continue
        middle, end = scale(point.year), height(exact(point.value))
        upper = min(zero, end)
        x, length = tidy(middle - width / 2), tidy(abs(zero - end))
        bars.append(_bar(point, tone_of(point, city), x, upper, width, length))
        # A negative column hangs from zero; its number stands over it, where nothing else is.
        line = _figure(indicator, point)
        labels.append(Label(middle, tidy(upper - 2), "figure", (line,), "middle", "above"))
    baseline = StraightLine(0, zero, WIDTH, zero)
    drawn = Marks(bottom, rules=(baseline,), bars=tuple(bars), labels=tuple(labels))
    return drawn + year_axis(scale, indicator.points, bottom)


def _bar(point: ChartedPoint, tone: Tone, x: float, y: float, width: float, height: float) -> Bar:
    return Bar(x, y, width, height, tone, point.derived)


@dataclass(frozen=True)
class Row:
    """One horizontal bar with its name; without a value, its words or the mark of a gap."""

    name: str
    point: ChartedPoint | None
    kind: LabelKind
    lines: Lines

    @property
    def value(self) -> Decimal:
        """The bar's length; zero where there is none."""
        has_value = self.point is not None and self.point.value is not None
        return exact(self.point.value) if has_value else Decimal(0)

    @property
    def width(self) -> float:
        """The width of what stands at the bar's end."""
        return max(line_width(line, SIZES.get(self.kind, TEXT_SIZE)) for line in self.lines)


def rows(
    indicator: ChartedIndicator,
    points: Sequence[ChartedPoint],
    domain: tuple[Decimal, Decimal],
    top: float,
    city: str,
) -> Marks:
    """Horizontal bars in the given order, years in theirs; short names beside, long ones above."""
    listed = _rows(indicator, points)
    widest = max(text_width(row.name, TEXT_SIZE) for row in listed)
    beside = widest <= BESIDE
    left = widest + 10 if beside else 1
    low, _ = domain
    per_unit = _length_of_one(listed, domain, WIDTH - left - AIR)
    zero = tidy(left + float(-low) * per_unit)
    y = top
    bars, labels, rules = [], [], []
    for row in listed:
        names = (row.name,) if beside else wrap(row.name, TEXT_SIZE, WIDTH)
        room = max(len(row.lines) * TEXT_SIZE * LINE_HEIGHT, FIGURE_ROW)
        if beside:
            middle = y + room / 2
            labels.append(Label(0, tidy(middle), "name", words(*names), "start", "middle"))
        else:
            y += len(names) * TEXT_SIZE * LINE_HEIGHT + AIR
            labels.append(Label(0, tidy(y - AIR), "name", words(*names), "start", "above"))
            middle = y + room / 2
        start, end = tidy(middle - BAR_HEIGHT / 2), tidy(middle + BAR_HEIGHT / 2)
        if row.value and row.point is not None:
            length = tidy(float(abs(row.value)) * per_unit)
            x = zero if row.value > 0 else tidy(zero - length)
            bars.append(_bar(row.point, tone_of(row.point, city), x, start, length, BAR_HEIGHT))
        tip = zero + max(0.0, float(row.value) * per_unit) + AIR
        labels.append(Label(tidy(tip), tidy(middle), row.kind, row.lines, "start", "middle"))
        rules.append(StraightLine(zero, tidy(start - 3), zero, tidy(end + 3)))
        y += room + (4 if beside else 8)
    if beside:
        rules = [StraightLine(zero, rules[0].y1, zero, rules[-1].y2)]
    return Marks(tidy(y - 4), rules=tuple(rules), bars=tuple(bars), labels=tuple(labels))


def _rows(indicator: ChartedIndicator, points: Sequence[ChartedPoint]) -> list[Row]:
    """A row for each point; where the points differ in years only, one for each gap too."""
    several_years = len({point.year for point in points}) > 1
    told_apart = len({(point.year, point.category) for point in points}) == len(points)
    by_year = several_years and all(point.year and not point.category for point in points)
    ordered = sorted(points, key=lambda point: point.year or 0) if by_year else list(points)
    listed = []
    for point in ordered:
        parts = [
            str(point.year) if several_years and point.year else "",
            point.category,
            "" if told_apart and (point.category or several_years) else point.scope,
        ]
        name = " ".join(in_order(part for part in parts if part))
        if point.value is not None:
            listed.append(Row(name, point, "figure", (_figure(indicator, point),)))
        elif point.text:
            listed.append(Row(name, point, "words", quoted_lines(point, WIDTH * 0.6)))
        else:
            listed.append(Row(name, point, "missing", words(NO_DATA)))
    if by_year:
        gaps = [Row(str(y), None, "missing", words(NO_DATA)) for y in missing_years(points)]
        listed = sorted([*listed, *gaps], key=lambda row: row.name[:4])
    return listed


def _length_of_one(listed: Sequence[Row], domain: tuple[Decimal, Decimal], room: float) -> float:
    """The greatest length of one unit at which every bar and what stands at its end fit."""
    low, high = domain
    reach = [float(max(row.value, 0) - low) for row in listed]
    lengths = [(room - row.width) / far for row, far in zip(listed, reach, strict=True) if far > 0]
    whole = float(high - low)
    return min([*lengths, room / whole]) if whole else 0.0
