"""The numbers behind each chart, as CSV."""

from collections.abc import Iterator
from functools import partial

from quality_kunming.charts.csv import to_csv
from quality_kunming.exports.export import ExportFile, Source
from quality_kunming.model.addresses import file_of
from quality_kunming.model.catalog import Catalog
from quality_kunming.model.indicator import Indicator


def files(source: Source) -> Iterator[ExportFile]:
    """One of each indicator."""
    for indicator in source.catalog.indicators:
        path = file_of(f"{indicator.url}data.csv")
        yield ExportFile(path, partial(_csv, indicator, source.catalog))


def _csv(indicator: Indicator, catalog: Catalog) -> bytes:
    return to_csv(indicator, catalog.records["source"]).encode()
