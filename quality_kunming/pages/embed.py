"""The cards that other sites show of the editions and their activities, and how one places them."""

from collections.abc import Iterator

from quality_kunming.model.cards import ADDRESS, card_address
from quality_kunming.model.catalog import Catalog
from quality_kunming.model.view import Crumb, View, ViewKind
from quality_kunming.pages import activities, editions

SECTION = "activities"


def views(catalog: Catalog) -> Iterator[View]:
    """The page that explains them, and a card each; nothing where the site has none."""
    pages = carded(catalog)
    if not pages:
        return
    yield View(
        address=ADDRESS,
        template="embed",
        title="放到您的网站上",
        description="每一届、每项活动都有一张卡片，门户、学校、单位的网站抄一段代码就能放上去。",
        section=SECTION,
        parents=(Crumb.to_section(SECTION, catalog),),
        context={"pages": pages},
    )
    for page in pages:
        yield View(
            address=card_address(page.address),
            template="embed_card",
            title=page.title,
            distinction="，".join(filter(None, (catalog.distinction(page.record), "卡片"))),
            description=page.description,
            section=page.section,
            kind=ViewKind.CONTENT,
            listed=False,
            part_of=page.address,
            context={"page": page},
        )


def carded(catalog: Catalog) -> list[View]:
    """The pages that have a card: of each edition, the latest first, and behind it those of its activities."""
    if not catalog.site.embeds:
        return []
    pages = [*editions.views(catalog), *activities.views(catalog)]
    by_record = {page.record.url: page for page in pages if page.record}
    return [
        by_record[record.url]
        for edition in catalog.editions
        for record in (edition, *catalog.activities(edition.year))
    ]
