"""Digests of views and answers: equal values have equal ones, on every machine and whatever the hash seed."""

import hashlib
import marshal
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum
from operator import attrgetter
from pathlib import PurePath

from pydantic import BaseModel

AS_IT_IS = frozenset((str, int, bool, float, bytes, type(None)))
IN_WORDS = (Decimal, date, time, PurePath)
"""What its text tells from every other value of its kind."""

MARSHAL = 0
"""The one form in which nothing depends on which of two equal strings is which object."""


class Digests:
    """Digests for the pages of one moment; the moment itself counts as the last instant at which any page changed.

    Models are frozen, so each is looked at once.
    """

    def __init__(self, moment: datetime, last_change: datetime):
        self._moment = moment
        self._last_change = last_change
        self._models: dict[int, tuple[BaseModel, bytes]] = {}
        self._plainers: dict[type, Callable] = {}

    def of(self, value: object) -> bytes:
        """16 bytes that stand for a value of models, dataclasses and plain values; TypeError where it has others."""
        return _digest(self._plain(value))

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

    def _plain(self, value: object) -> object:
        """A value in lists, tuples and what they can hold as it is."""
        kind = type(value)
        if kind in AS_IT_IS:
            return value
        if kind not in self._plainers:
            self._plainers[kind] = self._plainer(kind)
        return self._plainers[kind](value)

    def _plainer(self, kind: type) -> Callable:
        """What makes values of a kind plain."""
        if issubclass(kind, BaseModel):
            return self.of_model
        if issubclass(kind, datetime):
            return self.of_moment
        if issubclass(kind, Enum):
            return lambda value: (kind.__name__, value.name)
        if issubclass(kind, str):
            return str.__str__
        if issubclass(kind, Set):
            return lambda value: [*map(self._plain, sorted(value))]
        if issubclass(kind, Mapping):
            return lambda value: [
                (self._plain(key), self._plain(one)) for key, one in value.items()
            ]
        if is_dataclass(kind):
            return self._fields_plainer(kind)
        if issubclass(kind, Sequence):
            return lambda value: [*map(self._plain, value)]
        if issubclass(kind, IN_WORDS):
            return lambda value: (kind.__name__, str(value))
        raise TypeError(f"no digest of a {kind.__name__} can be made")

    def _fields_plainer(self, kind: type) -> Callable:
        names = [one.name for one in fields(kind)]
        read = attrgetter(*names, "__class__")  # of one name alone it would give no tuple
        return lambda value: [kind.__name__, *map(self._plain, read(value)[:-1])]


def _digest(plain: object) -> bytes:
    return hashlib.blake2b(marshal.dumps(plain, MARSHAL), digest_size=16).digest()
