"""The open part of a model as a model of its own, from which files, their schema and their tables are made."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import cache, reduce
from operator import or_
from types import UnionType
from typing import Annotated, Union, get_args, get_origin

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainSerializer,
    ValidationInfo,
    WithJsonSchema,
    create_model,
)
from pydantic.fields import FieldInfo

from quality_kunming.model.base import Markdown, Model, Record, Reference
from quality_kunming.model.channel import Channel, ChannelKind
from quality_kunming.model.open_fields import open_fields

KEY = "key"
_REFERRED = {
    "source": "出处：sources.json 里的 key",
    "edition": "哪一届：editions.json 里的 key",
    "district": "县区的名称；全市性的没有",
    "brand_kind": "类别的名称，例如 地理标志",
    "evaluation": "所属测评的名称；都不是就没有",
}
"""What a field says that names another record, instead of where an editor finds that name."""
_NAMED = ("district", "evaluation")
"""Kinds that are no data set: a field says the name."""
PLAIN = "纯文字"
_MOBILE = 11
"""Digits of a number that may be a person's own."""


@cache
def open_shape(model: type[Model]) -> type[BaseModel]:
    """The model of what goes out.

    It is read from a record by `model_validate` with a context: `words` (Markdown → plain words), `name` (kind, key →
    name), `origin` of the site.
    """
    fields = {name: _field(model, name) for name in open_fields(model)}
    config = ConfigDict(from_attributes=True, frozen=True, extra="forbid", title=_title(model))
    return create_model(model.__name__, __config__=config, __doc__="", **(_head(model) | fields))


def reference(field: FieldInfo) -> str:
    """The kind of record that a field names; empty where it names none."""
    marks = (*field.metadata, *_marks(field.annotation))
    return next((mark.kind for mark in marks if isinstance(mark, Reference)), "")


def group_in(annotation: object) -> type[BaseModel] | None:
    """The group of fields that a value of a type is, or that its items are."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next(filter(None, map(group_in, get_args(annotation))), None)


def _title(model: type[Model]) -> str:
    return model.label if issubclass(model, Record) else ""


def _head(model: type[Model]) -> dict[str, tuple]:
    """What names a record, and where it is shown."""
    if not issubclass(model, Record):
        return {}
    url = Annotated[str, BeforeValidator(_absolute)]
    return {
        KEY: (str, Field(title="代号", description="网址里的那一段；公布以后不变")),
        "url": (url, Field(title="本站网页", description="在本站的哪一页、哪一处")),
    }


def _field(model: type[Model], name: str) -> tuple:
    field = model.model_fields[name]
    kind = reference(field)
    annotation = _open(field.annotation)
    if any(isinstance(mark, Markdown) for mark in field.metadata):
        annotation = Annotated[annotation, BeforeValidator(_words)]
    elif kind in _NAMED:
        annotation = Annotated[annotation, BeforeValidator(_name_of(kind))]
    elif field.annotation == tuple[Channel, ...]:
        annotation = Annotated[annotation, BeforeValidator(_public)]
    if kind:
        annotation = Annotated[annotation, Reference(kind)]
    description = _REFERRED.get(kind, field.description or "").replace("Markdown", PLAIN)
    return annotation, Field(title=field.title, description=description)


def _open(annotation: object) -> object:
    """A type with the open part in the place of each model, and numbers as JSON has them."""
    origin, parts = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _open(parts[0])
    if origin in (Union, UnionType):
        return reduce(or_, map(_open, parts))
    if origin is tuple:
        return tuple[tuple(map(_open, parts))]
    if annotation is Decimal:
        return _NUMBER
    if isinstance(annotation, type) and issubclass(annotation, Model):
        return open_shape(annotation)
    return annotation


def _marks(annotation: object) -> Iterator[object]:
    yield from getattr(annotation, "__metadata__", ())
    for part in get_args(annotation):
        yield from _marks(part)


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)


_NUMBER = Annotated[
    Decimal,
    PlainSerializer(_number, when_used="json"),
    WithJsonSchema({"type": "number"}, mode="serialization"),
]
"""In Python as published, 80.10; in JSON a number."""


def _absolute(url: str, info: ValidationInfo) -> str:
    return info.context["origin"] + url


def _words(text: str, info: ValidationInfo) -> str:
    return info.context["words"](text)


def _name_of(kind: str) -> Callable[[str | None, ValidationInfo], str | None]:
    def name(key: str | None, info: ValidationInfo) -> str | None:
        return key and info.context["name"](kind, key)

    return name


def _public(channels: tuple[Channel, ...]) -> tuple[Channel, ...]:
    """Those that are surely an office's: no mobile number."""
    return tuple(one for one in channels if not _is_mobile(one))


def _is_mobile(channel: Channel) -> bool:
    digits = "".join(filter(str.isdigit, channel.value))[-_MOBILE:]
    is_long = len(digits) == _MOBILE and digits[0] == "1"
    return channel.kind is ChannelKind.PHONE and is_long
