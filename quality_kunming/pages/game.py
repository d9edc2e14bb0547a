"""品牌连连看: the brands as pairs to be joined, printed as a quiz and played by a script."""

from collections.abc import Iterator

from quality_kunming.model.catalog import Catalog
from quality_kunming.model.matching import levels
from quality_kunming.model.view import Crumb, View

SECTION = "brands/game"


def views(catalog: Catalog) -> Iterator[View]:
    """One page."""
    column = catalog.column(SECTION)
    yield View(
        address=column.address,
        template="game",
        title=column.title,
        description=column.description,
        section="brands",
        keywords=column.keywords,
        parents=(Crumb.to_section("brands", catalog),),
        context={
            "levels": levels(
                catalog.all("brand"), catalog.terms["district"], catalog.site.city.name
            )
        },
    )
