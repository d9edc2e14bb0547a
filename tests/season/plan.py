"""A season as its organisers plan it, and what is true of it at a moment: told without the project's own code."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cached_property
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("Asia/Shanghai")
VOTE = "：公众投票"
"""What a vote is called, behind its call."""
CLOSE = 3
"""Days before a deadline from which on the site says that it is close."""


def begins(text: str) -> datetime:
    """The first instant of 2031-09, 2031-09-20 or 2031-09-20 18:00."""
    day, _, time = text.partition(" ")
    parts = [int(part) for part in day.split("-")] + [1] * (2 - day.count("-"))
    hour, minute = (int(part) for part in (time or "00:00").split(":"))
    return datetime(*parts, hour, minute, tzinfo=ZONE)


def ends(text: str) -> datetime:
    """The instant at which it is over; a minute's is itself."""
    start = begins(text)
    if " " in text:
        return start
    if text.count("-") == 2:
        return start + timedelta(days=1)
    return (start + timedelta(days=32)).replace(day=1)


def in_words(text: str) -> str:
    """As a Chinese reader expects it."""
    day, _, time = text.partition(" ")
    parts = [int(part) for part in day.split("-")]
    told = "".join(f"{part}{unit}" for part, unit in zip(parts, "年月日", strict=False))
    return told + (f"{int(time[:2])}{time[2:]}" if time else "")


@dataclass(frozen=True)
class Span:
    """From when to when; either may not be known."""

    start: str | None = None
    end: str | None = None

    def contains(self, moment: datetime) -> bool:
        """Whether one can enter at a moment."""
        return not self.is_ahead(moment) and not self.is_past(moment)

    def is_ahead(self, moment: datetime) -> bool:
        """Whether it is still to begin."""
        return self.start is not None and moment < begins(self.start)

    def is_past(self, moment: datetime) -> bool:
        """Whether it is over."""
        return self.end is not None and ends(self.end) <= moment


@dataclass(frozen=True)
class Change:
    """Something that became different."""

    at: str
    kind: str
    start: str | None = None
    end: str | None = None
    reason: str = ""


@dataclass(frozen=True)
class Meeting:
    """A session."""

    name: str
    start: str | None = None
    end: str | None = None
    enrolment: Span | None = None
    announced: str | None = None
    changes: tuple[Change, ...] = ()
    replay: str | None = None
    more: str = ""
    """Lines of YAML that nothing is asked of."""


@dataclass(frozen=True)
class Call:
    """A call."""

    name: str
    audience: str = "企业"
    collects: str = "其他"
    window: Span | None = None
    shortlist_on: str | None = None
    vote: Span | None = None
    results_on: str | None = None
    results: str = ""
    announced: str | None = None


@dataclass(frozen=True)
class Prize:
    """A prize with its winners."""

    name: str
    winners: tuple[str, ...] = ()
    announced: str | None = None


