"""The ambassadors: the wall and each person's page."""

from collections.abc import Iterator

from quality_kunming.model.catalog import Catalog
from quality_kunming.model.view import Crumb, View, ViewKind

SECTION = "ambassadors"


def views(catalog: Catalog) -> Iterator[View]:
    """The wall, the latest edition first; then one page per person."""
    column, section = catalog.column(SECTION), Crumb.to_section(SECTION, catalog)
    editions = [one for one in catalog.editions if catalog.ambassadors(one.year)]
    people = [person for one in editions for person in catalog.ambassadors(one.year)]
    yield View(
        address=section.href,
        template="ambassadors",
        title=column.title,
        description=column.description,
        section=SECTION,
        context={"editions": editions},
    )
    for number, person in enumerate(people):
        yield View(
            address=person.url,
            template="ambassador",
            title=person.name,
            description=person.summary,
            section=SECTION,
            kind=ViewKind.CONTENT,
            parents=(section,),
            record=person,
            picture=person.portrait,
            listed=not person.sample,
            context={
                "person": person,
                "previous": people[number - 1] if number else None,
                "next": people[number + 1] if number + 1 < len(people) else None,
            },
        )
