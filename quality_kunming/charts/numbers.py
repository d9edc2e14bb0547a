"""The numbers of a chart in words: one in large type, all as a list, or as sentences."""

from dataclasses import dataclass
from decimal import Decimal

from quality_kunming.charts.record import (
    ChartedIndicator,
    ChartedPoint,
    exact,
    in_order,
    is_rank,
    name_and_unit,
    values,
)
from quality_kunming.charts.wording import DERIVED, gaps, number, units, value_text, when_text

HIGHER, LOWER = {"%": "高", "分": "高"}, {"%": "低", "分": "低"}
POINTS = {"%": "个百分点"}


@dataclass(frozen=True)
class Reading:
    """A number in large type and its words: “第” “4” “位”, “2020年，昆明”."""

    words: str
    value: str
    unit_before: str
    unit: str
    derived: bool


def headline(indicator: ChartedIndicator, city: str) -> Reading | None:
    """The city's latest number, of several the best one, with its date.

    None where there is no number, or where the numbers have no common unit.
    """
    numbered = [point for point in indicator.points if point.value is not None]
    if not numbered or not indicator.unit:
        return None
    ours = [point for point in numbered if point.scope == city] or numbered
    latest = max(point.year or 0 for point in ours)
    level = [point for point in ours if (point.year or 0) == latest]
    best = (min if indicator.lower_is_better else max)(values(level))
    equal = [point for point in level if exact(point.value) == best]
    together = f"{equal[0].scope}{len(equal)}项都是" if len(equal) > 1 else ""
    return _reading(indicator, equal[0], together or _subject(indicator, equal[0]))


def listed(indicator: ChartedIndicator) -> tuple[Reading, ...]:
    """Every number in the record's order, with its time, what it is of and how it has changed."""
    return tuple(
        _reading(indicator, point, _subject(indicator, point), change(indicator, point))
        for point in indicator.points
    )


def sentences(indicator: ChartedIndicator) -> tuple[str, ...]:
    """Every number, a sentence for each thing measured; the years without one last."""
    told = []
    for measured in in_order(map(_measured, indicator.points)):
        own = [point for point in indicator.points if _measured(point) == measured]
        numbers = "，".join(_said(indicator, point) for point in own)
        told.append(f"{_subject(indicator, own[0])}：{numbers}")
    return tuple(f"{sentence}。" for sentence in (*told, *gaps(indicator)))


def change(indicator: ChartedIndicator, point: ChartedPoint) -> str:
    """How a published number differs from the one before it: 比2018年前进60位; empty where none is known."""
    if indicator.reported or not _is_published(point):
        return ""
    before = [
        other
        for other in indicator.points
        if _measured(other) == _measured(point) and _is_published(other) and other.year < point.year
    ]
    if not before:
        return ""
    last = max(before, key=lambda other: other.year)
    return f"比{last.year}年{_difference(indicator, point, exact(point.value) - exact(last.value))}"


def _difference(indicator: ChartedIndicator, point: ChartedPoint, difference: Decimal) -> str:
    unit = name_and_unit(indicator, point)[1]
    amount = number(abs(difference))
    if not difference:
        return "没有变"
    if is_rank(indicator):
        return f"{'后退' if difference > 0 else '前进'}{amount}{unit}"
    word = HIGHER.get(unit, "多") if difference > 0 else LOWER.get(unit, "少")
    return f"{word}{amount}{POINTS.get(unit, unit)}"


def _is_published(point: ChartedPoint) -> bool:
    return point.value is not None and point.year is not None and not point.derived


def _measured(point: ChartedPoint) -> tuple[str, str]:
    return point.category, point.scope


def _subject(indicator: ChartedIndicator, point: ChartedPoint) -> str:
    """Whose number it is, and what it is of."""
    name = name_and_unit(indicator, point)[0]
    return name if point.scope in name else f"{point.scope}{name}"


def _said(indicator: ChartedIndicator, point: ChartedPoint) -> str:
    mark = f"（{DERIVED}）" if point.derived else ""
    told = change(indicator, point)
    return f"{when_text(indicator, point)}{value_text(indicator, point)}{mark}{'，' if told else ''}{told}"


def _reading(
    indicator: ChartedIndicator, point: ChartedPoint, subject: str, told: str = ""
) -> Reading:
    words = "，".join(filter(None, (when_text(indicator, point), subject, told)))
    if point.value is None:
        return Reading(words, value_text(indicator, point), "", "", point.derived)
    before, after = units(indicator, point)
    return Reading(words, number(exact(point.value)), before, after, point.derived)
