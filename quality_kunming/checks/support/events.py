"""What took place from one day to another by the records, and how a text calls it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from quality_kunming.checks.project import Project
from quality_kunming.model.activity import Activity
from quality_kunming.model.dates import PartialDate
from quality_kunming.model.edition import Edition

_MARKS = "[“”‘’「」\\s]{0,2}"
_MONTH = rf"(?<![省县区])(?<![省县区][“年])(?<![省县区]全国)(?<![省县区]全国“)质量月{_MARKS}"
EDITION = {
    "data/editions/2022.yaml": """\
name: 2022年昆明市全国“质量月”
summary: 六大主题活动。
period:
  start: 2022-09-01
  end: 2022-10
milestones:
  - name: 启动仪式
    as_of: 2022-09-01
    source: launch
""",
    "data/sources/launch.yaml": """\
title: 质量月启动
publisher: 昆明信息港
date: 2022-09-01
quality: 原文
""",
}
"""An edition with a day of its own, for examples."""


@dataclass(frozen=True)
class Event:
    """From the day on which it has surely begun to the first that may be its last; how it is called."""

    begun: date
    ends: date
    is_of_a_day: bool
    year: int
    file: str
    name: str
    pattern: str


def named(text: str, events: Sequence[Event]) -> Iterator[tuple[re.Match, Event]]:
    """Each place at which a text names one of them, the most telling: a session, not its activity."""
    matches = [(match, one) for one in events for match in re.finditer(one.pattern, text)]
    longest: dict[int, int] = {}
    for match, _ in matches:
        longest[match.start()] = max(longest.get(match.start(), 0), match.end())
    yield from ((match, one) for match, one in matches if match.end() == longest[match.start()])


def events(project: Project) -> Iterator[Event]:
    """Each with both days; samples have none, and what was called off does not take place."""
    for file, record in project.collection.records.items():
        if record.sample:
            continue
        if isinstance(record, Edition):
            yield from _of_edition(record, file)
        elif isinstance(record, Activity):
            yield from _of_activity(record, file, project)


def _of_edition(edition: Edition, file: str) -> Iterator[Event]:
    if edition.period:
        days = _days(edition.period.start, edition.period.end)
        yield Event(*days, edition.year, file, "质量月", rf"{_MONTH}(?:系列)?(?:活动)?")
    for one in edition.milestones:
        pattern = rf"{_MONTH}[^，。；：\n]{{0,6}}{re.escape(one.name)}"
        yield Event(*_days(one.as_of, one.as_of), edition.year, file, one.name, pattern)


def _of_activity(activity: Activity, file: str, project: Project) -> Iterator[Event]:
    year = activity.edition
    name = "".join(f"{re.escape(sign)}{_MARKS}" for sign in activity.short_name)
    if activity.schedule:
        yield Event(
            *_days(activity.schedule.start, activity.schedule.end),
            year,
            file,
            activity.short_name,
            name,
        )
    for session in activity.sessions:
        plan = project.season(year).plan(session)
        if plan.start and not plan.is_cancelled:
            pattern = rf"{name}[^，。；：\n]{{0,6}}{re.escape(session.name)}"
            yield Event(
                *_days(plan.start, plan.end or plan.start), year, file, session.name, pattern
            )


def _days(start: PartialDate, end: PartialDate) -> tuple[date, date, bool]:
    """The day on which it has surely begun, the first on which it may end, and whether they are one."""
    return start.last_day, end.first_day, start.first_day == end.last_day
