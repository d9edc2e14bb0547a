"""What there is to open, by kind, and what a field that names another record may say."""

from collections.abc import Iterator
from dataclasses import dataclass

from quality_kunming.authoring.kinds import KINDS, FileKind
from quality_kunming.loading.collection import Collection
from quality_kunming.model.article import ArticleMatter, PageMatter
from quality_kunming.model.base import Record
from quality_kunming.model.records import NAMED
from quality_kunming.model.source import Source

UNREAD = "有错误，打开改好"


@dataclass(frozen=True)
class Line:
    """One file of a list: what it is called, and what tells it from others."""

    name: str
    title: str
    note: str


@dataclass(frozen=True)
class Listed:
    """The files of one kind."""

    kind: FileKind
    lines: tuple[Line, ...]


def listed(collection: Collection) -> tuple[Listed, ...]:
    """Every kind with its files: texts the latest first, records by their names."""
    return tuple(Listed(kind, tuple(_lines(kind, collection))) for kind in KINDS)


def _lines(kind: FileKind, collection: Collection) -> Iterator[Line]:
    models = {
        name: model
        for name, model in collection.described.items()
        if type(model) is kind.model and name not in collection.unbuilt
    }
    unread = [name for name, model in collection.unbuilt.items() if model is kind.model]
    yield from (Line(name, name, UNREAD) for name in sorted(unread))
    if kind.model is ArticleMatter:
        latest = sorted(models.items(), key=lambda one: (one[1].date.begins, one[0]), reverse=True)
        for name, matter in latest:
            yield Line(name, matter.title, matter.date.text + ("，草稿" if matter.is_draft else ""))
        return
    if kind.model is PageMatter:
        yield from (Line(name, one.title, one.url) for name, one in models.items())
        return
    newest = sorted(models.items(), key=lambda one: (-_year(one[1]), one[1].sample, one[0]))
    yield from (Line(name, one.title, _note(one)) for name, one in newest)


def choices(kind: str, collection: Collection) -> list[tuple[str, str]]:
    """The keys of a kind of records or terms, each with its name; samples come last."""
    if kind in collection.terms:
        terms = collection.terms[kind].values()
        return [(term.name if kind in NAMED else term.slug, term.name) for term in terms]
    records = [one for (other, _), one in collection.by_key.items() if other == kind]
    if kind == Source.kind:
        records.sort(key=lambda one: str(one.date or ""), reverse=True)
    else:
        records.sort(key=lambda one: -_year(one))
    records.sort(key=lambda one: one.sample)
    return [
        (one.key, f"{one.title}{f'（{note}）' if (note := _note(one)) else ''}") for one in records
    ]


def _year(record: Record) -> int:
    return int(getattr(record, "edition", 0) or 0)


def _note(record: Record) -> str:
    """What tells a record from another of its title."""
    notes = []
    if isinstance(record, Source):
        notes = [record.publisher, record.date.text if record.date else ""]
    elif _year(record):
        notes = [f"{_year(record)}年"]
    return "，".join(filter(None, [*notes, "示例" if record.sample else ""]))
