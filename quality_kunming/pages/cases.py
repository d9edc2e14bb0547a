"""品牌建设十佳案例: the call, each edition's ranked gallery, each case."""

from collections.abc import Iterator

from quality_kunming.model.case_standing import call_for_cases
from quality_kunming.model.catalog import Catalog
from quality_kunming.model.view import Crumb, View, ViewKind

SECTION = "cases"


def views(catalog: Catalog) -> Iterator[View]:
    """The section's page, a gallery for each edition with activities, a page for each case."""
    column, section = catalog.column(SECTION), Crumb.to_section(SECTION, catalog)
    editions = [edition for edition in catalog.editions if _calls_for_cases(catalog, edition.year)]
    yield View(
        address=section.href,
        template="cases",
        title=column.title,
        description=column.description,
        section=SECTION,
        context={"editions": editions},
    )
    for edition in editions:
        cases = catalog.cases(edition.year)
        listed = Crumb(f"{edition.year}年", f"{section.href}{edition.year}/")
        yield View(
            address=listed.href,
            template="cases_edition",
            title=f"{edition.year}年{column.title}",
            description=f"{edition.name}的品牌建设案例：十佳、入围和征集情况。",
            section=SECTION,
            parents=(section,),
            context={"edition": edition, "cases": cases},
        )
        for case in cases:
            yield View(
                address=case.url,
                template="case",
                title=case.name,
                description=case.summary,
                section=SECTION,
                kind=ViewKind.CONTENT,
                parents=(section, listed),
                record=case,
                picture=case.picture,
                listed=not case.sample,
                context={"case": case, "edition": edition, "cases": cases},
            )


def _calls_for_cases(catalog: Catalog, year: int) -> bool:
    """Whether the edition has cases, or an activity through which enterprises send them."""
    return call_for_cases(catalog.activities(year)) is not None or bool(catalog.cases(year))
