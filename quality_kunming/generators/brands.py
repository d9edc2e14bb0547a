"""昆明品牌: by kind, by district, and each brand's page."""

from collections.abc import Iterator

from quality_kunming.model.brand import BrandKind
from quality_kunming.model.catalog import Catalog
from quality_kunming.pinyin import sort_key
from quality_kunming.templating.view import Crumb, View, ViewKind

SECTION = Crumb("昆明品牌", "/brands/")


def views(catalog: Catalog) -> Iterator[View]:
    """Two lists of all brands, then a page for each."""
    brands = sorted(catalog.all("brand"), key=lambda brand: sort_key(brand.name))
    by_kind = {kind: [brand for brand in brands if brand.brand_kind is kind] for kind in BrandKind}
    yield View(
        address=SECTION.href,
        template="brands",
        title=SECTION.label,
        description="昆明的地理标志、质量奖获得者、老字号和名品，按类别排列，各有出处。",
        section="brands",
        context={"groups": {kind: found for kind, found in by_kind.items() if found}},
    )
    yield View(
        address="/brands/districts/",
        template="brands_districts",
        title="按县区看昆明品牌",
        description="昆明各县（市、区）有哪些地理标志、获奖企业和名品。",
        section="brands",
        parents=(SECTION,),
        context={"groups": _by_district(catalog, brands)},
    )
    for brand in brands:
        yield View(
            address=brand.url,
            template="brand",
            title=brand.name,
            description=brand.summary,
            section="brands",
            kind=ViewKind.CONTENT,
            parents=(SECTION,),
            record=brand,
            picture=brand.picture,
            context={
                "brand": brand,
                "alike": [one for one in by_kind[brand.brand_kind] if one is not brand][:6],
            },
        )


def _by_district(catalog: Catalog, brands: list) -> dict:
    """Each district with its brands, in the vocabulary's order; those of the whole city last, under None."""
    groups = {
        term: [brand for brand in brands if brand.district == slug]
        for slug, term in catalog.terms["district"].items()
    }
    groups[None] = [brand for brand in brands if brand.district is None]
    return {term: found for term, found in groups.items() if found}
