"""Numbers that hold for a day after their source, or for one that is still to come."""

from collections.abc import Iterator
from datetime import date, datetime

from quality_kunming.checks.project import Project
from quality_kunming.checks.rule import Example, Finding, Rule, Scope, Severity
from quality_kunming.checks.support.marked_figures import EXAMPLE, line_of, marked
from quality_kunming.loading.knowledge import ALWAYS, known_from
from quality_kunming.model.article import ArticleMatter
from quality_kunming.model.base import Model, Record
from quality_kunming.model.figure import Figure
from quality_kunming.model.figures import DataFigure, data_figures
from quality_kunming.model.indicator import Point
from quality_kunming.model.source import Source

_LATER = {name: text.replace("2022-08", "2023-08") for name, text in EXAMPLE.items()}

RULE = Rule(
    id="figure-known",
    title="数的日期晚于它的来源",
    scope=Scope.PROJECT,
    reason="一篇报道说不出发表以后的数；日期对不上，多半是截至日期或者来源写错了。",
    source="本项目规定，每个数都要有截至日期和来源",
    bad=Example(_LATER),
    good=Example(EXAMPLE),
)


def find(project: Project) -> Iterator[Finding]:
    """Each number whose day is later than its source's or than today; each marked one not yet published."""
    collection = project.collection
    latest = max([project.day, *_days_of_sources(collection)])
    for name, record in collection.records.items():
        for figure in data_figures(record):
            if figure.is_repeated:
                continue
            source = collection.find("source", figure.item.source)
            published = getattr(source, "date", None)
            if figure.as_of.first_day > latest:
                when = "还没有到这一天"
            elif published and figure.as_of.first_day > published.last_day:
                when = f"来源“{figure.item.source}”是{published.text}发布的，比它早"
            else:
                continue
            message = f"“{_name(figure.item)}”截至{figure.as_of.text}，{when}；请核对截至日期和来源"
            yield Finding(name, line_of(collection, name, figure.item, "as_of"), message)
    for one in marked(project):
        yield from _too_early(project, one.file, one.line, one.figure)
    for file, fillings in collection.fillings.items():
        for one in fillings:
            if one.figure:
                line = collection.line_of(file, one.location)
                yield from _too_early(project, file, line, one.figure)


def _too_early(project: Project, file: str, line: int, figure: DataFigure) -> Iterator[Finding]:
    """What to say of a text of the day that tells a number published later."""
    source = project.collection.find("source", figure.item.source)
    published = getattr(source, "date", None)
    if not published or published.first_day <= project.day:
        return
    model = project.collection.described[file]
    is_dated = isinstance(model, ArticleMatter)
    if _begins(model, project) < (published.begins if is_dated else project.moment):
        message = f"引用的数“{figure.text}”要到{published.text}才公布，现在页面上还没有；请等公布以后再引用"
        yield Finding(file, line, message, Severity.ERROR if is_dated else Severity.WARNING)


def _begins(model: Model, project: Project) -> datetime:
    """From when on a text is read: of an article its own day says so, and so what is wrong on whatever day."""
    if isinstance(model, ArticleMatter):
        return model.date.begins
    return known_from(model, project.collection) if isinstance(model, Record) else ALWAYS


def _days_of_sources(collection) -> Iterator[date]:
    """How far the records reach: on a day long past, later ones are no slip."""
    for record in collection.records.values():
        if isinstance(record, Source) and record.date:
            yield record.date.last_day


def _name(item: Figure | Point) -> str:
    return item.label if isinstance(item, Figure) else item.category or str(item.year)
