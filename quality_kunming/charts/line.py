"""Line charts over years: joined only where years follow each other, numbers at their values."""

from collections.abc import Sequence
from decimal import Decimal
from math import ceil

from quality_kunming.charts.axis import year_axis
from quality_kunming.charts.drawing import (
    LINE_HEIGHT,
    TEXT_SIZE,
    WIDTH,
    Box,
    Label,
    Marker,
    Marks,
    Span,
    StraightLine,
    words,
)
from quality_kunming.charts.labels import placed
from quality_kunming.charts.record import (
    ChartedIndicator,
    ChartedPoint,
    is_rank,
    scopes,
    span,
    values,
)
from quality_kunming.charts.scales import LinearScale, YearScale, nice_ticks, tidy
from quality_kunming.charts.spots import Spot, series_of, spots_of, strokes_between
from quality_kunming.charts.text import text_width
from quality_kunming.charts.wording import DERIVED, number, value_line

PLOT_HEIGHT = 150
FLAT_HEIGHT = 30
HEADROOM = 32
RADIUS, SMALL_RADIUS = 5, 3.5
ROOMY_SLOT = 24
ROW = TEXT_SIZE * LINE_HEIGHT
# Below this share of the greatest value, an axis from zero wastes no more than it clears up.
FROM_ZERO = Decimal("0.5")


def line_chart(indicator: ChartedIndicator, city: str) -> Marks:
    """The whole chart: what is measured at the top left, the lines, the years."""
    heading = unit_heading(indicator, city)
    plot = line_panel(
        indicator,
        indicator.points,
        span(indicator.points),
        domain(indicator),
        top=heading.bottom + HEADROOM,
        height=plot_height(indicator, PLOT_HEIGHT, city),
        city=city,
    )
    return heading + plot


def unit_heading(indicator: ChartedIndicator, city: str) -> Marks:
    """Scope (where there is only one) and unit, as the chart's first line."""
    found = scopes(indicator.points, city)
    unit = "位次" if is_rank(indicator) else f"单位：{indicator.unit}" if indicator.unit else ""
    parts = [found[0] if len(found) == 1 else "", unit]
    text = "，".join(part for part in parts if part)
    if not text:
        return Marks(bottom=0)
    return Marks(bottom=ROW, labels=(Label(0, 0, "unit", words(text), "start", "below"),))


def plot_height(indicator: ChartedIndicator, usual: float, city: str) -> float:
    """The usual height, or a strip where one scope's values are all the same."""
    flat = len(set(values(indicator.points))) < 2 and len(scopes(indicator.points, city)) == 1
    return FLAT_HEIGHT if flat else usual


def domain(indicator: ChartedIndicator) -> tuple[Decimal, ...]:
    """The round values of the axis, lowest first: ranks from 1, zero included where it is near."""
    found = values(indicator.points)
    low, high = min(found, default=Decimal(0)), max(found, default=Decimal(1))
    if is_rank(indicator):
        return (Decimal(1), max(high, Decimal(2)))
    if low == high or (low > 0 and low < high * FROM_ZERO):
        low = min(low, Decimal(0))
    if low == high:
        high = low + 1 if low >= 0 else Decimal(0)
    return nice_ticks(low, high)


def line_panel(
    indicator: ChartedIndicator,
    points: Sequence[ChartedPoint],
    years: Sequence[int],
    ticks: tuple[Decimal, ...],
    top: float,
    height: float,
    city: str,
    gutter: float = 0,
) -> Marks:
    """Lines, markers and labels between `top` and `top + height`, the years below.

    Where not every number finds room, round values of the axis stand in a gutter at the right.
    """
    bottom = top + height
    x = YearScale(years, 0, WIDTH - gutter)
    ends = (top, bottom - 12) if indicator.lower_is_better else (bottom - 12, top)
    y = LinearScale(ticks[0], ticks[-1], *ends)
    spots = [spot for series in series_of(points, city) for spot in spots_of(series, x, y)]
    strokes = list(strokes_between(spots))
    radius = RADIUS if x.slot >= ROOMY_SLOT else SMALL_RADIUS
    markers = [_marker(spot, radius) for spot in spots]
    hairlines = _hairlines(indicator, spots, ticks, y, gutter)
    segments = [pair for stroke in strokes for pair in stroke.segments]
    boxes = [marker.box for marker in markers] + [label.box for label in hairlines.labels]
    field = Box(0, top - HEADROOM, WIDTH - gutter, bottom - 1)
    wanted = [(_label(indicator, spot, spots), radius) for spot in _by_weight(spots)]
    labels = placed(wanted, boxes, segments, field)
    if None in labels and not gutter:
        widest = max(text_width(number(tick.normalize()), TEXT_SIZE) for tick in ticks)
        return line_panel(indicator, points, years, ticks, top, height, city, gutter=widest + 8)
    drawn = Marks(
        bottom=bottom,
        rules=(StraightLine(0, bottom, WIDTH, bottom), *hairlines.rules),
        strokes=tuple(strokes),
        markers=tuple(markers),
        labels=(*hairlines.labels, *(label for label in labels if label)),
        starts_at=_starts_at(indicator, ticks),
    )
    return drawn + year_axis(x, points, bottom)


