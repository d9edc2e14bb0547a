"""A collection that pages can be made of, although some of its files do not hold together with the others."""

from collections.abc import Mapping
from copy import copy

from quality_kunming.loading.checking import problems_between
from quality_kunming.loading.collection import Collection
from quality_kunming.loading.references import Location, references
from quality_kunming.model.base import Model

STOPPING = {"text-record", "text-picture", "chart", "record-field"}
"""Rules whose breach may keep a page from being made, beside a name that nothing has."""

ROUNDS = 20
"""What goes may leave others without what they name; such chains are short."""


def mended(collection: Collection, good: Mapping[str, Model]) -> Collection:
    """The same with what faulty files said when they were `good`, or without what they name and nothing has.

    What still cannot be shown then is left out.
    """
    replaced: set[str] = set()
    trimmed: set[str] = set()
    for _ in range(ROUNDS):
        described = collection.described
        changes: dict[str, Model | None] = {}
        for name in _faulty(collection):
            model, earlier = described[name], good.get(name)
            if name not in replaced and earlier and earlier is not model:
                changes[name] = earlier
                replaced.add(name)
            elif name not in trimmed:
                changes[name] = _trimmed(model, _missing(model, collection))
                trimmed.add(name)
            else:
                changes[name] = None
        if not changes:
            break
        collection = _changed(collection, changes)
    return collection


def _faulty(collection: Collection) -> set[str]:
    """The files that name what is not there, or break a rule without which they cannot be shown."""
    described = collection.described
    stopping = {one.path for one in problems_between(collection) if one.rule in STOPPING}
    naming = {name for name, model in described.items() if _missing(model, collection)}
    return described.keys() & stopping | naming


def _missing(model: Model, collection: Collection) -> set[Location]:
    return {
        location for location, kind, key in references(model) if collection.find(kind, key) is None
    }


def _trimmed(model: Model, missing: set[Location], at: Location = ()) -> Model | None:
    """The model without what it names and nothing has; None where it cannot be without it."""
    changes = {}
    for name, field in type(model).model_fields.items():
        value, here = getattr(model, name), (*at, name)
        if isinstance(value, tuple):
            items = (_left(one, missing, (*here, n)) for n, one in enumerate(value))
            left = tuple(one for one in items if one is not None)
        else:
            left = _left(value, missing, here)
            if left is None and value is not None:
                if field.is_required():
                    return None
                left = field.get_default(call_default_factory=True)
        if left != value:
            changes[name] = left
    return model.model_copy(update=changes) if changes else model


def _left(value: object, missing: set[Location], here: Location) -> object:
    if here in missing:
        return None
    return _trimmed(value, missing, here) if isinstance(value, Model) else value


def _changed(collection: Collection, models: Mapping[str, Model | None]) -> Collection:
    """The collection with other models for some names, or with none."""
    after = copy(collection)
    kept = {**collection.described, **models}
    after.records = {name: kept[name] for name in collection.records if kept[name]}
    after.matters = {name: kept[name] for name in collection.matters if kept[name]}
    after.by_key = {(one.kind, one.key): one for one in after.records.values()}
    return after
