"""One table as CSV (RFC 4180, with a byte order mark), for Excel and WPS."""

from collections.abc import Iterator
from decimal import Decimal
from functools import reduce

from pydantic import BaseModel

from quality_kunming.charts.csv import as_csv, harmless
from quality_kunming.exports.open_data.reading import Reading
from quality_kunming.model.base import Record
from quality_kunming.model.data_sets import DataSet
from quality_kunming.model.open_tables import Column, Table

IN_A_CELL = "\n"
"""Stands between several values in one cell: no value of a list has a line break."""


def document(table: Table, data_set: DataSet, reading: Reading) -> bytes:
    """The file."""
    records = reading.records(data_set.kind)
    rows = (row for record in records for row in _rows(table, record, reading))
    return as_csv(table.head, rows).encode()


def _rows(table: Table, record: Record, reading: Reading) -> Iterator[list[str]]:
    owner = [record.key, harmless(record.title)] if table.path else []
    for places, group in _groups(table.path, reading.of(record)):
        cells = (_cell(column, group, reading) for column in table.columns)
        yield [*owner, *map(str, places), *cells]


def _groups(
    path: tuple[str, ...], group: BaseModel, places: tuple[int, ...] = ()
) -> Iterator[tuple[tuple[int, ...], BaseModel]]:
    """What stands at the end of a path of lists, with its place in each."""
    if not path:
        yield places, group
        return
    for place, item in enumerate(getattr(group, path[0]), 1):
        yield from _groups(path[1:], item, (*places, place))


def _cell(column: Column, group: BaseModel, reading: Reading) -> str:
    value = reduce(lambda at, name: at and getattr(at, name), column.path, group)
    if isinstance(value, tuple):
        return harmless(IN_A_CELL.join(_text(column, one, reading) for one in value))
    is_number = isinstance(value, Decimal | int) and not isinstance(value, bool)
    text = _text(column, value, reading)
    return text if is_number else harmless(text)


def _text(column: Column, value: object, reading: Reading) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "是" if value else ""
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, BaseModel):
        return "：".join(str(one) for one in value.__dict__.values())
    return reading.citation(column.names, str(value)) if column.names else str(value)
