"""如何参与: made from the records; editors write around it in content/pages/take-part.md."""

from collections.abc import Iterator

from quality_kunming.model.catalog import Catalog
from quality_kunming.model.view import View

SLUG = "take-part"


def views(catalog: Catalog) -> Iterator[View]:
    """One page: what is open today, what comes next, what is there all the year."""
    column = catalog.column(SLUG)
    written = next((page for page in catalog.pages.values() if page.slug == SLUG), None)
    yield View(
        address=column.address,
        template="take_part",
        title=written.title if written else column.title,
        description=(written and written.summary) or column.description,
        section=SLUG,
        keywords=written.keywords if written else (),
        matter=written,
        updated=written.updated if written else None,
    )
