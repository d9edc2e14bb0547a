"""What is on and what is over on a project's day."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from quality_kunming.checks.project import Project
from quality_kunming.loading.addresses import is_hidden
from quality_kunming.model.activity import Activity
from quality_kunming.model.article import ArticleMatter
from quality_kunming.model.base import Model, Record
from quality_kunming.model.edition import Edition
from quality_kunming.model.moment import Moment
from quality_kunming.model.standing import edition_state
from quality_kunming.model.state import State


def running_edition(project: Project) -> Edition | None:
    """The edition whose period contains the day; the deadlines of an inspection hold while there is one."""
    editions = (one for one in project.collection.records.values() if isinstance(one, Edition))
    running = (one for one in editions if one.period and one.period.contains(project.moment))
    return next((one for one in running if not one.sample), None)


def is_edition_closed(project: Project, year: int | None) -> bool:
    """Whether the edition of a year is over."""
    edition = project.collection.find("edition", year) if year else None
    return isinstance(edition, Edition) and edition_state(edition, project.moment) is State.CLOSED


def is_over(project: Project, model: Record | ArticleMatter) -> bool:
    """Whether what a record or article is about has ended: its call, its activities, its edition."""
    if isinstance(model, ArticleMatter):
        activities = [project.collection.find("activity", key) for key in model.activities]
        if model.is_closed(project.moment) or is_edition_closed(project, model.edition):
            return True
        return bool(activities) and all(one and _is_closed(one, project) for one in activities)
    if isinstance(model, Activity):
        return _is_closed(model, project)
    if isinstance(model, Edition):
        return edition_state(model, project.moment) is State.CLOSED
    return is_edition_closed(project, getattr(model, "edition", None))


def written_on(project: Project, model: Model) -> date | None:
    """The last day on which a text was written, as its file says it; of a record that of its latest source."""
    if isinstance(model, ArticleMatter):
        return max(model.date.last_day, (model.updated or model.date).last_day)
    slugs = getattr(model, "sources", ())
    sources = (project.collection.find("source", slug) for slug in slugs)
    return max((one.date.first_day for one in sources if one and one.date), default=None)


def was_over(project: Project, model: Record | ArticleMatter) -> bool:
    """Whether what it is about had ended when it was written: no day that goes by makes that so."""
    written = written_on(project, model)
    return written is not None and is_over(replace(project, as_of=Moment.end_of(written)), model)


def _is_closed(activity: Activity, project: Project) -> bool:
    return project.season(activity.edition).activity(activity).state.is_over


def visible_articles(project: Project) -> Iterator[ArticleMatter]:
    """The articles that visitors of the published site read on the day."""
    for matter in project.collection.matters.values():
        is_shown = isinstance(matter, ArticleMatter) and not is_hidden(matter)
        if is_shown and not matter.is_scheduled(project.moment):
            yield matter
