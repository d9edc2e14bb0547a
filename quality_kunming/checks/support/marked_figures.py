"""The numbers that texts mark as figures of the data, each with the one that it means."""

from collections.abc import Iterator
from dataclasses import dataclass

from quality_kunming.checks.project import Project
from quality_kunming.loading.collection import Collection
from quality_kunming.loading.texts import first_line, texts
from quality_kunming.model.base import Model
from quality_kunming.model.figure import Dated
from quality_kunming.model.figures import DataFigure, find_figures
from quality_kunming.prose import MarkedFigure, marked_figures

EXAMPLE = {
    "data/brands/example.yaml": """\
name: 示例梨
brand_kind: 地理标志
recognition: 地理标志证明商标
summary: 皮薄汁多。
figures:
  - label: 种植面积
    value: 1.2
    unit: 万亩
    qualifier: 约
    as_of: 2022-08
    source: launch
sources: [launch]
""",
}
"""A record with a figure, for the examples of rules."""


@dataclass(frozen=True)
class Marked:
    """A marked number and where it stands."""

    file: str
    line: int
    model: Model
    mark: MarkedFigure
    figure: DataFigure


def marked(project: Project) -> Iterator[Marked]:
    """Every marked number that means one of the data; loading tells of the others."""
    collection = project.collection
    for name, model in collection.described.items():
        for field, text in texts(model):
            for mark in marked_figures(text):
                figures = find_figures(collection.records.values(), mark.key)
                if len(figures) == 1:
                    line = first_line(collection, name, model, field) + mark.line - 1
                    yield Marked(name, line, model, mark, figures[0])


def line_of(collection: Collection, name: str, item: Dated, field: str) -> int:
    """The line of a file at which a field of one of its figures or points stands."""
    record = collection.described[name]
    for group in type(record).model_fields:
        value = getattr(record, group)
        for index, one in enumerate(value if isinstance(value, tuple) else ()):
            if one is item:
                return collection.line_of(name, (group, index, field))
    return 0
