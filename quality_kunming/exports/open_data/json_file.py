"""One set as JSON: what it is, then its records by their key."""

import json

from quality_kunming.exports.open_data.reading import Reading
from quality_kunming.model.catalog import Catalog
from quality_kunming.model.data_sets import DataSet, terms_of_use


def document(data_set: DataSet, reading: Reading) -> bytes:
    """The file."""
    records = [reading.of(one).model_dump(mode="json") for one in reading.records(data_set.kind)]
    return as_json(head(data_set, reading.catalog) | {"records": records})


def changes(data_set: DataSet, catalog: Catalog) -> dict | None:
    """What the latest publication that changed the set did to it; None where that is not known."""
    published = catalog.published_sets.get(data_set.section)
    told = published and published.changes
    if not told:
        return None
    changed = [{"key": key, "fields": list(fields)} for key, fields in told.changed.items()]
    return {
        "day": told.day,
        "since": told.since,
        "new": list(told.new),
        "changed": changed,
        "gone": list(told.gone),
    }


def head(data_set: DataSet, catalog: Catalog) -> dict:
    """What is told of a set beside its records; the schema describes the same keys."""
    site = catalog.site
    return {
        "title": data_set.title,
        "description": data_set.description,
        "page": site.origin + data_set.anchor,
        "schema": site.origin + data_set.schema,
        "publisher": publisher(catalog),
        "licence": site.open_data.licence or None,
        "licence_link": site.open_data.licence_link,
        "terms": terms_of_use(site),
        "as_of": data_set.as_of and data_set.as_of.iso,
        "count": data_set.count,
        "changes": changes(data_set, catalog),
    }


def publisher(catalog: Catalog) -> str:
    """Who answers for it: the office, where the site is the office's."""
    return catalog.site.organiser if catalog.is_official else catalog.public_name


def as_json(value: object) -> bytes:
    """JSON that a person can read, too."""
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()
