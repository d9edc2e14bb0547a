"""The lists of ways that lead through the site: in the header, in the footer, on the site map."""

from quality_kunming.model.catalog import Catalog
from quality_kunming.model.sections import FINDING, FIXED_PAGES, FOOTER, MAIN, SHOWING, THUMB, there
from quality_kunming.templating.values.introductions import languages


def navigation(catalog: Catalog) -> dict:
    """What the parts around a page and the site map take: lists for link_list; `menu` and `search` are one way each,
    `languages` the ways to introductions."""
    return {
        "search": _way(catalog, "search"),
        "main": [_way(catalog, key) for key in MAIN],
        "thumb": [_short_way(catalog, key) for key in THUMB],
        "footer": [_way(catalog, key) for key in FOOTER],
        "languages": languages(catalog),
        "finding": [_way(catalog, key) for key in there(FINDING, catalog.site)],
        "showing": [_way(catalog, key) for key in SHOWING],
        "menu": _short_way(catalog, "menu"),
    }


def _way(catalog: Catalog, key: str) -> dict:
    if key in FIXED_PAGES:
        return {"label": FIXED_PAGES[key], "href": f"/{key}/", "note": None}
    column = catalog.column(key)
    return {"label": column.name, "href": column.address, "note": None}


def _short_way(catalog: Catalog, key: str) -> dict:
    return _way(catalog, key) | {"label": catalog.column(key).short_name}
