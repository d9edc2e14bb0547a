"""What a finished output needs beside its pages: pictures, one stylesheet, chart data, sitemap, robots, manifest."""

from pathlib import Path

from quality_kunming.charts.csv import to_csv
from quality_kunming.loading.ledger import ledger
from quality_kunming.model.addresses import file_of
from quality_kunming.output import manifest, sitemap, stylesheet
from quality_kunming.workshop import Workshop


def finish(pelican) -> None:
    """Complete the output folder after the last page."""
    workshop = Workshop.of(pelican.settings)
    output = Path(pelican.output_path)
    workshop.pictures.write(output)
    stylesheet.bundle(output / "theme" / "css")
    _write_chart_data(output, workshop)
    sitemap.write(output, workshop)
    if workshop.is_whole:
        _write_manifest(output, workshop)


def _write_manifest(output: Path, workshop: Workshop) -> None:
    manifest.write(
        output,
        workshop.root,
        ledger(workshop.collection, workshop.catalog),
        workshop.views,
        workshop.pictures.shown,
        day=workshop.catalog.day,
        preview=workshop.catalog.preview,
    )


def _write_chart_data(output: Path, workshop: Workshop) -> None:
    catalog = workshop.catalog
    for indicator in catalog.indicators:
        path = output / file_of(f"{indicator.url}data.csv")
        path.write_bytes(to_csv(indicator, catalog.records["source"]).encode())
