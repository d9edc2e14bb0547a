"""What a chart says in words: its numbers, its description and its notes."""

from collections.abc import Sequence
from decimal import Decimal

from quality_kunming.charts.drawing import TEXT_SIZE, Lines, Marks, Span
from quality_kunming.charts.record import (
    BAR,
    LINE,
    SMALL_MULTIPLES,
    ChartedIndicator,
    ChartedPoint,
    exact,
    in_order,
    is_rank,
    missing_years,
    name_and_unit,
    scopes,
)
from quality_kunming.charts.text import wrap

DERIVED = "推算"
NO_DATA = "无数据"
KINDS = {LINE: "折线图", BAR: "条形图", SMALL_MULTIPLES: "一组小图"}


def number(value: Decimal) -> str:
    """The value as it was published, with commas from 10,000 on and a true minus sign."""
    text = f"{value:,f}" if abs(value) >= 10_000 else f"{value:f}"
    return text.replace("-", "−")


def units(indicator: ChartedIndicator, point: ChartedPoint) -> tuple[str, str]:
    """What stands before and behind a number: “第…位” for ranks, else the unit."""
    return ("第" if is_rank(indicator) else "", name_and_unit(indicator, point)[1])


def value_text(indicator: ChartedIndicator, point: ChartedPoint) -> str:
    """The point's value with its unit, or its words: 80.88分, 第4位, “全省领先”."""
    if point.value is None:
        return f"“{point.text}”" if point.text else NO_DATA
    before, after = units(indicator, point)
    return f"{before}{number(exact(point.value))}{after}"


def when_text(indicator: ChartedIndicator, point: ChartedPoint) -> str:
    """The time that a number is of, and the day of its report where that is another: 2020年."""
    year = f"{point.year}年" if point.year is not None else ""
    if indicator.reported:
        return f"{point.as_of.text}报道"
    if not year or point.as_of.text.startswith(year):
        return year if year == point.as_of.text else f"截至{point.as_of.text}"
    return f"{year}（截至{point.as_of.text}）"


def value_line(
    indicator: ChartedIndicator, point: ChartedPoint, with_unit: bool
) -> tuple[Span, ...]:
    """The point's number as a line of a label, its unit set small."""
    assert point.value is not None
    before, after = units(indicator, point) if with_unit else ("", "")
    spans = (
        Span(before, small=True),
        Span(number(exact(point.value))),
        Span(after, small=True),
    )
    return tuple(span for span in spans if span.text)


def quoted_lines(point: ChartedPoint, width: float) -> Lines:
    """The words of a point without a number, in quotation marks, as lines of a label."""
    return tuple((Span(line),) for line in wrap(f"“{point.text}”", TEXT_SIZE, width))


def years_text(years: Sequence[int]) -> str:
    """2018—2019年、2021年"""
    runs = year_runs(years)
    told = [f"{run[0]}年" if len(run) == 1 else f"{run[0]}—{run[-1]}年" for run in runs]
    return "、".join(told)


def year_runs(years: Sequence[int]) -> list[list[int]]:
    """The years in runs that follow each other without a gap."""
    runs: list[list[int]] = []
    for year in sorted(set(years)):
        if runs and runs[-1][-1] == year - 1:
            runs[-1].append(year)
        else:
            runs.append([year])
    return runs


def description(indicator: ChartedIndicator, marks: Marks, city: str) -> str:
    """The whole chart as sentences: kind, unit, every number, gaps, and how it was drawn."""
    points = indicator.points
    found = scopes(points, city)
    opening = [KINDS[indicator.chart]]
    if len(found) == 1 and any(point.category for point in points):
        opening.append(found[0])
    if indicator.unit and not is_rank(indicator):
        opening.append(f"单位：{indicator.unit}")
    sentences = ["，".join(opening)]
    for category in in_order(point.category for point in points):
        for scope in found:
            group = [p for p in points if (p.category, p.scope) == (category, scope)]
            if group:
                told = "，".join(_told(indicator, point) for point in group)
                alone = len(found) == 1 or scope in category
                subject = category if alone else f"{category}（{scope}）"
                sentences.append(f"{subject if category else scope}：{told}")
    return "。".join((*sentences, *gaps(indicator), *notes(indicator, marks))) + "。"


def gaps(indicator: ChartedIndicator) -> tuple[str, ...]:
    """The years between the others of which nothing was published; without its full stop."""
    missing = missing_years(indicator.points)
    return (f"{years_text(missing)}{NO_DATA}",) if missing else ()


def _told(indicator: ChartedIndicator, point: ChartedPoint) -> str:
    year = f"{point.year}年" if point.year is not None else ""
    mark = f"（{DERIVED}）" if point.derived else ""
    return f"{year}{value_text(indicator, point)}{mark}"


def notes(indicator: ChartedIndicator, marks: Marks) -> tuple[str, ...]:
    """What a reader must know of the drawing itself; each without its full stop."""
    told = []
    if marks.markers and is_rank(indicator):
        told.append("位次越靠前，点越高")
    elif marks.markers and indicator.lower_is_better:
        told.append("数值越小越好，纵轴由下往上递减")
    if marks.starts_at:
        told.append(f"纵轴不从0起，下端为{marks.starts_at}")
    drawn = [point for point in indicator.points if point.value is not None and point.derived]
    if drawn and marks.markers:
        told.append(f"空心点为{DERIVED}值")
    if drawn and marks.bars:
        told.append(f"空心条为{DERIVED}值")
    if indicator.reported and marks.labels:
        told.append("年份为报道的年份")
    return tuple(told)
