"""The themed activities: all, by edition, and each on its own page."""

from collections.abc import Iterator

from quality_kunming.model.catalog import Catalog
from quality_kunming.model.view import Crumb, View, ViewKind

SECTION = "activities"


def views(catalog: Catalog) -> Iterator[View]:
    """The index, one list per edition, one page per activity."""
    column, section = catalog.column(SECTION), Crumb.to_section(SECTION, catalog)
    editions = [edition for edition in catalog.editions if catalog.activities(edition.year)]
    yield View(
        address=section.href,
        template="activities",
        title=column.title,
        description=column.description,
        section=SECTION,
        context={"editions": editions},
    )
    for edition in editions:
        listed = Crumb(f"{edition.year}年", f"{section.href}{edition.year}/")
        yield View(
            address=listed.href,
            template="activities_edition",
            title=f"{edition.year}年{column.name}",
            description=f"{edition.name}的{column.name}：时间、状态和参加办法。",
            section=SECTION,
            parents=(section,),
            context={"edition": edition, "activities": catalog.activities(edition.year)},
        )
        for activity in catalog.activities(edition.year):
            yield View(
                address=activity.url,
                template="activity",
                title=activity.name,
                description=activity.summary,
                section=SECTION,
                kind=ViewKind.CONTENT,
                parents=(section, listed),
                record=activity,
                picture=activity.picture,
                context={"activity": activity, "edition": edition},
            )
