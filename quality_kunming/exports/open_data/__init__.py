"""The public records as open data: JSON with its schema, CSV, and a catalogue of all of it (DCAT 3)."""

from collections.abc import Iterator
from functools import partial

from quality_kunming.exports.export import ExportFile, Source
from quality_kunming.model.addresses import file_of
from quality_kunming.model.data_sets import CATALOG, data_sets


def files(source: Source) -> Iterator[ExportFile]:
    """Three kinds of files for each set, and the catalogue; nothing where the site has no open data."""
    from quality_kunming.exports.open_data import catalogue, csv_file, json_file, schema
    from quality_kunming.exports.open_data.reading import Reading
    from quality_kunming.model.open_tables import tables  # makes models, which takes a while

    catalog = source.catalog
    sets = data_sets(catalog)
    reading = Reading(catalog)
    for one in sets:
        yield ExportFile(file_of(one.json), partial(json_file.document, one, reading))
        yield ExportFile(file_of(one.schema), partial(schema.document, one, catalog))
        for table in tables(one.kind):
            path = file_of(one.csv(table.name))
            yield ExportFile(path, partial(csv_file.document, table, one, reading))
    if sets:
        yield ExportFile(file_of(CATALOG), partial(catalogue.document, sets, catalog))
