"""The lists of ways that lead through the site: in the header, in the footer, on the site map."""

from quality_kunming.model.catalog import Catalog
from quality_kunming.model.sections import FINDING, FIXED_PAGES, FURTHER, MAIN, SHOWING, THUMB


def navigation(catalog: Catalog) -> dict[str, list[dict] | dict]:
    """The values that header, thumb bar, footer and site map take as `navigation`: lists for link_list, and one way."""
    return {
        "search": _way(catalog, "search"),
        "main": [_way(catalog, key) for key in MAIN],
        "thumb": [_short_way(catalog, key) for key in THUMB],
        "further": [_way(catalog, key) for key in FURTHER],
        "finding": [_way(catalog, key) for key in FINDING],
        "showing": [_way(catalog, key) for key in SHOWING],
    }


def _way(catalog: Catalog, key: str) -> dict:
    if key in FIXED_PAGES:
        name = FIXED_PAGES[key] + (catalog.site.name if key == "about" else "")
        return {"label": name, "href": f"/{key}/", "note": None}
    column = catalog.column(key)
    return {"label": column.name, "href": column.address, "note": None}


def _short_way(catalog: Catalog, key: str) -> dict:
    return _way(catalog, key) | {"label": catalog.column(key).short_name}
