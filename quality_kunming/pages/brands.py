"""The brands: by kind, by district, and each brand's page."""

from collections.abc import Iterator

from quality_kunming.model.catalog import Catalog
from quality_kunming.model.view import Crumb, View, ViewKind
from quality_kunming.pinyin import sort_key

SECTION = "brands"
DISTRICTS = "brands/districts"


def views(catalog: Catalog) -> Iterator[View]:
    """Two lists of all brands, then a page for each."""
    column, section = catalog.column(SECTION), Crumb.to_section(SECTION, catalog)
    brands = sorted(catalog.all("brand"), key=lambda brand: sort_key(brand.name))
    by_kind = {
        kind: [brand for brand in brands if brand.brand_kind == kind]
        for kind in catalog.terms["brand_kind"]
    }
    yield View(
        address=section.href,
        template="brands",
        title=column.title,
        description=column.description,
        section=SECTION,
        context={"groups": {kind: found for kind, found in by_kind.items() if found}},
    )
    yield View(
        address=catalog.column(DISTRICTS).address,
        template="brands_districts",
        title=f"按县区看{column.name}",
        description=f"{catalog.site.city.name}各县（市、区）有哪些地理标志、获奖企业和名品。",
        section=SECTION,
        parents=(section,),
        context={
            "groups": {
                term: [brand for brand in brands if brand.district == slug]
                for slug, term in catalog.terms["district"].items()
            },
            "citywide": [brand for brand in brands if brand.district is None],
            "map": catalog.drawing.map if catalog.drawing else None,
        },
    )
    for brand in brands:
        yield View(
            address=brand.url,
            template="brand",
            title=brand.name,
            description=brand.summary,
            section=SECTION,
            kind=ViewKind.CONTENT,
            parents=(section,),
            record=brand,
            picture=brand.picture,
            context={
                "brand": brand,
                "alike": [one for one in by_kind[brand.brand_kind] if one is not brand][:6],
            },
        )
