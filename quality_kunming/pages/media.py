"""媒体报道: one page."""

from collections.abc import Iterator

from quality_kunming.model.catalog import Catalog
from quality_kunming.model.view import View


def views(catalog: Catalog) -> Iterator[View]:
    """The reports, the latest first."""
    reports = sorted(
        catalog.all("media_report"),
        key=lambda report: str(catalog.get("source", report.source).date or ""),
        reverse=True,
    )
    column = catalog.column("media")
    yield View(
        address=column.address,
        template="media",
        title=column.title,
        description=column.description,
        section=column.section,
        context={"reports": reports},
    )
