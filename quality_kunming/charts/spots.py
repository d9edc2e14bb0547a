"""The points of a line chart at their places, and the runs of years that are joined."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quality_kunming.charts.drawing import (
    Place,
    Stroke,
    Tone,
)
from quality_kunming.charts.record import (
    ChartedPoint,
    exact,
    scopes,
)
from quality_kunming.charts.scales import LinearScale, YearScale

# The corners of each scope's marker around its middle; the city's is a circle.
SQUARE = ((-1, -1), (1, -1), (1, 1), (-1, 1))


DIAMOND = ((0, -1.3), (1.3, 0), (0, 1.3), (-1.3, 0))


TRIANGLE = ((0, -1.2), (1.2, 1), (-1.2, 1))


SHAPES = (SQUARE, DIAMOND, TRIANGLE)


@dataclass(frozen=True)
class Series:
    """One scope's points in the order of years, and how it is drawn."""

    scope: str
    tone: Tone
    shape: tuple[Place, ...]
    points: tuple[ChartedPoint, ...]


@dataclass(frozen=True)
class Spot:
    """A numbered point at its place."""

    series: Series
    point: ChartedPoint
    x: float
    y: float


def series_of(points: Sequence[ChartedPoint], city: str) -> list[Series]:
    """One for each scope of the points, the city's own drawn apart."""
    shapes = iter(SHAPES * len(points))
    listed = []
    for scope in scopes(points, city):
        own = [point for point in points if point.scope == scope]
        ordered = tuple(sorted(own, key=lambda point: point.year or 0))
        is_city = scope == city
        tone: Tone = "city" if is_city else "other"
        listed.append(Series(scope, tone, () if is_city else next(shapes), ordered))
    return listed


def spots_of(series: Series, x: YearScale, y: LinearScale) -> Iterator[Spot]:
    """Its numbered points at their places."""
    for point in series.points:
        if point.value is not None and point.year is not None:
            yield Spot(series, point, x(point.year), y(exact(point.value)))


def strokes_between(spots: Sequence[Spot]) -> Iterator[Stroke]:
    """A line for each run of a series' years; a missing year ends it."""
    run: list[Spot] = []
    for spot in spots:
        if run and not _follows(run[-1], spot):
            yield from _stroke(run)
            run = []
        run.append(spot)
    yield from _stroke(run)


def _follows(before: Spot, after: Spot) -> bool:
    return (
        before.series is after.series
        and before.point.year is not None
        and before.point.year + 1 == after.point.year
    )


def _stroke(run: Sequence[Spot]) -> Iterator[Stroke]:
    if len(run) > 1:
        yield Stroke(tuple((spot.x, spot.y) for spot in run), run[0].series.tone)
