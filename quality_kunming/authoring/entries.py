"""A model's fields as an editor meets them in a file."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import get_origin

from pydantic.fields import FieldInfo
from pydantic_core import PydanticUndefined

from quality_kunming.loading.messages import HIDDEN, nested_model
from quality_kunming.model.base import Markdown, Model, Yearly

LAST = ("announced", "corrected", "retracted", "sample")
"""Fields that every file may have and few do; they come after a kind's own."""


@dataclass(frozen=True)
class FieldEntry:
    """One field: its key, its Chinese title and help, and what may stand there."""

    key: str
    title: str
    help: str
    required: bool
    many: bool
    """Whether it is a list."""

    markdown: bool
    group: type[Model] | None
    """The model of the fields inside, where it has fields."""

    yearly: Yearly | None
    """What a new edition asks, where the field says something else each year."""

    default: str
    """What to write to try an optional field out: the default in words, `true` for a switch, else nothing."""


def entries(model: type[Model]) -> Iterator[FieldEntry]:
    """The fields that an editor writes, in the model's order; not those that the file's place decides."""
    placed = {*HIDDEN, "edition"} if getattr(model, "by_edition", False) else HIDDEN
    fields = [(key, field) for key, field in model.model_fields.items() if key not in placed]
    # A term's slug is no file name: it is written.
    if not hasattr(model, "label") and "slug" in model.model_fields:
        fields.insert(0, ("slug", model.model_fields["slug"]))
    yield from sorted((_entry(key, field) for key, field in fields), key=_place)


def _entry(key: str, field: FieldInfo) -> FieldEntry:
    return FieldEntry(
        key=key,
        title=field.title,
        help=field.description,
        required=field.is_required(),
        many=get_origin(field.annotation) is tuple,
        markdown=any(isinstance(mark, Markdown) for mark in field.metadata),
        group=nested_model(field.annotation),
        yearly=next((mark for mark in field.metadata if isinstance(mark, Yearly)), None),
        default=_in_words(field.default),
    )


def _place(entry: FieldEntry) -> int:
    """After a kind's own fields come those of `LAST`, where they ask nothing."""
    is_asked = entry.yearly is not None and entry.yearly.question
    return LAST.index(entry.key) + 1 if entry.key in LAST and not is_asked else 0


def _in_words(default: object) -> str:
    if default is PydanticUndefined or default is None or isinstance(default, tuple):
        return ""
    if isinstance(default, bool):
        return "true"
    return str(default.value if isinstance(default, Enum) else default)
