"""What goes off the site with the texts that are taken back."""

import re
from urllib.parse import unquote

from quality_kunming.loading.collection import Collection
from quality_kunming.model.article import FrontMatter
from quality_kunming.model.base import Model
from quality_kunming.model.catalog import Catalog

_DOWNLOAD = re.compile(r"downloads/[^\s\"'()<>#?]+")


def retracted_downloads(collection: Collection, catalog: Catalog) -> frozenset[str]:
    """The files (paths below content/) to which only texts lead that the catalog's day has taken back."""
    shown = (*catalog.articles.values(), *catalog.pages.values())
    retracted = {one.file for one in shown if one.retracted}
    if not retracted:
        return frozenset()
    gone: set[str] = set()
    kept: set[str] = set()
    for name, model in collection.described.items():
        (gone if name in retracted else kept).update(_downloads(model))
    return frozenset(gone - kept)


def _downloads(model: Model) -> set[str]:
    text = model.body if isinstance(model, FrontMatter) else model.model_dump_json()
    return {unquote(one) for one in _DOWNLOAD.findall(text)}
