"""The front page."""

from collections.abc import Iterator

from quality_kunming.model.catalog import Catalog
from quality_kunming.model.view import View, ViewKind


def views(catalog: Catalog) -> Iterator[View]:
    """One page: what is on, how to take part, who speaks for quality, how the city is doing."""
    site = catalog.site
    yield View(
        address=catalog.column("home").address,
        template="home",
        title=site.name,
        description=site.description,
        section="home",
        kind=ViewKind.HOME,
        keywords=site.keywords,
    )
