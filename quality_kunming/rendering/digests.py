"""Digests of views and answers: equal values have equal ones, on every machine and whatever the hash seed."""

import hashlib
import io
import pickle
from dataclasses import fields, is_dataclass
from datetime import datetime
from functools import cache

from pydantic import BaseModel


class Digests:
    """Digests for the pages of one moment; the moment itself counts as the last instant at which any page changed.

    Models are frozen, so each is looked at once.
    """

    def __init__(self, moment: datetime, last_change: datetime):
        self._moment = moment
        self._last_change = last_change
        self._models: dict[int, tuple[BaseModel, bytes]] = {}

    def of(self, value: object) -> bytes:
        """16 bytes that stand for a value of models, dataclasses and plain values."""
        written = io.BytesIO()
        _Writer(written, self).dump(value)
        return hashlib.blake2b(written.getbuffer(), digest_size=16).digest()

    def of_model(self, model: BaseModel) -> bytes:
        """As `of`, kept."""
        known = self._models.get(id(model))
        if known is None:
            values = [getattr(model, name) for name in type(model).model_fields]
            known = model, self.of((type(model).__name__, values))
            self._models[id(model)] = known
        return known[1]

    def of_moment(self, instant: datetime) -> str:
        """How an instant is written."""
        return (self._last_change if instant == self._moment else instant).isoformat()


class _Writer(pickle.Pickler):
    """Writes a value so that only what it is made of counts, not how it came about."""

    def __init__(self, file: io.BytesIO, digests: Digests):
        super().__init__(file, pickle.HIGHEST_PROTOCOL)
        self.fast = True  # equal strings are written alike, whether or not they are one object
        self._digests = digests

    def persistent_id(self, value: object) -> bytes | list | None:
        if isinstance(value, frozenset | set):  # pickle would write them in whatever order they are
            return sorted(value)
        return self._digests.of_model(value) if isinstance(value, BaseModel) else None

    def reducer_override(self, value: object):
        if isinstance(value, datetime):
            return str, (self._digests.of_moment(value),)
        names = _field_names(type(value))
        if names:
            return list, ([type(value).__name__, *(getattr(value, name) for name in names)],)
        return NotImplemented


@cache
def _field_names(kind: type) -> tuple[str, ...]:
    """The fields of a dataclass; of any other type none."""
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()
