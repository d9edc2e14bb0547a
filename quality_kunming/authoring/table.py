"""A table with one record a row → a file each: all of them, or every reason why not."""

import difflib
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from pydantic import ValidationError

from quality_kunming.authoring.at_work import year_meant
from quality_kunming.authoring.entries import FieldEntry, entries
from quality_kunming.authoring.kinds import KINDS, FileKind, Part
from quality_kunming.authoring.new import choices, file_text, slug_of
from quality_kunming.authoring.sheet import Rows, read_sheet
from quality_kunming.loading.collection import Collection
from quality_kunming.loading.messages import describe
from quality_kunming.loading.records import read_values
from quality_kunming.loading.references import clashes, dangling, written_references
from quality_kunming.model.base import Record
from quality_kunming.model.moment import Moment
from quality_kunming.storing import create_files

_SEVERAL = re.compile(r"[、；;\n]+")
"""What stands between several values in one cell."""


class TableError(Exception):
    """A table of which nothing was made; `reasons` are Chinese sentences, each with its row and column."""

    def __init__(self, reasons: list[str]):
        super().__init__("\n".join(reasons))
        self.reasons = reasons


@dataclass
class _Batch:
    """What was found in the rows so far: the files to be made, their records, and all that is wrong."""

    reasons: list[str] = field(default_factory=list)
    rows: dict[Path, int] = field(default_factory=dict)
    values: dict[Path, dict[str, object]] = field(default_factory=dict)
    records: dict[Path, Record] = field(default_factory=dict)


def make_records(
    root: Path, kind: FileKind | Part, file: str, edition: str, as_of: Moment
) -> list[Path]:
    """Make a record of each row, those of the first row naming the columns, and return the files.

    Files that are there stay as they are. TableError with all that is wrong with the rows, ValueError for what
    cannot be read at all; then nothing is written.
    """
    _refuse_other_kinds(kind)
    rows = read_sheet(root / Path(file).expanduser())
    if not any(any(row) for row in rows[1:]):
        raise ValueError(f"{Path(file).name} 里没有内容；第一行写字段的名称，下面一行一条")
    batch = _Batch()
    columns = list(_columns(kind, rows[0], batch.reasons))
    is_yearly = "edition" in kind.model.model_fields and "edition" not in columns
    year = year_meant(root, edition, as_of) if is_yearly else ""
    _read_rows(root, kind, rows, columns, year, batch)
    _hold_together(root, kind, batch)
    if batch.reasons:
        raise TableError(batch.reasons)
    words = choices(root)
    create_files(
        {
            path: file_text(kind, str(values["name"]), values, words)
            for path, values in batch.values.items()
        }
    )
    return list(batch.values)


def can_be_tabled(kind: FileKind | Part) -> bool:
    """Whether its records fit into rows: they have a name, and need no group of fields."""
    if isinstance(kind, Part) or kind.is_text or kind.is_named_by_year:
        return False
    fields = {entry.key: entry for entry in entries(kind.model)}
    return "name" in fields and not any(one.required and one.group for one in fields.values())


def _refuse_other_kinds(kind: FileKind | Part) -> None:
    if not can_be_tabled(kind):
        listed = "、".join(f"{one.name}（{one.label}）" for one in KINDS if can_be_tabled(one))
        raise ValueError(f"{kind.label}不能用表格建；可以的有：{listed}")


def _columns(kind: FileKind, header: list[str], reasons: list[str]) -> Iterator[str]:
    """The field of each column, "" where it is none; what is wrong with the first row is added to the reasons."""
    fields = {entry.key: entry for entry in entries(kind.model)}
    keys = {entry.title: key for key, entry in fields.items()} | {key: key for key in fields}
    seen: set[str] = set()
    for cell in header:
        name = unicodedata.normalize("NFKC", cell).strip(" *:")
        key = keys.get(name, "")
        if key and key in seen:
            reasons.append(f"第 1 行：“{cell}”这一列写了两遍，请删去一列")
            key = ""
        elif key and fields[key].group:
            reasons.append(
                f"第 1 行：“{cell}”是一组字段，不能写在表里；请删去这一列，建好以后在文件里写"
            )
            key = ""
        elif name and not key:
            reasons.append(f"第 1 行：{_unknown(name, fields)}")
        seen.add(key)
        yield key
    for key, entry in fields.items():
        if entry.required and key not in seen and key != "edition":
            reasons.append(f"第 1 行：缺少“{entry.title}”（{key}）这一列：{entry.help}")


def _unknown(name: str, fields: Mapping[str, FieldEntry]) -> str:
    titles = [entry.title for entry in fields.values() if not entry.group]
    near = difflib.get_close_matches(name, titles, n=1, cutoff=0.5)
    hint = f"是不是“{near[0]}”？" if near else f"可以写的有：{'、'.join(titles)}"
    return f"没有“{name}”这个字段；{hint}"


