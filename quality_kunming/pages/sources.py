"""来源: every published text that the site's figures rest on."""

from collections.abc import Iterator

from quality_kunming.model.catalog import Catalog
from quality_kunming.model.view import View


def views(catalog: Catalog) -> Iterator[View]:
    """One page; each source has an anchor that figures link to."""
    column = catalog.column("sources")
    yield View(
        address=column.address,
        template="sources",
        title=column.title,
        description=column.description,
        section=column.section,
        context={"sources": catalog.sources},
    )