def _marker(spot: Spot, radius: float) -> Marker:
    corners = tuple(
        (tidy(dx * radius * 0.9), tidy(dy * radius * 0.9)) for dx, dy in spot.series.shape
    )
    return Marker(spot.x, spot.y, radius, spot.series.tone, spot.point.derived, corners)


def _hairlines(
    indicator: ChartedIndicator,
    spots: Sequence[Spot],
    ticks: tuple[Decimal, ...],
    y: LinearScale,
    gutter: float,
) -> Marks:
    """The round values, if there is a gutter for them; else, for ranks, only the first place."""
    if gutter:
        apart = abs(y(ticks[-1]) - y(ticks[0])) / (len(ticks) - 1)
        shown = ticks[:: max((len(ticks) - 1) // 2, ceil(ROW / apart), 1)]
        rules = tuple(StraightLine(0, y(tick), WIDTH, y(tick), "hairline") for tick in shown)
        labels = tuple(
            Label(WIDTH, tidy(y(tick) - 2), "unit", words(number(tick.normalize())), "end", "above")
            for tick in shown
        )
        return Marks(0, rules=rules, labels=labels)
    first = Decimal(1)
    if not is_rank(indicator) or any(spot.point.value == 1 for spot in spots):
        return Marks(0)
    # The name of the first place stands on the side that the best value leaves free.
    best = min(spots, key=lambda spot: spot.y, default=None)
    left = best is None or best.x > WIDTH / 2
    label = Label(
        0 if left else WIDTH, tidy(y(first) - 2), "unit", words("第1位"), "start" if left else "end"
    )
    return Marks(
        0, rules=(StraightLine(0, y(first), WIDTH, y(first), "hairline"),), labels=(label,)
    )


def _by_weight(spots: Sequence[Spot]) -> list[Spot]:
    """The spots whose labels matter most first: ends of a series, extremes, derived, the rest."""
    heights = [spot.y for spot in spots]

    def weight(spot: Spot) -> int:
        own = [other for other in spots if other.series is spot.series]
        if spot in (own[-1], own[0]):
            return 0 if spot is own[-1] else 1
        if spot.y in (min(heights), max(heights)):
            return 2
        return 3 if spot.point.derived else 4

    return sorted(spots, key=weight)


def _label(indicator: ChartedIndicator, spot: Spot, spots: Sequence[Spot]) -> Label:
    """The number, 推算 below it; a series' last one has the scope above it where there are more."""
    own = [other for other in spots if other.series is spot.series]
    several = len({other.series.scope for other in spots}) > 1
    lines: list[tuple[Span, ...]] = []
    if several and spot is own[-1]:
        lines.append((Span(spot.series.scope, small=True),))
    lines.append(value_line(indicator, spot.point, with_unit=is_rank(indicator)))
    if spot.point.derived:
        lines.append((Span(DERIVED, small=True),))
    neighbours = [other.y for other in own if abs((other.point.year or 0) - _year(spot)) == 1]
    lowest = bool(neighbours) and all(spot.y > y for y in neighbours)
    side = "below" if lowest else "above"
    return Label(spot.x, spot.y, "value", tuple(lines), "middle", side, spot.series.tone)


def _year(spot: Spot) -> int:
    return spot.point.year or 0


def _starts_at(indicator: ChartedIndicator, ticks: tuple[Decimal, ...]) -> str | None:
    if is_rank(indicator) or ticks[0] <= 0 <= ticks[-1]:
        return None
    lowest = ticks[-1] if indicator.lower_is_better else ticks[0]
    return f"{number(lowest.normalize())}{indicator.unit}"
