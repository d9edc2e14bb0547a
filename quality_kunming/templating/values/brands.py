"""The short way to the brands: by district, by kind."""

from collections import Counter
from collections.abc import Iterable

from quality_kunming.model.catalog import Catalog
from quality_kunming.templating.values.links import tag


def brands_near(catalog: Catalog) -> dict | None:
    """tag_list, twice: `districts` and `kinds` with how many brands each has; None where no brand is known."""
    brands = [one for one in catalog.all("brand") if not one.sample]
    if not brands:
        return None
    by_district = catalog.column("brands/districts").address
    by_kind = catalog.column("brands").address
    districts = Counter(one.district for one in brands)
    kinds = Counter(one.brand_kind for one in brands)
    return {
        "count": len(brands),
        "districts": list(_tags(catalog.terms["district"].items(), districts, by_district)),
        "kinds": list(_tags(catalog.terms["brand_kind"].items(), kinds, by_kind)),
    }


def _tags(terms: Iterable[tuple], counts: Counter, address: str) -> Iterable[dict]:
    """The terms that have any, in the vocabulary's order."""
    for key, term in terms:
        if counts[key]:
            yield tag(term.name, f"{address}#{term.slug}", counts[key])
