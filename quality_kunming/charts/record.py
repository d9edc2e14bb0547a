"""What the charts need to know of an indicator, its points and their sources."""

from collections import Counter
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Protocol, TypeVar

from quality_kunming.model.units import split_unit

RANK_UNITS = ("位", "名")
LINE, BAR, SMALL_MULTIPLES = "折线", "条形", "小图"

T = TypeVar("T")


class AsOf(Protocol):
    """The day, month or year that a figure holds for; `text` as it is said: 2022年9月1日."""

    text: str


class ChartedPoint(Protocol):
    """One published or derived value; without a number, `text` holds the words."""

    year: int | None
    value: int | float | None
    text: str
    scope: str
    category: str
    derived: bool
    as_of: AsOf
    note: str
    source: str


class ChartedIndicator(Protocol):
    """A named series of points; `chart` is 折线, 条形 or 小图.

    Where the points are not all of one unit, `unit` is empty and each bar's stands behind its name.
    """

    name: str
    unit: str
    chart: str
    lower_is_better: bool
    reported: bool
    points: Sequence[ChartedPoint]


class ChartedSource(Protocol):
    """Where a number was published, in one line and shorter, and its place in the site's list of sources."""

    citation: str
    short_citation: str
    url: str


def exact(value: int | float) -> Decimal:
    """The number as it was written in the record, without binary noise."""
    return Decimal(str(value))


def values(points: Iterable[ChartedPoint]) -> list[Decimal]:
    """All numbers, leaving out the points that have only words."""
    return [exact(point.value) for point in points if point.value is not None]


def is_rank(indicator: ChartedIndicator) -> bool:
    """Whether the values are places in an order, 1 being the first."""
    return indicator.lower_is_better and indicator.unit in RANK_UNITS


def in_order(items: Iterable[T]) -> list[T]:
    """The items without repetition, as first met."""
    return list(dict.fromkeys(items))


def scopes(points: Iterable[ChartedPoint], city: str) -> list[str]:
    """The scopes as first met, the city before all others."""
    found = in_order(str(point.scope) for point in points)
    return sorted(found, key=lambda scope: scope != city)


def name_and_unit(indicator: ChartedIndicator, point: ChartedPoint) -> tuple[str, str]:
    """What the point is of, and its unit: the indicator's, or else the one behind its category."""
    return (point.category, indicator.unit) if indicator.unit else split_unit(point.category)


FEWEST = 3
"""Numbers on one scale below which a sentence says more than a drawing."""


def is_drawn(indicator: ChartedIndicator) -> bool:
    """Whether the numbers make a drawing: all of one unit, and enough of them on one scale."""
    numbered = [point for point in indicator.points if point.value is not None]
    panels = Counter(
        point.category if indicator.chart == SMALL_MULTIPLES else "" for point in numbered
    )
    return max(panels.values(), default=0) >= FEWEST and has_one_unit(indicator)


def has_one_unit(indicator: ChartedIndicator) -> bool:
    """Whether every number is of the same unit, so that their sizes can be compared."""
    numbered = (point for point in indicator.points if point.value is not None)
    return len({name_and_unit(indicator, point)[1] for point in numbered}) < 2


def span(points: Iterable[ChartedPoint]) -> tuple[int, ...]:
    """Every year from the first to the last that is spoken of, missing ones too."""
    years = [point.year for point in points if point.year is not None]
    return tuple(range(min(years), max(years) + 1)) if years else ()


def missing_years(points: Sequence[ChartedPoint]) -> tuple[int, ...]:
    """The years inside the span of which nothing at all was published."""
    known = {point.year for point in points}
    return tuple(year for year in span(points) if year not in known)


def why_not(indicator: ChartedIndicator) -> str | None:
    """Why no chart can be drawn, as a sentence for the editor; None where one can."""
    points = indicator.points
    if not points:
        return "“数据点”（points）是空的，画不成图；请至少写一个点"
    if indicator.chart == LINE and any(point.year is None for point in points):
        return "“图形”（chart）是折线，每个点都要写“年份”（year）；没有年份请改写 chart: 条形"
    if indicator.chart == SMALL_MULTIPLES and any(not point.category for point in points):
        return "“图形”（chart）是小图，每个点都要写“类别”（category），即这一格的名称"
    met: set[tuple[object, ...]] = set()
    for point in points:
        key = (point.year, point.scope, point.category)
        if key in met:
            told = " ".join(str(part) for part in key if part)
            return f"“数据点”（points）里“{told}”写了两次；请删去一个，或改正年份、范围、类别"
        met.add(key)
    return None
