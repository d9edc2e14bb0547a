"""What one can do today, what comes next, and what is past its deadline: for the front page and 如何参与."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from quality_kunming.model.activity import Activity
from quality_kunming.model.call import Audience, Call
from quality_kunming.model.catalog import Catalog
from quality_kunming.model.dates import When
from quality_kunming.model.service import Service, ServiceKind
from quality_kunming.model.session import Session
from quality_kunming.model.standing import Season, Standing
from quality_kunming.model.state import Entry, State
from quality_kunming.templating.states import near, state_mark, window_text
from quality_kunming.templating.values.calls import after_call, way_to_apply
from quality_kunming.templating.values.sessions import plan_text, session_mark

WITHIN_REACH = (ServiceKind.HOTLINE, ServiceKind.PLATFORM, ServiceKind.CENTRE)
"""The kinds of service that one can turn to oneself; the others are policies and what is done for firms."""


@dataclass(frozen=True)
class Way:
    """One way to take part: a call, a vote, an enrolment, a session, with where it stands."""

    label: str
    text: str
    activity: Activity
    audience: tuple[Audience, ...]
    standing: Standing
    mark: dict
    """state_mark."""

    entry_text: str
    """How long one can still enter, or when one can begin to; may be empty."""

    begins: When | None = None
    """The day of a session; the opening of anything else that has not opened."""

    session_text: str = ""
    """When and where a session is."""

    apply_href: str = ""
    """Where one fills in what a call asks for, while it is open."""

    @classmethod
    def into(
        cls,
        label: str,
        text: str,
        activity: Activity,
        standing: Standing,
        season: Season,
        entry: Entry = Entry.ENROLMENT,
    ) -> "Way":
        """A way that one enters within a time, for everybody whom the activity is for."""
        is_ahead = standing.state is State.UPCOMING and standing.window
        return cls(
            label=label,
            text=text,
            activity=activity,
            audience=activity.audience,
            standing=standing,
            mark=state_mark(standing.state, entry),
            entry_text=window_text(standing, season.moment, entry),
            begins=standing.window.start if is_ahead else None,
        )

    @property
    def href(self) -> str:
        """Where one goes for it: straight to what is filled in, where there is such a page."""
        return self.apply_href or self.activity.url

    @property
    def is_on(self) -> bool:
        """Whether it takes place now."""
        return self.standing.state is State.RUNNING

    @property
    def is_open(self) -> bool:
        """Whether one can take part now."""
        return self.is_on or self.standing.state.is_open

    @property
    def when_text(self) -> str:
        """All that is known of its time."""
        return "，".join(filter(None, (self.session_text, self.entry_text)))

    @property
    def deadline(self) -> float:
        """The instant until which one can enter; a way without one comes after all that have."""
        end = self.standing.deadline
        return end.ends.timestamp() if end else float("inf")


@dataclass(frozen=True)
class Today:
    """A season's ways to take part: `open` (the one that closes first, first), `coming` and `closed`."""

    open: tuple[Way, ...] = ()
    coming: tuple[Way, ...] = ()
    closed: tuple[Way, ...] = ()


def today(catalog: Catalog) -> Today:
    """Everything that the current edition offers, by whether one can take part now."""
    edition = catalog.current_edition
    if edition is None:
        return Today()
    season = catalog.season(edition.year)
    activities = [
        one for one in catalog.activities(edition.year) if not season.activity(one).state.is_over
    ]
    ways = [way for one in activities for way in _ways(one, season)]
    opened = [way for way in ways if way.is_open]
    coming = [way for way in ways if way.begins and not way.is_open]
    closed = [way for way in ways if way.standing.state is State.ENROLLED and not way.begins]
    return Today(
        tuple(sorted(opened, key=lambda way: (not way.is_on, way.deadline))),
        tuple(sorted(coming, key=lambda way: way.begins.begins)),
        tuple(closed),
    )


def _ways(activity: Activity, season: Season) -> Iterator[Way]:
    """Everything that one can do of an activity, in the order in which it is written."""
    if enrolment := season.enrolment(activity):
        yield Way.into(activity.short_name, activity.summary, activity, enrolment, season)
    for call in activity.calls:
        yield from _ways_to_answer(call, activity, season)
    for session in season.coming(activity):
        yield _session(session, activity, season)


def _ways_to_answer(call: Call, activity: Activity, season: Season) -> Iterator[Way]:
    """To send something in, and to vote on what was sent in."""
    standing = season.call(call, activity)
    if standing.state is not State.UNANNOUNCED:
        text = after_call(call, activity, season) or call.summary
        way = Way.into(call.name, text, activity, standing, season, Entry.CALL)
        apply_href = way_to_apply(call, activity, season)
        yield replace(way, audience=(call.audience,), apply_href=apply_href)
    if call.vote and (vote := season.vote(call.vote, call, activity)).state.is_open:
        label = f"{call.name}：公众投票"
        yield Way.into(label, call.summary, activity, vote, season, Entry.VOTE)


def _session(session: Session, activity: Activity, season: Season) -> Way:
    plan, standing = season.plan(session), season.session(session, activity)
    day = near(plan_text(plan, standing), season.moment)
    return Way(
        label=f"{activity.short_name}：{session.name}",
        text=session.text or activity.summary,
        activity=activity,
        audience=activity.audience,
        standing=standing,
        mark=session_mark(plan, standing),
        entry_text=window_text(standing, season.moment),
        begins=plan.start,
        session_text="，".join(filter(None, (day, session.place))),
    )


def services_within_reach(catalog: Catalog) -> list[Service]:
    """The services that one can turn to oneself all the year, the hotline first."""
    services = [one for one in catalog.all("service") if one.service_kind in WITHIN_REACH]
    return sorted(services, key=lambda one: WITHIN_REACH.index(one.service_kind))


def for_citizens(audience: tuple[Audience, ...]) -> bool:
    """Whether people who are no enterprise are meant, perhaps among others: so each way is told once."""
    return any(who is not Audience.ENTERPRISE for who in audience)
