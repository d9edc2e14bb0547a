"""历年: the editions and national themes together, and each edition's archive page."""

from collections.abc import Iterator

from quality_kunming.model.catalog import Catalog
from quality_kunming.templating.view import Crumb, View, ViewKind

SECTION = Crumb("历届回顾", "/editions/")


def views(catalog: Catalog) -> Iterator[View]:
    """The list of editions with the national themes, then each edition."""
    yield View(
        address=SECTION.href,
        template="editions",
        title=SECTION.label,
        description="“质量昆明”历届活动，以及历年全国“质量月”主题。",
        section="editions",
        context={"editions": catalog.editions, "themes": catalog.national_themes},
    )
    for edition in catalog.editions:
        yield View(
            address=edition.url,
            template="edition",
            title=edition.name,
            description=edition.summary,
            section="editions",
            kind=ViewKind.CONTENT,
            parents=(SECTION,),
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
