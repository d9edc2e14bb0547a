"""春城质量官: the wall and each person's page."""

from collections.abc import Iterator

from quality_kunming.model.catalog import Catalog
from quality_kunming.templating.view import Crumb, View, ViewKind

SECTION = Crumb("春城质量官", "/ambassadors/")


def views(catalog: Catalog) -> Iterator[View]:
    """The wall, the latest edition first; then one page per person."""
    editions = [one for one in catalog.editions if catalog.ambassadors(one.year)]
    people = [person for one in editions for person in catalog.ambassadors(one.year)]
    yield View(
        address=SECTION.href,
        template="ambassadors",
        title=SECTION.label,
        description="为“质量昆明”代言的人：演员、探险家、医护人员、质量检验员和普通市民。",
        section="ambassadors",
        context={"editions": editions},
    )
    for number, person in enumerate(people):
        yield View(
            address=person.url,
            template="ambassador",
            title=person.name,
            description=person.summary,
            section="ambassadors",
            kind=ViewKind.CONTENT,
            parents=(SECTION,),
            record=person,
            picture=person.portrait,
            listed=not person.sample,
            context={
                "person": person,
                "previous": people[number - 1] if number else None,
                "next": people[number + 1] if number + 1 < len(people) else None,
            },
        )
