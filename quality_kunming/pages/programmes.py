"""其他专项活动: one page."""

from collections.abc import Iterator

from quality_kunming.model.catalog import Catalog
from quality_kunming.model.view import View


def views(catalog: Catalog) -> Iterator[View]:
    """The list of what goes on beside the themed activities."""
    column = catalog.column("programmes")
    yield View(
        address=column.address,
        template="programmes",
        title=column.title,
        description=column.description,
        section=column.section,
        context={"programmes": catalog.all("programme")},
    )
