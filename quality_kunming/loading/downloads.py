"""Which files for download do not go out, because nothing that is shown leads to them."""

import re
from collections.abc import Iterable
from urllib.parse import unquote

from quality_kunming.loading.collection import Collection
from quality_kunming.model.article import FrontMatter
from quality_kunming.model.base import Model
from quality_kunming.model.catalog import Catalog

_DOWNLOAD = re.compile(r"downloads/[^\s\"'()<>#?]+")


def withheld_downloads(collection: Collection, catalog: Catalog) -> frozenset[str]:
    """The files (paths below content/) of what is not public yet, or no longer, at the catalog's moment.

    A file to which nothing leads at all goes out: somebody may have its address.
    """
    records = (one for group in catalog.records.values() for one in group.values())
    shown = (*records, *catalog.articles.values(), *catalog.pages.values())
    hidden = _downloads(collection.described.values()) - _downloads(shown)
    return hidden | catalog.withdrawn_downloads


def _downloads(models: Iterable[Model]) -> frozenset[str]:
    return frozenset(
        unquote(found) for model in models for found in _DOWNLOAD.findall(_text(model))
    )


def _text(model: Model) -> str:
    return model.body if isinstance(model, FrontMatter) else model.model_dump_json()
