"""Open data as machines read of it on its page: a catalogue of data sets by schema.org."""

from quality_kunming.model.catalog import Catalog
from quality_kunming.model.data_sets import FOLDER, SECTION, DataSet, data_sets


def data_catalog(catalog: Catalog, publisher: dict) -> dict:
    """The catalogue with every set, its JSON and the table of its records; the other tables are in DCAT."""
    column = catalog.column(SECTION)
    return {
        "@type": "DataCatalog",
        "name": f"{catalog.public_name}{column.name}",
        "description": column.description,
        "url": catalog.site.origin + FOLDER,
        "inLanguage": "zh-CN",
        "publisher": publisher,
        "dataset": [_data_set(one, catalog, publisher) for one in data_sets(catalog)],
    }


def _data_set(one: DataSet, catalog: Catalog, publisher: dict) -> dict:
    origin, terms = catalog.site.origin, catalog.site.open_data
    licence = {"license": terms.licence_link} if terms.licence_link else {}
    extent = {"temporalCoverage": f"../{one.as_of.iso}"} if one.as_of else {}
    return {
        "@type": "Dataset",
        "@id": origin + one.anchor,
        "name": one.title,
        "description": f"{one.description}共{one.count}条，每条写明来源和日期，可以下载 JSON 和 CSV。",
        "url": origin + one.anchor,
        "keywords": list(one.keywords),
        "creator": publisher,
        "isAccessibleForFree": True,
        **licence,
        **extent,
        "distribution": [
            _file(origin + one.json, "application/json"),
            _file(origin + one.csv(), "text/csv"),
        ],
    }


def _file(address: str, media: str) -> dict:
    return {"@type": "DataDownload", "encodingFormat": media, "contentUrl": address}
