"""What the consents that have ended take off the site: whole texts, pictures, names wherever they stand, downloads."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from enum import Enum
from functools import cached_property

from pydantic.fields import FieldInfo

from quality_kunming.loading.collection import Collection
from quality_kunming.loading.people import names_a_consent, shown_in
from quality_kunming.model.ambassador import Ambassador
from quality_kunming.model.base import Model, Reference
from quality_kunming.model.consent import Consent, Use
from quality_kunming.model.picture import Picture
from quality_kunming.reading.bare_addresses import WEB_ADDRESS
from quality_kunming.reading.files import files_below
from quality_kunming.reading.text import read_text

SOMEBODY = "某某"
"""What stands in the place of a name."""

_ADDRESSES = {"slug", "path", "file", "link", "url"}
"""Fields that say where something is."""

_GAP = r"[ \t\u3000\u200b-\u200d\ufeff]*\n?[ \t\u3000\u200b-\u200d\ufeff]*"
_DESTINATION = (
    r"\]\(\s*(?!数据[:：])<?[^\s)>]*|\b(?:href|src|poster)=(?:\"[^\"]*\"|'[^']*')|" + WEB_ADDRESS
)
"""Where a link of a text leads: a name there is part of an address, which stays."""


class Withdrawal:
    """What the consents that have ended by a day take off the site.

    A name stays where another consent that holds was given for it: that of a namesake, or a new one.
    """

    def __init__(self, collection: Collection, day: date):
        self._collection = collection
        consents = (one for one in collection.records.values() if isinstance(one, Consent))
        self.expired = frozenset(one.slug for one in consents if not one.holds(day))

    def covers(self, model: Model) -> bool:
        """Whether a record or text goes as a whole."""
        return not self.expired.isdisjoint(getattr(model, "consents", ()))

    @cached_property
    def pictures(self) -> frozenset[str]:
        """The pictures (below content/) that somewhere name a consent that has ended."""
        return frozenset(self._pictures() if self.expired else ())

    @cached_property
    def names(self) -> frozenset[str]:
        """Who was named by what goes as a whole."""
        described = self._collection.described.items() if self.expired else ()
        gone, kept = set(), set()
        for name, model in described:
            if self.covers(model):
                gone |= set(self._named(name, model))
            elif self._allows_names(model):
                kept |= set(self._named(name, model))
        return frozenset(gone - kept)

    @cached_property
    def downloads(self) -> frozenset[str]:
        """The files for download (below content/) that have such a name in their words or in their own name."""
        return frozenset(self._downloads() if self.names else ())

    def applied(self, model: Model) -> Model:
        """The record or text as it may still be shown: without these pictures, files and names."""
        is_touched = self.pictures or self.names
        return self._without(model) if is_touched else model

    def places(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Where a text has such a name, and which."""
        if self.names:
            for match in self._pattern.finditer(text):
                if match["name"]:
                    yield *match.span("name"), re.sub(_GAP, "", match["name"])

    def _without(self, model: Model) -> Model:
        changes = {}
        for name, field in type(model).model_fields.items():
            value = getattr(model, name)
            left = None if self._is_gone(value) else self._left_of(value, name, field)
            if left is not value:
                changes[name] = left
        return model.model_copy(update=changes) if changes else model

    def _left_of(self, value: object, name: str, field: FieldInfo) -> object:
        if isinstance(value, Model):
            return self._without(value)
        if isinstance(value, tuple):
            left = tuple(self._left_of(one, name, field) for one in value if not self._is_gone(one))
            return left if left != value else value
        is_text = isinstance(value, str) and not isinstance(value, Enum)
        return self._neutral(value) if is_text and not _is_key(name, field) else value

    def _is_gone(self, value: object) -> bool:
        if isinstance(value, Picture):
            return value.file in self.pictures
        return isinstance(value, Model) and getattr(value, "file", "") in self.downloads

    def _neutral(self, text: str) -> str:
        if not self.names or not self._pattern.search(text):
            return text
        return self._pattern.sub(lambda match: SOMEBODY if match["name"] else match[0], text)

    @cached_property
    def _pattern(self) -> re.Pattern:
        longest_first = sorted(self.names, key=lambda one: (-len(one), one))
        names = "|".join(_GAP.join(map(re.escape, one)) for one in longest_first)
        return re.compile(f"{_DESTINATION}|(?P<name>{names})")

    def _pictures(self) -> Iterator[str]:
        for name, model in self._collection.described.items():
            if names_a_consent(model):
                for shown in shown_in(self._collection, name, model):
                    if shown.picture and not self.expired.isdisjoint(shown.consents):
                        yield shown.picture

    def _named(self, name: str, model: Model) -> Iterator[str]:
        """A person whose page it is, or the minors of a text."""
        if isinstance(model, Ambassador):
            yield model.name
            return
        from quality_kunming.reading.minors import named_minors  # large patterns, seldom asked

        text = read_text(self._collection.root / name, name)
        for *_, who in named_minors(text) if isinstance(text, str) else ():
            yield who

    def _allows_names(self, model: Model) -> bool:
        consents = (self._collection.find("consent", one) for one in getattr(model, "consents", ()))
        return any(one and Use.NAME in one.scope for one in consents)

    def _downloads(self) -> Iterator[str]:
        from quality_kunming.reading import (
            documents,  # its words are read only where a name is sought
        )

        content = self._collection.root / "content"
        for path in files_below(content / "downloads"):
            name = path.relative_to(content).as_posix()
            is_readable = path.suffix.lower() in documents.READERS
            document = documents.read(f"content/{name}", path.read_bytes()) if is_readable else None
            if any(self.places(f"{path.name}\n{document.text if document else ''}")):
                yield name


def _is_key(name: str, field: FieldInfo) -> bool:
    """Whether a field names another record or a place."""
    return name in _ADDRESSES or _refers(field.metadata) or _refers(_marks(field.annotation))


def _marks(annotation: object) -> Iterable[object]:
    for one in getattr(annotation, "__args__", ()):
        yield from getattr(one, "__metadata__", ())


def _refers(marks: Iterable[object]) -> bool:
    return any(isinstance(mark, Reference) for mark in marks)