@dataclass(frozen=True)
class Activity:
    """A themed activity."""

    slug: str
    number: int
    name: str
    short: str
    audience: str = "市民"
    announced: str | None = None
    schedule: Span | None = None
    enrolment: Span | None = None
    calls: tuple[Call, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    prizes: tuple[Prize, ...] = ()
    phone: str | None = None
    phone_until: str | None = None
    more: str = ""


@dataclass(frozen=True)
class Case:
    """A case that an organisation sent in."""

    slug: str
    name: str
    stage: str
    rank: int | None = None
    announced: str | None = None


@dataclass(frozen=True)
class Person:
    """An ambassador."""

    slug: str
    name: str
    order: int | None = None
    announced: str | None = None
    consent: str = ""
    consent_until: str | None = None


@dataclass(frozen=True)
class Article:
    """A text of the news."""

    slug: str
    title: str
    date: str
    closes: str | None = None


@dataclass(frozen=True)
class Season:
    """An edition with all that is in it."""

    year: int
    name: str
    announced: str
    period: Span
    activities: tuple[Activity, ...]
    cases: tuple[Case, ...] = ()
    people: tuple[Person, ...] = ()
    articles: tuple[Article, ...] = ()


@dataclass(frozen=True)
class Truth:
    """What holds of a season at a moment."""

    season: Season
    moment: datetime
    known: dict = field(default_factory=dict)

    def is_reached(self, text: str | None) -> bool:
        """Whether a day or minute has come; of a month whether it is over, for nobody knows the day."""
        if text is None:
            return False
        return self.moment >= (begins(text) if text.count("-") == 2 else ends(text))

    @property
    def is_announced(self) -> bool:
        """Whether anybody knows of the edition."""
        return self.is_reached(self.season.announced)

    def knows(self, thing) -> bool:
        """Whether the public knows of an activity, case or person."""
        return self.is_announced and (thing.announced is None or self.is_reached(thing.announced))

    @property
    def phase(self) -> str:
        """The word of the theme for where the edition stands."""
        period = self.season.period
        if period.is_past(self.moment):
            return "closed"
        return "upcoming" if period.is_ahead(self.moment) else "running"

    @property
    def is_history(self) -> bool:
        """Whether it is over for more than a year."""
        return self.moment - ends(self.season.period.end) > timedelta(days=366)

    @cached_property
    def activities(self) -> list[Activity]:
        """Those that are known."""
        return [one for one in self.season.activities if self.knows(one)]

    def is_over(self, activity: Activity) -> bool:
        """Whether an activity has ended, with its edition at the latest."""
        past = activity.schedule and activity.schedule.is_past(self.moment)
        return bool(past) or self.phase == "closed"

    def meetings(self, activity: Activity) -> list[Meeting]:
        """Those that are known."""
        return [
            one for one in activity.meetings if not one.announced or self.is_reached(one.announced)
        ]

    def calls(self, activity: Activity) -> list[Call]:
        """Those that are known."""
        return [
            one for one in activity.calls if not one.announced or self.is_reached(one.announced)
        ]

    def changes(self, meeting: Meeting) -> list[Change]:
        """Those that were made public."""
        return [one for one in meeting.changes if self.is_reached(one.at)]

    def moved(self, meeting: Meeting) -> Change | None:
        """The change by which a meeting was put off or called off, the latest one."""
        made = [one for one in self.changes(meeting) if one.kind in ("延期", "取消")]
        return made[-1] if made else None

    def day(self, meeting: Meeting) -> str | None:
        """When it takes place, as far as one knows; of what was called off, when it would have."""
        made = [one for one in self.changes(meeting) if one.kind == "延期"]
        return made[-1].start if made else meeting.start

    def last(self, meeting: Meeting) -> datetime:
        """The instant at which it is over."""
        made = [one for one in self.changes(meeting) if one.kind == "延期"]
        end = made[-1].end if made else meeting.end
        if end:
            return ends(end)
        day = self.day(meeting)
        return ends(day.partition(" ")[0])

    def is_cancelled(self, meeting: Meeting) -> bool:
        """Whether it was called off."""
        moved = self.moved(meeting)
        return moved is not None and moved.kind == "取消"

    def is_full(self, meeting: Meeting) -> bool:
        """Whether nobody more can come."""
        made = [one for one in self.changes(meeting) if one.kind in ("名额已满", "又有名额")]
        return bool(made) and made[-1].kind == "名额已满"

    def meeting_state(self, meeting: Meeting, activity: Activity) -> str:
        """The word of the theme for where a meeting stands."""
        if self.is_cancelled(meeting):
            return "cancelled"
        day = self.day(meeting)
        if day is None:
            if self.is_over(activity):
                return "closed"
            return "postponed" if self.moved(meeting) else "unannounced"
        if self.last(meeting) <= self.moment:
            return "closed"
        if day.count("-") == 2 and begins(day) <= self.moment:
            return "running"
        if self.is_full(meeting):
            return "full"
        window = meeting.enrolment
        if window and window.contains(self.moment):
            return self.open_word(window)
        if window and window.is_past(self.moment):
            return "enrolled"
        return "postponed" if self.moved(meeting) else "upcoming"

    def open_word(self, window: Span) -> str:
        """Whether an open window is about to close."""
        left = self.days_left(window)
        return "closing" if left is not None and left <= CLOSE else "enrolling"

    def days_left(self, window: Span) -> int | None:
        """Days of the calendar until the last one."""
        if window.end is None:
            return None
        last = ends(window.end)
        if " " not in window.end:
            last -= timedelta(days=1)
        return (last.date() - self.moment.date()).days

    def is_called_off(self, activity: Activity) -> bool:
        """Whether nothing is left of an activity that was meetings alone."""
        held = self.meetings(activity)
        return bool(held) and not self.calls(activity) and all(map(self.is_cancelled, held))

    def takes_part(self, activity: Activity) -> bool:
        """Whether anything of an activity is still to be had."""
        return not self.is_over(activity) and not self.is_called_off(activity)

    def entries(self, activity: Activity) -> Iterator[tuple[str, Span]]:
        """Each way into an activity that has a window, by the name under which it is offered, meetings aside."""
        if activity.enrolment:
            yield activity.short, activity.enrolment
        for call in self.calls(activity):
            if call.window and not self.is_reached(call.results_on):
                yield call.name, call.window
            if call.vote and not self.is_reached(call.results_on):
                yield f"{call.name}{VOTE}", call.vote

    @cached_property
    def open(self) -> dict[str, Span]:
        """What one can enter now."""
        found = {}
        for activity in filter(self.takes_part, self.activities):
            found |= {
                name: span for name, span in self.entries(activity) if span.contains(self.moment)
            }
            for one in self.meetings(activity):
                if self.meeting_state(one, activity) in ("enrolling", "closing"):
                    found[f"{activity.short}：{one.name}"] = one.enrolment
        return found

    @cached_property
    def on(self) -> set[str]:
        """The meetings that are on at the moment."""
        return {
            f"{activity.short}：{one.name}"
            for activity in filter(self.takes_part, self.activities)
            for one in self.meetings(activity)
            if self.meeting_state(one, activity) == "running"
        }

    @cached_property
    def coming(self) -> set[str]:
        """What has a day and is still to come."""
        found = set()
        for activity in filter(self.takes_part, self.activities):
            found |= {
                name
                for name, span in self.entries(activity)
                if span.is_ahead(self.moment) and not name.endswith(VOTE)
            }
            for one in self.upcoming(activity):
                found.add(f"{activity.short}：{one.name}")
        return found - set(self.open) - self.on

    @cached_property
    def past(self) -> set[str]:
        """What of activities that go on can no longer be entered."""
        return {
            name
            for activity in filter(self.takes_part, self.activities)
            for name, span in self.entries(activity)
            if span.is_past(self.moment) and not name.endswith(VOTE)
        }

    def upcoming(self, activity: Activity) -> list[Meeting]:
        """The meetings that are on or to come, the next one first; of a month, when nothing else of it is left."""
        if self.is_over(activity):
            return []
        held = [
            one
            for one in self.meetings(activity)
            if self.day(one) and self.meeting_state(one, activity) not in ("closed", "cancelled")
        ]
        return sorted(
            held, key=lambda one: (ends(self.day(one).partition(" ")[0]), begins(self.day(one)))
        )

    def activity_state(self, activity: Activity) -> set[str]:
        """The words of the theme that are true of an activity; a vote is no way into it."""
        if self.is_over(activity):
            return {"closed"}
        if self.is_called_off(activity):
            return {"cancelled"}
        names = {name for name, _ in self.entries(activity) if not name.endswith(VOTE)} | {
            f"{activity.short}：{one.name}" for one in self.meetings(activity)
        }
        spans = [self.open[name] for name in names & set(self.open)]
        if spans:
            return {self.open_word(span) for span in spans}
        if activity.schedule is None:
            return {"unannounced"}
        if not activity.schedule.is_ahead(self.moment):
            return {"running"}
        return {"upcoming", "enrolled"}

    @property
    def ten(self) -> list[Case]:
        """The ranked cases that the public knows, by rank."""
        if not self.has_results:
            return []
        return sorted((one for one in self.cases if one.rank), key=lambda one: one.rank)

    @property
    def cases(self) -> list[Case]:
        """Those that are known."""
        return [one for one in self.season.cases if self.knows(one)]

    @property
    def call_for_cases(self) -> Call:
        """The call through which they came."""
        calls = (call for one in self.season.activities for call in one.calls)
        return next(call for call in calls if call.collects == "案例")

    @property
    def has_results(self) -> bool:
        """Whether the ten are public."""
        return self.is_reached(self.call_for_cases.results_on)

    def stage(self, case: Case) -> str:
        """How far the public knows that a case has come."""
        order = ["征集", "入围", "十佳"]
        listed = self.is_reached(self.call_for_cases.shortlist_on)
        public = "十佳" if self.has_results else "入围" if listed else "征集"
        return min(case.stage, public, key=order.index)

    @property
    def people(self) -> list[Person]:
        """Those that are known and have not withdrawn, in the order that was set."""
        known = [
            one for one in self.season.people if self.knows(one) and not self.is_withdrawn(one)
        ]
        return sorted(known, key=lambda one: (one.order or 99, one.slug))

    def is_withdrawn(self, person: Person) -> bool:
        """Whether what a person agreed to has ended."""
        return bool(person.consent_until) and ends(person.consent_until) <= self.moment

    def secrets(self) -> Iterator[str]:
        """All words that nobody may read yet, or any more."""
        if not self.is_announced:
            yield self.season.name
        for activity in self.season.activities:
            if not self.knows(activity):
                yield from (activity.name, activity.short)
                continue
            yield from (one.name for one in activity.meetings if one not in self.meetings(activity))
            yield from (one.name for one in activity.calls if one not in self.calls(activity))
            for one in activity.meetings:
                yield from (c.reason for c in one.changes if c.reason and not self.is_reached(c.at))
                if one.replay and self.meeting_state(one, activity) != "closed":
                    yield one.replay
            for call in activity.calls:
                if call.results and not self.is_reached(call.results_on):
                    yield call.results
            for prize in activity.prizes:
                if not self.is_reached(prize.announced):
                    yield from prize.winners
        yield from (one.name for one in self.season.cases if not self.knows(one))
        for one in self.season.people:
            if not self.knows(one) or self.is_withdrawn(one):
                yield one.name
        yield from (one.title for one in self.season.articles if not self.is_reached(one.date))
