"""The catalog after texts were saved: everything else is selected as it was."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from quality_kunming.loading.addresses import lists_of
from quality_kunming.loading.collection import Collection
from quality_kunming.loading.downloads import downloads
from quality_kunming.loading.knowledge import text_as_known
from quality_kunming.model.article import ArticleMatter, FrontMatter
from quality_kunming.model.catalog import Catalog
from quality_kunming.model.moment import Moment

TIMED = ("updated", "corrected", "retracted")
"""Fields of a text that make it another one from some day on."""


def reselect(
    collection: Collection, as_of: Moment, before: Collection, catalog: Catalog, until: datetime
) -> Catalog | None:
    """The catalog of a collection that follows another, of which `catalog` was selected; None: select it anew.

    `until` is the first instant after the catalog's at which any page may say something else.
    """
    moment = as_of.instant
    is_quiet = catalog.moment <= moment < until and not catalog.expired_consents
    if collection.names is not before.names or not is_quiet:
        return None
    articles, pages = dict(catalog.articles), dict(catalog.pages)
    for earlier, matter in saved(collection, before):
        shown = articles if isinstance(matter, ArticleMatter) else pages
        if earlier is None or matter.path not in shown or _standing(earlier) != _standing(matter):
            return None
        if any(getattr(one, field, None) for one in (earlier, matter) for field in TIMED):
            return None
        shown[matter.path] = text_as_known(matter, catalog.records)
    return replace(catalog, moment=moment, articles=articles, pages=pages)


def saved(
    collection: Collection, before: Collection
) -> Iterator[tuple[FrontMatter | None, FrontMatter]]:
    """Each text that does not say the same as in the collection before, with what it said there."""
    for name, matter in collection.matters.items():
        earlier = before.matters.get(name)
        if matter is not earlier:
            yield earlier, matter


def _standing(matter: FrontMatter) -> tuple:
    """What decides whether, where and beside what a text is shown."""
    lists = (matter.date, *lists_of(matter)) if isinstance(matter, ArticleMatter) else ()
    return matter.url, matter.sample, matter.is_draft, lists, downloads([matter])
