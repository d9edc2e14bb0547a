"""宣传物料包: what partners may take, an edition a section."""

from collections.abc import Iterator

from quality_kunming.kit.kit import FOLDER, SECTION, kits
from quality_kunming.kit.marks import colours
from quality_kunming.kit.rules import rules
from quality_kunming.model.catalog import Catalog
from quality_kunming.model.view import View


def views(catalog: Catalog) -> Iterator[View]:
    """One page; none where the site has no kit."""
    if not catalog.site.kit:
        return
    column = catalog.column(SECTION)
    yield View(
        address=column.address,
        template="kit",
        title=column.title,
        description=column.description,
        section=SECTION,
        keywords=column.keywords,
        context={
            "kits": tuple(kits(catalog)),
            "rules": rules(catalog.site),
            "colours_named": colours(),
            "folder": FOLDER,
        },
    )
