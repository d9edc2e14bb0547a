"""A collection that pages can be made of, although some of its files do not hold together with the others."""

from collections.abc import Mapping
from copy import copy

from quality_kunming.loading.checking import problems_between
from quality_kunming.loading.collection import Collection
from quality_kunming.model.base import Model, Record

STOPPING = {"reference", "text-record", "text-picture", "chart", "record-field"}
"""Rules whose breach may keep a page from being made."""

ROUNDS = 20
"""What goes may leave others without what they name; such chains are short."""


def mended(collection: Collection, good: Mapping[str, Model]) -> Collection:
    """The same with what faulty files said when they were `good`; without those that never were."""
    tried: set[str] = set()
    for _ in range(ROUNDS):
        described = collection.described
        stopping = (one.path for one in problems_between(collection) if one.rule in STOPPING)
        faulty = described.keys() & set(stopping)
        if not faulty:
            break
        earlier = {name: good.get(name) for name in faulty - tried}
        replaced = {name: one for name, one in earlier.items() if one is not described[name]}
        collection = _replaced(collection, {**dict.fromkeys(faulty), **replaced})
        tried |= faulty
    return collection


def _replaced(collection: Collection, models: Mapping[str, Model | None]) -> Collection:
    """The collection with other models for some names, or with none."""
    after = copy(collection)
    kept = {**collection.described, **models}
    after.records = {name: kept[name] for name in collection.records if kept[name]}
    after.matters = {name: kept[name] for name in collection.matters if kept[name]}
    after.by_key = {
        (one.kind, one.key): one for one in after.records.values() if isinstance(one, Record)
    }
    return after
