"""The sets of records that go out as open data, and what is told of each."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from quality_kunming.model.base import Record
from quality_kunming.model.catalog import Catalog
from quality_kunming.model.dates import PartialDate
from quality_kunming.model.figure import Dated
from quality_kunming.model.open_tables import table_names
from quality_kunming.model.site import Site

SECTION = "data"
FOLDER = "/data/"
CATALOG = "/data/catalog.jsonld"
COLUMNS = "/data/columns/"
SETS = {
    "editions": "edition",
    "activities": "activity",
    "programmes": "programme",
    "ambassadors": "ambassador",
    "cases": "brand_case",
    "brands": "brand",
    "indicators": "indicator",
    "services": "service",
    "media": "media_report",
    "sources": "source",
}
"""Section of the site → the kind of its records."""


@dataclass(frozen=True)
class DataSet:
    """What is told of a set: how many records are public at the moment, the newest day that anything in them is of."""

    section: str
    kind: str
    title: str
    description: str
    keywords: tuple[str, ...]
    count: int
    as_of: PartialDate | None

    @property
    def anchor(self) -> str:
        """Where the page tells of it."""
        return f"{FOLDER}#{self.section}"

    @property
    def json(self) -> str:
        """The address of its JSON."""
        return f"{FOLDER}{self.section}.json"

    @property
    def schema(self) -> str:
        """The address of the schema of its JSON."""
        return f"{FOLDER}{self.section}.schema.json"

    def csv(self, table: str = "") -> str:
        """The address of its CSV, or of that of a table inside its records."""
        return FOLDER + _csv(self.section, table)


def data_sets(catalog: Catalog) -> list[DataSet]:
    """Every set, an empty one too, in the order in which they are told of; none where the site has no open data."""
    if catalog.site.open_data is None:
        return []
    return [_set(section, kind, catalog) for section, kind in SETS.items()]


def data_addresses(site: Site) -> list[str]:
    """What an editor may link to: each file of each set, and the catalogue."""
    if site.open_data is None:
        return []
    files = [f"{section}.{ending}" for section in SETS for ending in ("json", "schema.json")]
    for section, kind in SETS.items():
        files += [_csv(section, table) for table in table_names(kind)]
    return [CATALOG, COLUMNS, *(FOLDER + one for one in files)]


def open_records(kind: str, catalog: Catalog) -> tuple[Record, ...]:
    """The records of a kind that are public at the moment, by their key; no sample is, in preview neither."""
    every = catalog.sources if kind == "source" else catalog.all(kind)
    return tuple(sorted((one for one in every if not one.sample), key=lambda one: one.key))


def terms_of_use(site: Site) -> str:
    """What one may do with it, as far as the office has said so."""
    if site.open_data.licence:
        return f"按“{site.open_data.licence}”使用；引用的数字，请写明来源和截至日期。"
    return (
        f"使用条款还没有定；要转载、再加工，请先问{site.organiser}。"
        "引用里面的数字和事实，请写明来源和日期。"
    )


def newest(sets: Iterable[DataSet]) -> PartialDate | None:
    """The newest day that anything is of."""
    return max((one.as_of for one in sets if one.as_of), key=_age, default=None)


def _csv(section: str, table: str) -> str:
    return f"{'.'.join(filter(None, (section, table)))}.csv"


def _set(section: str, kind: str, catalog: Catalog) -> DataSet:
    column, records = catalog.column(section), open_records(kind, catalog)
    days = (day for record in records for day in _days(record, catalog))
    return DataSet(
        section=section,
        kind=kind,
        title=column.name,
        description=column.description,
        keywords=column.keywords,
        count=len(records),
        as_of=max(days, key=_age, default=None),
    )


def _days(record: Record, catalog: Catalog) -> Iterator[PartialDate]:
    """The days of what a record says: of its figures, of its corrections, of its sources."""
    if record.kind == "source":
        named = (record,)
    else:
        slugs = (getattr(record, "source", None), *getattr(record, "sources", ()))
        named = filter(None, (slug and catalog.get("source", slug) for slug in slugs))
    yield from (one.date for one in named if one.date)
    yield from (one.day for one in record.corrected)
    for value in record.__dict__.values():
        for one in value if isinstance(value, tuple) else (value,):
            if isinstance(one, Dated):
                yield one.as_of


def _age(day: PartialDate) -> tuple:
    return (day.last_day, day.iso)
