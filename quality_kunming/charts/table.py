"""The numbers of a chart as rows of a table, with their dates and sources."""

from collections.abc import Mapping
from dataclasses import dataclass

from quality_kunming.charts.record import ChartedIndicator, ChartedSource
from quality_kunming.charts.wording import value_text


@dataclass(frozen=True)
class TableRow:
    """One point in words; empty texts where the point has none."""

    year: str
    category: str
    scope: str
    value: str
    is_number: bool
    derived: bool
    as_of: str
    source: str
    source_brief: str
    source_href: str
    note: str


def table_rows(
    indicator: ChartedIndicator, sources: Mapping[str, ChartedSource]
) -> tuple[TableRow, ...]:
    """A row for each point in the record's order; `sources` holds every source by its slug."""
    return tuple(
        TableRow(
            year="" if point.year is None else str(point.year),
            category=point.category,
            scope=str(point.scope),
            value=value_text(indicator, point),
            is_number=point.value is not None,
            derived=point.derived,
            as_of=point.as_of.text,
            source=sources[point.source].citation,
            source_brief=sources[point.source].short_citation,
            source_href=sources[point.source].url,
            note=point.note,
        )
        for point in indicator.points
    )
