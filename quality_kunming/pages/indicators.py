"""质量测评: the charts together, and each with its table and its CSV."""

from collections.abc import Iterator

from quality_kunming.model.catalog import Catalog
from quality_kunming.model.view import Crumb, View, ViewKind

SECTION = "indicators"


def views(catalog: Catalog) -> Iterator[View]:
    """The overview of the three evaluations and the others, then a page for each indicator."""
    column, section = catalog.column(SECTION), Crumb.to_section(SECTION, catalog)
    yield View(
        address=section.href,
        template="indicators",
        title=column.title,
        description=column.description,
        section=SECTION,
        context={"indicators": catalog.indicators},
    )
    for indicator in catalog.indicators:
        yield View(
            address=indicator.url,
            template="indicator",
            title=indicator.name,
            description=indicator.summary,
            section=SECTION,
            kind=ViewKind.CONTENT,
            parents=(section,),
            record=indicator,
            context={"indicator": indicator},
        )
