"""Small multiples: one panel for each category, all on the same scales."""

from quality_kunming.charts.bar import extent, rows
from quality_kunming.charts.drawing import LINE_HEIGHT, TEXT_SIZE, WIDTH, Label, Marks, words
from quality_kunming.charts.line import HEADROOM, domain, line_panel, plot_height, unit_heading
from quality_kunming.charts.record import ChartedIndicator, in_order, span
from quality_kunming.charts.text import wrap

PANEL_HEIGHT = 70
SPACE = 22


def small_multiples(indicator: ChartedIndicator, city: str) -> Marks:
    """Panels below each other: lines over years, or bars by scope where a year is missing."""
    points = indicator.points
    over_years = all(point.year is not None for point in points)
    marks = unit_heading(indicator, city) if over_years else Marks(bottom=0)
    y = marks.bottom + SPACE / 2 if marks.labels else 0
    height = plot_height(indicator, PANEL_HEIGHT, city)
    for category in in_order(point.category for point in points):
        own = [point for point in points if point.category == category]
        title = wrap(category, TEXT_SIZE, WIDTH)
        marks += Marks(y, labels=(Label(0, y, "panel", words(*title), "start", "below"),))
        y += len(title) * TEXT_SIZE * LINE_HEIGHT
        if over_years:
            years, ticks = span(points), domain(indicator)
            panel = line_panel(indicator, own, years, ticks, y + HEADROOM + 4, height, city)
        else:
            panel = rows(indicator, own, extent(points), y + 4, city)
        marks += panel
        y = panel.bottom + SPACE
    return marks
