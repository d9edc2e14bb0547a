"""Whether what one record says of others holds: references, ranks, numbers, samples."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import cache
from typing import Annotated, get_args, get_origin

from quality_kunming.loading.messages import nested_model
from quality_kunming.model.base import Model, Record, Reference
from quality_kunming.model.records import RECORDS, VOCABULARIES
from quality_kunming.model.shape import fields_with

Location = tuple[str | int, ...]
WORDS = {record.kind: record.label for record in RECORDS} | {
    "topic": "栏目",
    "district": "县区",
    "brand_kind": "类别",
}
PLACES = {record.kind: f"data/{record.folder}/" for record in RECORDS} | {
    term: f"data/vocabularies/{file}.yaml" for term, file in VOCABULARIES.items()
}


QUOTES = "“”‘’「」『』\"'"
"""Marks that a Chinese input method puts around a name."""


def unknown(kind: str, key: str, near: str | None) -> str:
    """What to say of a name that nothing has; `near` is what may have been meant."""
    bare = key.strip(QUOTES)
    if near and near == bare:
        return f"写了{WORDS[kind]}“{key}”，两边多了引号；请只写 {near}"
    advice = f"是不是“{near}”？" if near else "请核对名字，或者先建好它"
    marks = "两边的引号请删去；" if bare and bare != key else ""
    return f"写了{WORDS[kind]}“{key}”，但 {PLACES[kind]} 里没有；{marks}{advice}"


def references(model: Model, location: Location = ()) -> Iterator[tuple[Location, str, object]]:
    """Every reference inside a model: where it stands, the kind it names, the key."""
    kinds, values = _reference_fields(type(model)), model.__dict__
    for name in fields_with(type(model), Reference):
        value = values[name]
        if value is None or value == ():
            continue
        if isinstance(value, Model):
            yield from references(value, (*location, name))
        elif isinstance(value, tuple):
            for index, item in enumerate(value):
                if isinstance(item, Model):
                    yield from references(item, (*location, name, index))
                elif name in kinds:
                    yield (*location, name, index), kinds[name], item
        elif name in kinds:
            yield (*location, name), kinds[name], value


def written_references(
    model: type[Model], values: object, location: Location = ()
) -> Iterator[tuple[Location, str, str]]:
    """The same in the plain values of a file that could not become the model; what has another shape is left out."""
    if not isinstance(values, dict):
        return
    kinds = _reference_fields(model)
    for name, field in model.model_fields.items():
        value, inner = values.get(name), nested_model(field.annotation)
        items = enumerate(value) if isinstance(value, list) else [(None, value)]
        for index, item in items:
            place = (*location, name) if index is None else (*location, name, index)
            if inner:
                yield from written_references(inner, item, place)
            elif name in kinds and isinstance(item, str):
                yield place, kinds[name], item


def dangling(
    model: Model,
    find: Callable[[str, object], object],
    why_missing: Callable[[str, object], str | None],
) -> Iterator[tuple[Location, str]]:
    """Each reference to something that is not there, or that production would leave out."""
    for location, kind, key in references(model):
        target = find(kind, key)
        if target is None:
            if message := why_missing(kind, key):
                yield location, message
        elif isinstance(target, Record) and target.sample and not getattr(model, "sample", False):
            word = WORDS[kind]
            yield location, f"指向示例{word}“{key}”，正式发布时它会被去掉；请改指真实的记录"


def clashes(records: list[tuple[str, Record]]) -> Iterator[tuple[str, Location, str]]:
    """Ranks and numbers that two records of one edition share; each (name, location, sentence)."""
    taken: dict[tuple, str] = {}
    tens: dict[tuple[int, bool], list[str]] = defaultdict(list)
    for name, record in records:
        for field, word in (("rank", "名次"), ("number", "序号")):
            value = getattr(record, field, None)
            if value is None or not record.by_edition:
                continue
            place = (record.kind, record.edition, record.sample, field, value)
            other = taken.setdefault(place, name)
            if other != name:
                yield name, (field,), f"“{word}”（{field}）{value} 已经被 {other} 用了，请改成别的"
        if getattr(record, "rank", None) is not None:
            tens[record.edition, record.sample].append(name)
    for (year, _), names in tens.items():
        for name in names[10:]:
            yield (
                name,
                ("stage",),
                f"{year} 年的十佳已有 10 个，这是第 {names.index(name) + 1} 个；请改“阶段”",
            )


@cache
def _reference_fields(model: type[Model]) -> dict[str, str]:
    kinds = {}
    for name, field in model.model_fields.items():
        marks = [mark for mark in field.metadata if isinstance(mark, Reference)]
        mark = next(iter(marks), None) or _reference_in(field.annotation)
        if mark:
            kinds[name] = mark.kind
    return kinds


def _reference_in(annotation: object) -> Reference | None:
    if get_origin(annotation) is Annotated:
        for mark in annotation.__metadata__:
            if isinstance(mark, Reference):
                return mark
    return next((kind for part in get_args(annotation) if (kind := _reference_in(part))), None)
