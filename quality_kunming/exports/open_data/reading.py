"""What a record says to the public: its open fields, its texts in plain words."""

from functools import cache

from pydantic import BaseModel

from quality_kunming.model.base import Record
from quality_kunming.model.catalog import Catalog
from quality_kunming.model.data_sets import open_records
from quality_kunming.model.open_shape import open_shape
from quality_kunming.prose import ProseRenderer


class Reading:
    """Reads the records of one catalog, each once."""

    def __init__(self, catalog: Catalog):
        self.catalog = catalog
        self._prose = ProseRenderer(
            place_record=lambda kind, key: "",
            place_picture=lambda src, alt, caption, credit: "",
            is_absent=catalog.absent.__contains__,
        )
        self._context = {
            "words": self._words,
            "name": self._name,
            "origin": catalog.site.origin,
        }
        self.of = cache(self._of)

    def records(self, kind: str) -> tuple[Record, ...]:
        """Those of a kind, by their key."""
        return open_records(kind, self.catalog)

    def _of(self, record: Record) -> BaseModel:
        return open_shape(type(record)).model_validate(record, context=self._context)

    def citation(self, kind: str, key: str) -> str:
        """What a reader calls a record that another names: a source by publisher, title and date."""
        record = self.catalog.get(kind, key)
        return record.citation if record and kind == "source" else key

    def _words(self, markdown: str) -> str:
        return self._prose.render(markdown).text

    def _name(self, kind: str, key: str) -> str:
        record = self.catalog.get(kind, key)
        return record.name if record else ""
