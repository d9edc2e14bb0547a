"""What the charts need to know of an indicator, its points and their sources."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Protocol, TypeVar

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
    """A named series of points in one unit; `chart` is 折线, 条形 or 小图."""

    name: str
    unit: str
    chart: str
    lower_is_better: bool
    points: Sequence[ChartedPoint]


class ChartedSource(Protocol):
    """Where a number was published, in one line, and its place in the site's list of sources."""

    citation: str
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
