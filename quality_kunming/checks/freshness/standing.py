"""What is on and what is over on a project's day."""

from collections.abc import Iterator
from datetime import date

from quality_kunming.checks.project import Project
from quality_kunming.loading.addresses import is_hidden
from quality_kunming.model.activity import Activity
from quality_kunming.model.article import ArticleMatter
from quality_kunming.model.base import Record
from quality_kunming.model.edition import Edition
from quality_kunming.model.state import State


def running_edition(project: Project) -> Edition | None:
    """The edition whose period contains the day; the deadlines of an inspection hold while there is one."""
    editions = (one for one in project.collection.records.values() if isinstance(one, Edition))
    running = (one for one in editions if one.period and one.period.contains(project.day))
    return next((one for one in running if not one.sample), None)


def is_edition_closed(project: Project, year: int | None) -> bool:
    """Whether the edition of a year is over."""
    edition = project.collection.find("edition", year) if year else None
    return isinstance(edition, Edition) and edition.state(project.day) is State.CLOSED


def is_over(project: Project, model: Record | ArticleMatter) -> bool:
    """Whether what a record or article is about has ended: its call, its activities, its edition."""
    if isinstance(model, ArticleMatter):
        activities = [project.collection.find("activity", key) for key in model.activities]
        if model.is_closed(project.day) or is_edition_closed(project, model.edition):
            return True
        return bool(activities) and all(one and _is_closed(one, project.day) for one in activities)
    if isinstance(model, Activity):
        return _is_closed(model, project.day)
    if isinstance(model, Edition):
        return model.state(project.day) is State.CLOSED
    return is_edition_closed(project, getattr(model, "edition", None))


def _is_closed(activity: Activity, day: date) -> bool:
    return activity.state(day) is State.CLOSED


def visible_articles(project: Project) -> Iterator[ArticleMatter]:
    """The articles that visitors of the published site read on the day."""
    for matter in project.collection.matters.values():
        is_shown = isinstance(matter, ArticleMatter) and not is_hidden(matter)
        if is_shown and not matter.is_scheduled(project.day):
            yield matter
