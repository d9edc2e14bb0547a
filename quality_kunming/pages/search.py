"""搜索: with a script the search, without one the ways to find things."""

from collections.abc import Iterator

from quality_kunming.model.catalog import Catalog
from quality_kunming.model.view import View
from quality_kunming.pages.indexes import by_initial, by_year

SECTION = "search"


def views(catalog: Catalog) -> Iterator[View]:
    """One page; of the index it has the letters and the years."""
    column = catalog.column(SECTION)
    yield View(
        address=column.address,
        template="search",
        title=column.title,
        description=column.description,
        section=SECTION,
        context={"letters": tuple(by_initial(catalog)), "years": tuple(by_year(catalog))},
    )
