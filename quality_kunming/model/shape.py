"""Which fields of a model may hold what: asked of its class once, not of every record again."""

from functools import cache
from typing import get_args

from pydantic import BaseModel


@cache
def fields_with(model: type[BaseModel], kind: type) -> tuple[str, ...]:
    """The fields that may hold a value of a class, or one whose type it marks, also in the groups inside them."""
    return tuple(
        name
        for name, field in model.model_fields.items()
        if any(isinstance(mark, kind) for mark in field.metadata)
        or _may_hold(field.annotation, kind)
    )


def _may_hold(annotation: object, kind: type) -> bool:
    if any(isinstance(mark, kind) for mark in getattr(annotation, "__metadata__", ())):
        return True
    if parts := get_args(annotation):
        return any(_may_hold(part, kind) for part in parts)
    if not isinstance(annotation, type):
        return False
    is_group = issubclass(annotation, BaseModel)
    return issubclass(annotation, kind) or (is_group and bool(fields_with(annotation, kind)))
