"""Open data as its pages tell of it: each set with its files, and what their columns mean."""

from collections.abc import Iterable, Iterator, Sequence

from quality_kunming.model.catalog import Catalog
from quality_kunming.model.data_sets import COLUMNS, DataSet
from quality_kunming.model.dates import When
from quality_kunming.model.open_shape import open_shape
from quality_kunming.model.open_tables import Column, Table, tables
from quality_kunming.model.published_set import SetChanges
from quality_kunming.model.records import model_of

NAMED = 8
"""Records that a sentence names; the others are counted."""


def data_set(one: DataSet, catalog: Catalog) -> dict:
    """data_set: a set with its files."""
    return {
        "id": one.section,
        "title": one.title,
        "note": _extent(one),
        "description": one.description,
        "json": one.json,
        "schema": one.schema,
        "csvs": [
            {"label": table.title_in(one.title), "href": one.csv(table.name)}
            for table in tables(one.kind)
        ],
        "columns_href": f"{COLUMNS}#{one.section}",
        "changes_text": _changes_text(one, catalog),
    }


def column_tables(sets: Iterable[DataSet]) -> list[dict]:
    """column_table, for every table of each set; columns that several tables have are told of once."""
    told: dict[tuple, str] = {}
    return [
        {
            "id": one.section,
            "title": one.title,
            "href": one.anchor,
            "tables": [_table(table, one, told) for table in tables(one.kind)],
        }
        for one in sets
    ]


def _extent(one: DataSet) -> str:
    day = f"，最新到{one.as_of.text}" if one.as_of else ""
    return f"{one.count}条{day}" if one.count else "还没有记录"


def _changes_text(one: DataSet, catalog: Catalog) -> str:
    """What the latest publication that changed a set did to it, in a sentence; empty where that is not known."""
    published = catalog.published_sets.get(one.section)
    told = published.changes if published else None
    if told is None:
        return ""
    days = f"{When.parse(told.day).text}发布的和{When.parse(told.since).text}的相比"
    return f"{days}，{'；'.join(_sentences(told, one.kind, catalog))}。"


def _sentences(told: SetChanges, kind: str, catalog: Catalog) -> Iterator[str]:
    fields = open_shape(model_of(kind)).model_fields
    titles = {key: catalog.get(kind, key).title for key in (*told.new, *told.changed)}
    changed = [
        f"{titles[key]}（{'、'.join(fields[name].title for name in names)}）"
        for key, names in told.changed.items()
    ]
    for label, named in (
        ("新增", [titles[key] for key in told.new]),
        ("改了", changed),
        ("不再有", told.gone),
    ):
        if named:
            yield f"{label}{_some(named)}"


def _some(named: Sequence[str]) -> str:
    words = "、".join(named[:NAMED])
    return f"{words}等{len(named)}条" if len(named) > NAMED else words


def _table(table: Table, one: DataSet, told: dict[tuple, str]) -> dict:
    title = table.title_in(one.title)
    first = told.setdefault(table.columns, title)
    before = "".join(f"{name}[]." for name in table.path)
    return {
        "caption": table.title or one.title,
        "same": first if first != title else "",
        "place": before.removesuffix("."),
        "rows": [_row(column, before) for column in table.columns] if first == title else [],
    }


def _row(column: Column, before: str) -> dict:
    return {
        "title": column.title,
        "json": before + ".".join(column.path),
        "text": column.description,
    }
