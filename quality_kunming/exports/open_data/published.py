"""The data sets as a publication has them, held against those of the publication before."""

import hashlib
import json
from collections.abc import Mapping

from quality_kunming.exports.open_data.reading import Reading
from quality_kunming.model.catalog import Catalog
from quality_kunming.model.data_sets import SETS
from quality_kunming.model.published_set import Digests, PublishedSet, next_set
from quality_kunming.model.records import model_of

DIGITS = 12


def published_sets(
    catalog: Catalog, before: Mapping[str, PublishedSet] | None
) -> dict[str, PublishedSet]:
    """Every set by its section; nothing where the site has no open data.

    `before` has those of the publication before; None where nothing is known of it.
    """
    if catalog.site.open_data is None:
        return {}
    reading = Reading(catalog)
    return {
        section: next_set(
            catalog.day.isoformat(),
            _digests(kind, reading),
            (before or {}).get(section),
            of_people="consents" in model_of(kind).model_fields,
        )
        for section, kind in SETS.items()
    }


def _digests(kind: str, reading: Reading) -> Digests:
    return {
        record.key: {
            name: _digest(value)
            for name, value in reading.of(record).model_dump(mode="json").items()
        }
        for record in reading.records(kind)
    }


def _digest(value: object) -> str:
    said = json.dumps(value, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:DIGITS]
