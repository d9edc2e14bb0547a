"""The schema of what a person sends in (JSON Schema 2020-12), in the words of the model."""

import json
from collections.abc import Iterator

from quality_kunming.exports.export import ExportFile, Source
from quality_kunming.model.addresses import file_of
from quality_kunming.model.catalog import Catalog
from quality_kunming.model.submission import SCHEMA, Submission

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def files(source: Source) -> Iterator[ExportFile]:
    """The one there is."""
    yield ExportFile(file_of(SCHEMA), lambda: schema_text(source.catalog).encode())


def schema_text(catalog: Catalog) -> str:
    """The file, as JSON."""
    return json.dumps(schema(catalog.site.origin), ensure_ascii=False, indent=2) + "\n"


def schema(origin: str) -> dict:
    """The schema, named by its whole address."""
    return {"$schema": DIALECT, "$id": origin + SCHEMA, **Submission.model_json_schema()}
