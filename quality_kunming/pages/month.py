"""活动日历: the days of the season, month by month."""

from collections.abc import Iterator

from quality_kunming.model.catalog import Catalog
from quality_kunming.model.view import View

SECTION = "calendar"


def views(catalog: Catalog) -> Iterator[View]:
    """One page."""
    column = catalog.column(SECTION)
    yield View(
        address=column.address,
        template="calendar",
        title=column.title,
        description=column.description,
        section=SECTION,
    )
