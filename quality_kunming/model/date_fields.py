"""Which fields of what editors write hold a day or a minute: those that the models say so of."""

from collections.abc import Iterator
from functools import cache
from typing import get_args

from quality_kunming.model.article import ArticleMatter, PageMatter
from quality_kunming.model.base import Model
from quality_kunming.model.dates import PartialDate, When
from quality_kunming.model.policy import Policy
from quality_kunming.model.records import RECORDS

WRITTEN: tuple[type[Model], ...] = (*RECORDS, ArticleMatter, PageMatter, Policy)


@cache
def date_fields() -> frozenset[str]:
    """The names of all fields that are dates wherever they stand."""
    dates, others = set(), set()
    for model in _with_nested(WRITTEN):
        for name, field in model.model_fields.items():
            is_date = any(part in (PartialDate, When) for part in _parts(field.annotation))
            (dates if is_date else others).add(name)
    return frozenset(dates - others)


def _with_nested(models: tuple[type[Model], ...]) -> set[type[Model]]:
    known: set[type[Model]] = set()
    waiting = list(models)
    while waiting:
        model = waiting.pop()
        if model not in known:
            known.add(model)
            parts = (
                part for field in model.model_fields.values() for part in _parts(field.annotation)
            )
            waiting += [
                part for part in parts if isinstance(part, type) and issubclass(part, Model)
            ]
    return known


def _parts(annotation: object) -> Iterator[object]:
    """A type and all that it is put together from."""
    yield annotation
    for part in get_args(annotation):
        yield from _parts(part)
