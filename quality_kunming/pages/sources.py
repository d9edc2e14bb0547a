"""来源: every published text that the site's figures rest on."""

from collections.abc import Iterator

from quality_kunming.model.catalog import Catalog
from quality_kunming.model.view import View


def views(catalog: Catalog) -> Iterator[View]:
    """One page; each source has an anchor that figures link to."""
    yield View(
        address="/sources/",
        template="sources",
        title=catalog.column("sources").title,
        description=catalog.column("sources").description,
        section="sources",
        context={"sources": catalog.sources},
    )
