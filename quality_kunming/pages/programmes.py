"""其他专项活动: one page."""

from collections.abc import Iterator

from quality_kunming.model.catalog import Catalog
from quality_kunming.model.view import View


def views(catalog: Catalog) -> Iterator[View]:
    """The list of what goes on beside the themed activities."""
    yield View(
        address="/programmes/",
        template="programmes",
        title=catalog.column("programmes").title,
        description=catalog.column("programmes").description,
        section="programmes",
        context={"programmes": catalog.all("programme")},
    )
