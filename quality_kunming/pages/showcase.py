"""The component page: every component of the theme with examples, in preview only."""

from collections.abc import Iterator

from quality_kunming.model.catalog import Catalog
from quality_kunming.model.view import View


def views(catalog: Catalog) -> Iterator[View]:
    """One page that editors and developers look at, and that the tests read."""
    if catalog.preview:
        column = catalog.column("components")
        yield View(
            address=column.address,
            template="components",
            title=column.title,
            description="本站页面由哪些组件拼成。",
            section="home",
            listed=False,
        )
