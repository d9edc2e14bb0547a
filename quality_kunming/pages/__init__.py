"""A catalog → the pages of its site, as values: a section a file, each with `views(catalog)`."""

from dataclasses import replace

from quality_kunming.model.catalog import Catalog
from quality_kunming.model.view import View
from quality_kunming.pages import (
    activities,
    ambassadors,
    brands,
    cases,
    editions,
    home,
    indexes,
    indicators,
    media,
    menu,
    news,
    not_found,
    programmes,
    redirects,
    search,
    services,
    showcase,
    sources,
    statement,
    take_part,
    texts,
)

SECTIONS = (
    home,
    take_part,
    activities,
    ambassadors,
    cases,
    brands,
    indicators,
    services,
    programmes,
    editions,
    news,
    media,
    sources,
    menu,
    indexes,
    search,
    texts,
    statement,
    not_found,
    showcase,
)


def views(catalog: Catalog) -> dict[str, View]:
    """Every page by its address; old addresses lead on only where no page is."""
    pages: dict[str, View] = {}
    for section in SECTIONS:
        for view in section.views(catalog):
            pages[view.address] = distinguished(view, catalog)
    for view in redirects.views(catalog):
        pages.setdefault(view.address, view)
    return pages


def distinguished(view: View, catalog: Catalog) -> View:
    """The view of a record with what tells it from others of its title."""
    return replace(view, distinction=catalog.distinction(view.record)) if view.record else view
