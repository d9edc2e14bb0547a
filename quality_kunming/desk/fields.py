"""A model → the fields of a form, with the values that stand in a file."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import Enum, StrEnum
from typing import get_args

from quality_kunming.authoring.entries import FieldEntry, entries
from quality_kunming.model.activity import Form
from quality_kunming.model.article import FrontMatter
from quality_kunming.model.base import Line, Model, Reference
from quality_kunming.model.dates import PartialDate, When
from quality_kunming.model.picture import Picture

Choices = Callable[[str], Sequence[tuple[str, str]]]
"""Of a kind of records or terms the keys with their names."""

NAMES = ("title", "name", "label")
ITEM = "N"
"""Stands for the number of an item that is yet to be added."""


class Shape(StrEnum):
    """How a field is filled in."""

    LINE = "line"
    WORDS = "words"
    PROSE = "prose"
    NUMBER = "number"
    DAY = "day"
    LINES = "lines"
    CHOICE = "choice"
    CHOICES = "choices"
    SWITCH = "switch"
    PICTURE = "picture"
    DOWNLOAD = "download"
    GROUP = "group"
    GROUPS = "groups"


@dataclass(frozen=True)
class Field:
    """One field of a form: `path` is its name there, `value` or `values` what stands in it."""

    path: str
    key: str
    title: str
    help: str
    is_required: bool
    shape: Shape
    value: str = ""
    values: tuple[str, ...] = ()
    options: tuple[tuple[str, str], ...] = ()
    kind: str = ""
    """Of what kind the records are that may be chosen."""
    default: str = ""
    items: tuple[tuple[str, tuple["Field", ...]], ...] = ()
    """Of a group its one item, of a list each, with its path and its fields."""
    blank: tuple["Field", ...] = ()
    """The fields of an item that is yet to be added."""

    @property
    def is_filled(self) -> bool:
        """Whether something stands in it."""
        if self.shape is Shape.GROUP:
            return any(one.is_filled for _, fields in self.items for one in fields)
        return bool(self.value or self.values or self.items)


def fields_of(
    model: type[Model], values: Mapping, choices: Choices, path: str = ""
) -> tuple[Field, ...]:
    """The fields of a model; what does not fit into its field is left out."""
    return tuple(_field(model, one, values.get(one.key), choices, path) for one in ordered(model))


def ordered(model: type[Model]) -> list[FieldEntry]:
    """The fields of a model as a form has them: first what a thing is called, of a text then what it needs."""
    is_text = issubclass(model, FrontMatter)

    def place(entry: FieldEntry) -> tuple[bool, bool]:
        return entry.key not in NAMES, is_text and not entry.required

    return sorted(entries(model), key=place)


def moved(fields: tuple[Field, ...], before: str, after: str) -> tuple[Field, ...]:
    """The same fields below another path."""

    def path(old: str) -> str:
        return after + old.removeprefix(before)

    return tuple(
        replace(
            one,
            path=path(one.path),
            items=tuple((path(at), moved(inner, before, after)) for at, inner in one.items),
            blank=moved(one.blank, before, after),
        )
        for one in fields
    )


def shape_of(model: type[Model], entry: FieldEntry) -> Shape:
    """How a field of a model is filled in."""
    if entry.group:
        return Shape.GROUPS if entry.many else Shape.GROUP
    parts = [*_parts(model, entry.key)]
    is_chosen = any(isinstance(one, Reference) or _is_enum(one) for one in parts)
    if entry.many:
        return Shape.CHOICES if is_chosen else Shape.LINES
    if bool in parts:
        return Shape.CHOICE if entry.required else Shape.SWITCH
    if entry.key == "file" and issubclass(model, Picture):
        return Shape.PICTURE
    if entry.key == "file" and issubclass(model, Form):
        return Shape.DOWNLOAD
    shapes = (
        (is_chosen, Shape.CHOICE),
        (entry.markdown, Shape.PROSE),
        (PartialDate in parts or When in parts, Shape.DAY),
        (int in parts or Decimal in parts, Shape.NUMBER),
        (str in parts and not any(mark in parts for mark in Line.__metadata__), Shape.WORDS),
    )
    return next((shape for holds, shape in shapes if holds), Shape.LINE)


def fits(shape: Shape, value: object) -> bool:
    """Whether a field can show a value; one that it cannot show, a form does not touch."""
    if shape is Shape.GROUP:
        return isinstance(value, Mapping)
    if shape is Shape.GROUPS:
        return isinstance(value, list) and all(isinstance(one, Mapping) for one in value)
    if shape in (Shape.CHOICES, Shape.LINES):
        return isinstance(value, str) or (
            isinstance(value, list) and all(isinstance(one, str) for one in value)
        )
    return isinstance(value, str)


def _field(
    model: type[Model], entry: FieldEntry, value: object, choices: Choices, path: str
) -> Field:
    path = f"{path}.{entry.key}" if path else entry.key
    shape = shape_of(model, entry)
    inner: dict[str, object] = {}
    if shape is Shape.GROUP:
        group = value if isinstance(value, Mapping) else {}
        inner = {"items": ((path, fields_of(entry.group, group, choices, path)),)}
    elif shape is Shape.GROUPS:
        items = value if fits(shape, value) else []
        inner = {
            "items": tuple(
                (f"{path}.{at}", fields_of(entry.group, one, choices, f"{path}.{at}"))
                for at, one in enumerate(items)
            ),
            "blank": fields_of(entry.group, {}, choices, f"{path}.{ITEM}"),
        }
    elif entry.many:
        written = value if isinstance(value, list) else [value]
        inner = {"values": tuple(one for one in written if isinstance(one, str) and one)}
    elif isinstance(value, str):
        inner = {"value": value.rstrip("\n")}
    if shape in (Shape.CHOICE, Shape.CHOICES):
        chosen = inner.get("values") or filter(None, [inner.get("value")])
        inner["options"] = _options(model, entry, choices, tuple(chosen))
        inner["kind"] = next(
            (one.kind for one in _parts(model, entry.key) if isinstance(one, Reference)), ""
        )
    default = entry.default if shape is Shape.CHOICE else ""
    help_ = help_in_form(entry, shape)
    return Field(
        path, entry.key, entry.title, help_, entry.required, shape, default=default, **inner
    )


def help_in_form(entry: FieldEntry, shape: Shape) -> str:
    """The help of a field in the words of a form: one that ticks and chooses writes no keys and names of files."""
    words = entry.help
    if shape in (Shape.CHOICE, Shape.CHOICES):
        words = re.sub(
            r"(?:，|；)?data/\S+ 里的[^，；]*|，?不带 \.yaml|，例如 [a-z0-9/-]+(?![0-9一-鿿])",
            "",
            words,
        )
        words = words.strip("，；") or ("可以选几个" if entry.many else "选一个")
    if shape is Shape.PROSE:
        words = words.replace("Markdown", "空一行是新的一段")
    if shape is Shape.PICTURE:
        words = "从电脑里选一张；已经在网站里的，写 images/ 开头的名字"
    if shape is Shape.DOWNLOAD:
        words = "从电脑里选一个；已经在网站里的，写 downloads/ 开头的名字"
    words = words.replace("写 true 表示", "勾上，").replace("写 decorative: true", "勾上“纯装饰”")
    if shape is Shape.CHOICE:
        return words.replace("写 true", "选“是”").replace("写 false", "选“否”")
    return words.replace("写 true", "勾上") if shape is Shape.SWITCH else words


def _options(
    model: type[Model], entry: FieldEntry, choices: Choices, chosen: tuple[str, ...]
) -> tuple[tuple[str, str], ...]:
    """What may be chosen, what is chosen already first where several may be."""
    parts = [*_parts(model, entry.key)]
    reference = next((one for one in parts if isinstance(one, Reference)), None)
    if reference:
        known = dict(choices(reference.kind))
    elif bool in parts:
        known = {"true": "是", "false": "否"}
    else:
        known = {one.value: one.value for part in parts if _is_enum(part) for one in part}
    missing = {one: f"{one}（没有这一个，请另选）" for one in chosen if one not in known}
    first = {one: (known | missing)[one] for one in chosen} if entry.many else missing
    return tuple((first | known | first).items())


def _parts(model: type[Model], key: str) -> Iterator[object]:
    """All that a field's type is put together from, its marks too."""
    field = model.model_fields[key]
    yield from field.metadata
    waiting = [field.annotation]
    while waiting:
        part = waiting.pop()
        yield part
        yield from getattr(part, "__metadata__", ())
        waiting += get_args(part)


def _is_enum(part: object) -> bool:
    return isinstance(part, type) and issubclass(part, Enum)
