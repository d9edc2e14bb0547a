"""What one can do today, what comes next, and what is past its deadline: for the front page and 如何参与."""

from collections.abc import Iterator
from dataclasses import dataclass

from quality_kunming.model.activity import Activity, Audience, Session
from quality_kunming.model.catalog import Catalog
from quality_kunming.model.dates import When
from quality_kunming.model.service import Service, ServiceKind
from quality_kunming.model.standing import Season, Standing
from quality_kunming.model.state import Entry, State
from quality_kunming.templating.season_values import plan_text
from quality_kunming.templating.states import near, state_mark
from quality_kunming.templating.values import Values

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


def today(catalog: Catalog, values: Values) -> Today:
    """Everything that the current edition offers, by whether one can take part now."""
    edition = catalog.current_edition
    if edition is None:
        return Today()
    season = catalog.season(edition.year)
    activities = [
        one for one in catalog.activities(edition.year) if not season.activity(one).state.is_over
    ]
    ways = [way for one in activities for way in _ways(one, season, values)]
    opened = [way for way in ways if way.standing.state.is_open or _is_on(way)]
    coming = [way for way in ways if way.begins and not _is_on(way) and way not in opened]
    closed = [way for way in ways if way.standing.state is State.ENROLLED and not way.begins]
    return Today(
        tuple(sorted(opened, key=lambda way: (not _is_on(way), way.deadline))),
        tuple(sorted(coming, key=lambda way: way.begins.begins)),
        tuple(closed),
    )


def services_within_reach(catalog: Catalog) -> list[Service]:
    """The services that one can turn to oneself all the year, the hotline first."""
    found = [one for one in catalog.all("service") if one.service_kind in WITHIN_REACH]
    return sorted(found, key=lambda one: WITHIN_REACH.index(one.service_kind))


def _ways(activity: Activity, season: Season, values: Values) -> Iterator[Way]:
    whole = activity.summary, activity, activity.audience
    if enrolment := season.enrolment(activity):
        yield _entry(activity.short_name, *whole, enrolment, Entry.ENROLMENT, values)
    for call in activity.calls:
        standing = season.call(call, activity)
        if standing.state is not State.UNANNOUNCED:
            text = values.after_call(call, activity) or call.summary
            audience = (call.audience,)
            yield _entry(call.name, text, activity, audience, standing, Entry.CALL, values)
        if call.vote and (vote := season.vote(call.vote, call, activity)).state.is_open:
            label, everybody = f"{call.name}：公众投票", activity.audience
            yield _entry(label, call.summary, activity, everybody, vote, Entry.VOTE, values)
    for session in season.coming(activity):
        yield _session(session, activity, season, values)


def _entry(
    label: str,
    text: str,
    activity: Activity,
    audience: tuple[Audience, ...],
    standing: Standing,
    entry: Entry,
    values: Values,
) -> Way:
    """A way that one enters within a time."""
    mark, told = state_mark(standing.state, entry), values.window_text(standing, entry)
    return Way(label, text, activity, audience, standing, mark, told, _opening(standing))


def _session(session: Session, activity: Activity, season: Season, values: Values) -> Way:
    plan, standing = season.plan(session), season.session(session, activity)
    told = filter(None, (near(plan_text(plan, standing), season.moment), session.place))
    return Way(
        f"{activity.short_name}：{session.name}",
        session.text or activity.summary,
        activity,
        activity.audience,
        standing,
        values.session_mark(plan, standing),
        values.window_text(standing),
        plan.start,
        "，".join(told),
    )


def _opening(standing: Standing) -> When | None:
    return standing.window.start if standing.state is State.UPCOMING and standing.window else None


def _is_on(way: Way) -> bool:
    return way.standing.state is State.RUNNING
