"""我的质量宣言: a sentence of one's own as a picture made on the device, or on paper."""

from collections.abc import Iterator

from quality_kunming.model.catalog import Catalog
from quality_kunming.model.view import Crumb, View

SECTION = "take-part/pledge"
LIMIT = 40
"""As long as the declaration of an ambassador."""
NAME_LIMIT = 12


def views(catalog: Catalog) -> Iterator[View]:
    """One page, with what ambassadors declared."""
    column = catalog.column(SECTION)
    yield View(
        address=column.address,
        template="pledge",
        title=column.title,
        description=column.description,
        section="take-part",
        keywords=column.keywords,
        parents=(Crumb.to_section("take-part", catalog),),
        context={
            "limit": LIMIT,
            "name_limit": NAME_LIMIT,
            "declared": [
                one for one in catalog.all("ambassador") if one.declaration and not one.sample
            ],
        },
    )
