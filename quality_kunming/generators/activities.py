"""The themed activities: all, by edition, and each on its own page."""

from collections.abc import Iterator

from quality_kunming.model.catalog import Catalog
from quality_kunming.templating.view import Crumb, View, ViewKind

SECTION = Crumb("主题活动", "/activities/")


def views(catalog: Catalog) -> Iterator[View]:
    """The index, one list per edition, one page per activity."""
    editions = [edition for edition in catalog.editions if catalog.activities(edition.year)]
    yield View(
        address=SECTION.href,
        template="activities",
        title=SECTION.label,
        description="“质量昆明”每年的主题活动：时间、对象、怎么参加、做成了什么。",
        section="activities",
        context={"editions": editions},
    )
    for edition in editions:
        listed = Crumb(f"{edition.year}年", f"/activities/{edition.year}/")
        yield View(
            address=listed.href,
            template="activities_edition",
            title=f"{edition.year}年主题活动",
            description=f"{edition.name}的主题活动：时间、状态和参加办法。",
            section="activities",
            parents=(SECTION,),
            context={"edition": edition, "activities": catalog.activities(edition.year)},
        )
        for activity in catalog.activities(edition.year):
            yield View(
                address=activity.url,
                template="activity",
                title=activity.name,
                description=activity.summary,
                section="activities",
                kind=ViewKind.CONTENT,
                parents=(SECTION, listed),
                record=activity,
                picture=activity.picture,
                context={"activity": activity, "edition": edition},
            )
