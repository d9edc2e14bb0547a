"""All open data in one description that other catalogues take in: DCAT 3 (W3C, 2024) as JSON-LD."""

import re
from collections.abc import Iterator, Sequence

from quality_kunming.exports.open_data.json_file import as_json, publisher
from quality_kunming.model.catalog import Catalog
from quality_kunming.model.data_sets import (
    CATALOG,
    FOLDER,
    SECTION,
    DataSet,
    terms_of_use,
)
from quality_kunming.model.dates import PartialDate
from quality_kunming.model.open_tables import tables

CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_LANGUAGE = {"@id": "http://id.loc.gov/vocabulary/iso639-1/zh"}
_MEDIA = "https://www.iana.org/assignments/media-types/"
_DATES = {4: "xsd:gYear", 7: "xsd:gYearMonth", 10: "xsd:date"}
"""How long a date is written → its type."""


def document(sets: Sequence[DataSet], catalog: Catalog) -> bytes:
    """The file."""
    return as_json(catalogue(sets, catalog))


def catalogue(sets: Sequence[DataSet], catalog: Catalog) -> dict:
    """The catalogue with every set and every file of it."""
    site, column = catalog.site, catalog.column(SECTION)
    agent = {"@id": f"{site.origin}{CATALOG}#publisher"}
    return {
        "@context": CONTEXT,
        "@id": site.origin + CATALOG,
        "@type": "dcat:Catalog",
        "dct:title": _chinese(f"{catalog.public_name}{column.name}"),
        "dct:description": _chinese(column.description),
        "dct:publisher": agent | {"@type": "foaf:Agent", "foaf:name": _chinese(publisher(catalog))},
        "foaf:homepage": {"@id": site.origin + FOLDER},
        "dct:language": _LANGUAGE,
        "dct:spatial": {"@type": "dct:Location", "skos:prefLabel": _chinese(site.city.address)},
        "dct:rights": _terms(catalog)
        | {"@type": "dct:RightsStatement", "rdfs:label": _chinese(terms_of_use(site))},
        **_licence(catalog),
        "dcat:dataset": [_set(one, agent, catalog) for one in sets],
    }


def _set(data_set: DataSet, agent: dict, catalog: Catalog) -> dict:
    origin = catalog.site.origin
    return {
        "@id": origin + data_set.anchor,
        "@type": "dcat:Dataset",
        "dct:identifier": data_set.section,
        "dct:title": _chinese(data_set.title),
        "dct:description": _chinese(data_set.description),
        "dcat:keyword": [_chinese(word) for word in data_set.keywords],
        "dct:publisher": agent,
        "dct:language": _LANGUAGE,
        **_extent(data_set.as_of),
        "dct:rights": _terms(catalog),
        **_licence(catalog),
        "dcat:landingPage": {"@id": origin + FOLDER},
        "dcat:distribution": list(_files(data_set, catalog)),
    }


def _files(data_set: DataSet, catalog: Catalog) -> Iterator[dict]:
    schema = {"dct:conformsTo": {"@id": catalog.site.origin + data_set.schema}}
    yield _file(data_set.json, data_set.title, "application/json", catalog) | schema
    for table in tables(data_set.kind):
        title = table.title_in(data_set.title)
        yield _file(data_set.csv(table.name), title, "text/csv", catalog)


def _file(address: str, title: str, media: str, catalog: Catalog) -> dict:
    origin = catalog.site.origin
    return {
        "@id": f"{origin}{CATALOG}#{re.sub('[/.]', '-', address.removeprefix(FOLDER))}",
        "@type": "dcat:Distribution",
        "dct:title": _chinese(title),
        "dcat:accessURL": {"@id": origin + FOLDER},
        "dcat:downloadURL": {"@id": origin + address},
        "dcat:mediaType": {"@id": _MEDIA + media},
        "dct:rights": _terms(catalog),
        **_licence(catalog),
    }


def _terms(catalog: Catalog) -> dict:
    """Where the terms of use are written, once."""
    return {"@id": f"{catalog.site.origin}{CATALOG}#terms"}


def _licence(catalog: Catalog) -> dict:
    """The licence, where the office names one that can be read."""
    link = catalog.site.open_data.licence_link
    return {"dct:license": {"@id": link}} if link else {}


def _extent(day: PartialDate | None) -> dict:
    """Until when the records tell; when a file was last changed, nobody can say who makes it anew each time."""
    if day is None:
        return {}
    end = {"@value": day.iso, "@type": _DATES[len(day.iso)]}
    return {"dct:temporal": {"@type": "dct:PeriodOfTime", "dcat:endDate": end}}


def _chinese(text: str) -> dict:
    return {"@value": text, "@language": "zh-CN"}
