"""A catalog → the pages of its site, as values: a section a file, each with `views(catalog)`."""

from dataclasses import replace

from quality_kunming.model.catalog import Catalog
from quality_kunming.model.view import View
from quality_kunming.pages import (
    activities,
    ambassadors,
    apply,
    brands,
    cases,
    changes,
    data,
    editions,
    embed,
    game,
    home,
    indexes,
    indicators,
    introductions,
    kit,
    media,
    menu,
    month,
    news,
    not_found,
    pledge,
    programmes,
    redirects,
    search,
    services,
    showcase,
    sources,
    statement,
    step_guides,
    take_part,
    texts,
)

SECTIONS = (
    home,
    take_part,
    pledge,
    step_guides,
    apply,
    activities,
    month,
    ambassadors,
    cases,
    brands,
    game,
    indicators,
    services,
    programmes,
    editions,
    news,
    media,
    sources,
    data,
    kit,
    changes,
    embed,
    menu,
    indexes,
    search,
    texts,
    introductions,
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
