"""Charts of indicators: geometry and words here, the SVG in the theme's chart component."""

from quality_kunming.charts.bar import bar_chart
from quality_kunming.charts.chart import Chart
from quality_kunming.charts.csv import to_csv
from quality_kunming.charts.drawing import WIDTH, Marks
from quality_kunming.charts.line import line_chart
from quality_kunming.charts.numbers import headline, listed, sentences
from quality_kunming.charts.record import (
    BAR,
    LINE,
    SMALL_MULTIPLES,
    ChartedIndicator,
    has_one_unit,
    is_drawn,
    why_not,
)
from quality_kunming.charts.scales import tidy
from quality_kunming.charts.small_multiples import small_multiples
from quality_kunming.charts.table import TableRow, table_rows
from quality_kunming.charts.wording import description, notes

__all__ = ["Chart", "TableRow", "draw", "table_rows", "to_csv", "why_not"]

FORMS = {BAR: bar_chart, LINE: line_chart, SMALL_MULTIPLES: small_multiples}


def draw(indicator: ChartedIndicator, slug: str, city: str) -> Chart:
    """The indicator as a drawing whose ids begin with `chart-<slug>`; the scope `city` stands out from all others.

    Numbers of several units have none, nor have too few to be compared: what they say stands in its words.

    Raises ValueError with a Chinese sentence where `why_not` has one.
    """
    reason = why_not(indicator)
    if reason:
        raise ValueError(reason)
    marks = FORMS[indicator.chart](indicator, city) if is_drawn(indicator) else Marks(bottom=0)
    return Chart(
        id=f"chart-{slug}",
        title=indicator.name,
        description=description(indicator, marks, city),
        headline=headline(indicator, city),
        numbers=listed(indicator),
        sentences=sentences(indicator) if has_one_unit(indicator) else (),
        notes=notes(indicator, marks),
        width=WIDTH,
        height=tidy(marks.bottom + 2),
        marks=marks,
        is_drawn=is_drawn(indicator),
    )