def _read_rows(
    root: Path, kind: FileKind, rows: Rows, columns: list[str], year: str, batch: _Batch
) -> None:
    fields = {entry.key: entry for entry in entries(kind.model)}
    known = _known_names(root, kind, year)
    for number, row in enumerate(rows[1:], 2):
        if not any(row):
            continue
        cells = zip(columns, row, strict=False)
        values = {key: _value(fields[key], cell) for key, cell in cells if key and cell}
        if "edition" in fields and "edition" not in columns:
            values["edition"] = year
        name = str(values.get("name", ""))
        same = [path for path, other in batch.values.items() if other == values]
        if name in known.values():
            slug = next(slug for slug, other in known.items() if other == name)
            path = kind.place(year, slug).as_posix()
            batch.reasons.append(
                f"第 {number} 行：“{name}”已经有了，在 {path}，不会改动它；请从表里删去这一行"
            )
        elif same:
            batch.reasons.append(f"第 {number} 行：和第 {batch.rows[same[0]]} 行一样，请删去一行")
        slug = _free_slug(kind, name, {*known, *(path.stem for path in batch.values)})
        if name and not slug:
            batch.reasons.append(f"第 {number} 行：“{name}”里没有汉字、字母或数字，取不出文件名")
        path = root / kind.place(year, slug or f"row-{number}")
        batch.rows[path], batch.values[path] = number, values
        placed = {"slug": slug or "x"} | ({"edition": year} if kind.by_year else {})
        built = _build(kind, values | placed, columns)
        if isinstance(built, Record):
            batch.records[path] = built
        else:
            batch.reasons += [f"第 {number} 行：{message}" for message in built]


def _known_names(root: Path, kind: FileKind, year: str) -> dict[str, str]:
    """The names of the records that are there, by their files'."""
    folder = (root / kind.place(year, "x")).parent
    read = {path.stem: read_values(path, path.name) for path in sorted(folder.glob("*.yaml"))}
    return {
        slug: str(values.get("name", "")) if isinstance(values, dict) else ""
        for slug, values in read.items()
    }


def _free_slug(kind: FileKind, name: str, taken: set[str]) -> str:
    base = slug = slug_of(kind, name)
    number = 2
    while slug and slug in taken:
        slug, number = f"{base}-{number}", number + 1
    return slug


def _value(entry: FieldEntry, cell: str) -> object:
    if not entry.many:
        return cell.replace("\r\n", "\n")
    return [part.strip() for part in _SEVERAL.split(cell.replace("\r", "\n")) if part.strip()]


def _build(kind: FileKind, values: Mapping[str, object], columns: list[str]) -> Record | list[str]:
    """The record of a row, or what is wrong with its cells; a column that is missing was told of once."""
    try:
        return kind.model.model_validate(values)
    except ValidationError as error:
        messages = []
        for one in error.errors():
            location, message = describe(kind.model, one)
            if one["type"] != "missing":
                messages.append(message)
            elif location[0] in columns:
                info = kind.model.model_fields[location[0]]
                messages.append(f"“{info.title}”（{location[0]}）是空的：{info.description}")
        return messages


def _dangling(
    kind: FileKind, batch: _Batch, path: Path, collection: Collection
) -> Iterator[tuple[str, str]]:
    """The field, and what to say, of each name that nothing has; also in a row with other faults."""
    if path in batch.records:
        record = batch.records[path]
        for location, message in dangling(record, collection.find, collection.why_missing):
            yield location[0], message
        return
    for location, other, key in written_references(kind.model, batch.values[path]):
        if message := collection.why_missing(other, key):
            yield location[0], message


def _hold_together(root: Path, kind: FileKind, batch: _Batch) -> None:
    """Add what only shows beside other records: names that nothing has, ranks that are taken."""
    collection = Collection(root)
    named = {path.relative_to(root).as_posix(): path for path in batch.records}
    for path, number in batch.rows.items():
        for key, message in _dangling(kind, batch, path, collection):
            title = kind.model.model_fields[key].title
            batch.reasons.append(f"第 {number} 行：“{title}”（{key}）{message}")
    new = [(name, batch.records[path]) for name, path in named.items()]
    for name, _, message in clashes([*collection.records.items(), *new]):
        if name in named:
            for other, path in named.items():
                message = message.replace(f" {other} ", f"第 {batch.rows[path]} 行")
            batch.reasons.append(f"第 {batch.rows[named[name]]} 行：{message}")
    batch.reasons.sort(key=lambda reason: int(re.search(r"\d+", reason)[0]))
