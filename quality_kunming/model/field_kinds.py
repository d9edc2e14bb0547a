"""What the fields of what editors write hold: days, numbers, names of other records; the models say so of each."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import cache
from typing import get_args, get_origin

from quality_kunming.model.article import ArticleMatter, PageMatter
from quality_kunming.model.base import Model, Reference
from quality_kunming.model.dates import PartialDate, When
from quality_kunming.model.policy import Policy
from quality_kunming.model.records import RECORDS

WRITTEN: tuple[type[Model], ...] = (*RECORDS, ArticleMatter, PageMatter, Policy)


@cache
def date_fields() -> frozenset[str]:
    """The names of all fields that are dates wherever they stand."""
    return _always(lambda part: part in (PartialDate, When))


@cache
def number_fields() -> frozenset[str]:
    """The names of all fields that are numbers somewhere."""
    return _split(lambda part: part in (int, Decimal))[0]


@cache
def truth_fields() -> frozenset[str]:
    """The names of all fields that are answered with true or false wherever they stand."""
    return _always(lambda part: part is bool)


@cache
def key_fields() -> frozenset[str]:
    """The names of all fields that name another record wherever they stand."""
    return _always(lambda part: isinstance(part, Reference))


@cache
def list_fields() -> frozenset[str]:
    """The names of all fields that are lists wherever they stand."""
    return _always(lambda part: part is tuple or get_origin(part) is tuple)


@cache
def field_names() -> frozenset[str]:
    """The names of all fields."""
    return frozenset(name for model in _with_nested(WRITTEN) for name in model.model_fields)


def _always(is_meant: Callable[[object], bool]) -> frozenset[str]:
    meant, others = _split(is_meant)
    return meant - others


def _split(is_meant: Callable[[object], bool]) -> tuple[frozenset[str], frozenset[str]]:
    """The names of the fields that are meant somewhere, and of those that are something else somewhere."""
    meant, others = set(), set()
    for model in _with_nested(WRITTEN):
        for name, field in model.model_fields.items():
            parts = (*_parts(field.annotation), *field.metadata)
            (meant if any(map(is_meant, parts)) else others).add(name)
    return frozenset(meant), frozenset(others)


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
