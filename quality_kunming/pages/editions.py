"""历年: the editions and national themes together, and each edition's archive page."""

from collections.abc import Iterator

from quality_kunming.model.catalog import Catalog
from quality_kunming.model.view import Crumb, View, ViewKind

SECTION = "editions"


def views(catalog: Catalog) -> Iterator[View]:
    """The list of editions with the national themes, then each edition."""
    column, section = catalog.column(SECTION), Crumb.to_section(SECTION, catalog)
    yield View(
        address=section.href,
        template="editions",
        title=column.title,
        description=column.description,
        section=SECTION,
        context={"editions": catalog.editions, "themes": catalog.national_themes},
    )
    for edition in catalog.editions:
        yield View(
            address=edition.url,
            template="edition",
            title=edition.name,
            description=edition.summary,
            section=SECTION,
            kind=ViewKind.CONTENT,
            parents=(section,),
            record=edition,
            context={
                "edition": edition,
                "theme": catalog.get("national_theme", edition.year),
                "activities": catalog.activities(edition.year),
                "people": catalog.ambassadors(edition.year),
                "cases": catalog.cases(edition.year),
                "reports": catalog.of_edition("media_report", edition.year),
            },
        )
