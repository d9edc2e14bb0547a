"""What a folder of pages needs beside them: pictures, one stylesheet, exports, twins."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from quality_kunming.loading.ledger import ledger
from quality_kunming.output import exporting, hosting, inventory, stylesheet
from quality_kunming.output.compress import compress
from quality_kunming.output.exporting import FinishedSite
from quality_kunming.output.manifest import Fingerprint
from quality_kunming.rendering.page import Page, ordinary
from quality_kunming.workshop import Workshop


def dress(output: Path, workshop: Workshop) -> None:
    """Join the stylesheets in a folder in which Pelican has put the pages, the feeds and the theme's files."""
    stylesheet.bundle(output / workshop.assets / "css")


def finish(output: Path, workshop: Workshop, pages: Iterable[Page]) -> None:
    """Complete a folder of all pages with what is made from them."""
    workshop.pictures.write(output, _pictures(pages))
    for name in workshop.catalog.withheld_downloads:
        (output / name).unlink(missing_ok=True)
    exporting.write(output, FinishedSite(workshop, ordinary(pages)))


def furnish(output: Path, workshop: Workshop) -> None:
    """Add what servers need to a folder that goes out: the headers to send, and every text compressed."""
    hosting.write(output)
    compress(output, workshop.root / ".cache" / "compressed")


def describe(output: Path, workshop: Workshop, pages: Sequence[Page]) -> None:
    """Say what the folder holds, now that nothing in it changes any more."""
    inventory.write(
        output,
        workshop.collection.readings.digest,
        ledger(workshop.collection, workshop.catalog),
        {page.view.address: page.view for page in ordinary(pages)},
        _pictures(pages),
        catalog=workshop.catalog,
        next_change=workshop.span[1],
        known={page.file: Fingerprint(page.size, page.sha256) for page in pages},
    )


def _pictures(pages: Iterable[Page]) -> set[str]:
    return {name for page in pages for name in page.pictures}
