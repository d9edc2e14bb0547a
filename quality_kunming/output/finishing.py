"""What a finished output needs beside its pages: pictures, one stylesheet, chart data, lists for machines, twins."""

from pathlib import Path

from quality_kunming.charts.csv import to_csv
from quality_kunming.loading.agenda import next_change
from quality_kunming.loading.ledger import ledger
from quality_kunming.model.addresses import file_of
from quality_kunming.output import hosting, manifest, sitemap, stylesheet
from quality_kunming.output.compress import compress
from quality_kunming.workshop import Workshop


def finish(pelican) -> None:
    """Complete the output folder after the last page."""
    workshop = Workshop.of(pelican.settings)
    output = Path(pelican.output_path)
    workshop.pictures.write(output)
    for name in workshop.catalog.withheld_downloads:
        (output / name).unlink(missing_ok=True)
    stylesheet.bundle(output / workshop.assets / "css")
    _write_chart_data(output, workshop)
    sitemap.write(output, workshop)


def furnish(output: Path, workshop: Workshop) -> None:
    """Add what servers need to a folder that goes out: the headers to send, and every text compressed."""
    hosting.write(output)
    compress(output, workshop.root / ".cache" / "compressed")


def describe(output: Path, workshop: Workshop) -> None:
    """Say what the folder holds, now that nothing in it changes any more; of a part of a site nothing is said."""
    if workshop.is_whole:
        entries = ledger(workshop.collection, workshop.catalog)
        manifest.write(
            output,
            workshop.root,
            entries,
            workshop.views,
            workshop.pictures.shown,
            catalog=workshop.catalog,
            next_change=next_change(workshop.collection, workshop.catalog.moment),
        )


def _write_chart_data(output: Path, workshop: Workshop) -> None:
    catalog = workshop.catalog
    for indicator in catalog.indicators:
        path = output / file_of(f"{indicator.url}data.csv")
        path.write_bytes(to_csv(indicator, catalog.records["source"]).encode())
