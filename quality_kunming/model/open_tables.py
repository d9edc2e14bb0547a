"""Records as tables: one of what each says once, and one for every list of groups inside it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from quality_kunming.model.base import Correction, Model
from quality_kunming.model.open_fields import open_fields
from quality_kunming.model.open_shape import KEY, group_in, open_shape, reference
from quality_kunming.model.records import model_of

NUMBER = "序号"
OWNER = "所属"
JOINT = "·"
"""Stands between the titles of a group and of what is in it."""


@dataclass(frozen=True)
class Column:
    """One column: where its value stands in JSON, what CSV calls it; `names` is the kind of record that it names."""

    path: tuple[str, ...]
    title: str
    description: str
    names: str = ""


@dataclass(frozen=True)
class Table:
    """One table; `path` is where its rows stand in a record: nothing for the records themselves.

    A row of a list begins with the record's key and title, and the places of the lists that it stands in, from 1.
    """

    path: tuple[str, ...]
    title: str
    places: tuple[str, ...]
    columns: tuple[Column, ...]

    def title_in(self, whole: str) -> str:
        """Its title beside those of other sets; `whole` is that of its own."""
        return JOINT.join(filter(None, (whole, self.title)))

    @property
    def name(self) -> str:
        """Its part of the file's name."""
        return ".".join(self.path)

    @property
    def head(self) -> tuple[str, ...]:
        """What its columns are called in CSV."""
        return (*self.places, *(column.title for column in self.columns))


@cache
def tables(kind: str) -> tuple[Table, ...]:
    """All tables of a kind of records, that of the records first."""
    return tuple(_tables(open_shape(model_of(kind)), (), (), ()))


def table_names(kind: str) -> tuple[str, ...]:
    """What the tables of a kind of records are called, that of the records first, without making their shape."""
    return tuple(_names(model_of(kind), ()))


def _names(model: type[Model], path: tuple[str, ...]) -> Iterator[str]:
    yield ".".join(path)
    for name in open_fields(model):
        if group := _listed(model.model_fields[name]):
            yield from _names(group, (*path, name))


def _tables(
    shape: type[BaseModel], path: tuple[str, ...], titles: tuple[str, ...], places: tuple[str, ...]
) -> Iterator[Table]:
    yield Table(path, JOINT.join(titles), places, tuple(_columns(shape, (), "")))
    for name, field in shape.model_fields.items():
        if group := _listed(field):
            key = places or (shape.model_fields[KEY].title, OWNER)
            within = (*key, f"{field.title}{JOINT}{NUMBER}")
            yield from _tables(group, (*path, name), (*titles, field.title), within)


def _columns(shape: type[BaseModel], path: tuple[str, ...], before: str) -> Iterator[Column]:
    for name, field in shape.model_fields.items():
        if _listed(field):
            continue
        group = None if _is_list(field) else group_in(field.annotation)
        if group:
            yield from _columns(group, (*path, name), f"{before}{field.title}{JOINT}")
        else:
            yield Column(
                (*path, name), f"{before}{field.title}", field.description or "", reference(field)
            )


def _listed(field: FieldInfo) -> type[BaseModel] | None:
    """The group of which a field holds a list that has a table; corrections fit into a cell."""
    group = group_in(field.annotation) if _is_list(field) else None
    return None if group and group.__name__ == Correction.__name__ else group


def _is_list(field: FieldInfo) -> bool:
    return get_origin(field.annotation) is tuple or tuple in map(
        get_origin, get_args(field.annotation)
    )
