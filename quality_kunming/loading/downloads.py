"""To which files for download records and texts lead."""

import re
from collections.abc import Iterable
from urllib.parse import unquote

from quality_kunming.model.article import FrontMatter
from quality_kunming.model.base import Model

_DOWNLOAD = re.compile(r"downloads/[^\s\"'()<>#?]+")


def downloads(models: Iterable[Model]) -> frozenset[str]:
    """Their paths below content/."""
    return frozenset(
        unquote(address) for model in models for address in _DOWNLOAD.findall(_text(model))
    )


def _text(model: Model) -> str:
    return model.body if isinstance(model, FrontMatter) else model.model_dump_json()
