"""Where editions, activities, calls, sessions and cases stand at a moment: decided here, and nowhere else.

A moment is an instant in Kunming (`model.moment`).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from quality_kunming.model.activity import Activity
from quality_kunming.model.call import Call, Vote
from quality_kunming.model.dates import When
from quality_kunming.model.edition import Edition
from quality_kunming.model.session import Change, ChangeKind, Session
from quality_kunming.model.state import State
from quality_kunming.model.window import Window

CLOSING_DAYS = 3
"""Days before a deadline from which on it is said to be close."""
HISTORY = timedelta(days=366)
"""How long after its last day an edition is told of as history."""


@dataclass(frozen=True)
class Standing:
    """A state with the window for entering that it rests on, where there is one."""

    state: State
    window: Window | None = None

    @property
    def deadline(self) -> When | None:
        """The end of the time for entering, where it is known and still to come."""
        return self.window.end if self.window and self.state.is_open else None


@dataclass(frozen=True)
class Plan:
    """When a session takes place after all that was changed by a moment; `change` put it off, or called it off."""

    start: When | None
    end: When | None
    change: Change | None
    is_full: bool

    @property
    def is_cancelled(self) -> bool:
        """Whether it was called off."""
        return self.change is not None and self.change.kind is ChangeKind.CANCELLED

    @property
    def is_postponed(self) -> bool:
        """Whether it was put off, to a day that is known or not."""
        return self.change is not None and self.change.kind is ChangeKind.POSTPONED

    @property
    def over_at(self) -> datetime:
        """The instant at which it is over: where no end is known, with its day."""
        if self.end:
            return self.end.ends
        return When.of(self.start.last_day).ends if self.start.has_time else self.start.ends


@dataclass(frozen=True)
class Season:
    """One edition, as everything in it stands at a moment; nothing of it outlives the edition."""

    edition: Edition | None
    moment: datetime

    @property
    def state(self) -> State:
        """The edition before, in or after its period; without a reported one, closed once its year is over."""
        return edition_state(self.edition, self.moment)

    @property
    def is_over(self) -> bool:
        """Whether the edition has ended."""
        return self.edition is not None and self.state is State.CLOSED

    def activity(self, activity: Activity) -> Standing:
        """Closed, called off, open in any of its ways in (that which closes last counts), on, or still to come."""
        if self._has_ended(activity):
            return Standing(State.CLOSED)
        if self._is_called_off(activity):
            return Standing(State.CANCELLED)
        ways = list(self._ways_in(activity))
        if opened := [way for way in ways if way.state.is_open]:
            return max(opened, key=_closing_time)
        if activity.schedule is None:
            return Standing(State.UNANNOUNCED)
        if activity.schedule.has_begun(self.moment):
            return Standing(State.RUNNING)
        later = [way for way in ways if way.state is State.UPCOMING and way.window]
        closed = [way for way in ways if way.state is State.ENROLLED]
        return next(iter(later or closed), Standing(State.UPCOMING))

    def enrolment(self, activity: Activity) -> Standing | None:
        """Whether the activity as a whole takes names; nothing where one need not enrol for it."""
        if not activity.enrolment:
            return None
        return self._window(activity.enrolment, activity)

    def call(self, call: Call, activity: Activity) -> Standing:
        """Not yet, open, closing, closed, or with its results."""
        if call.results_on and call.results_on.reached <= self.moment:
            return Standing(State.ANNOUNCED, call.window)
        if call.window:
            return self._window(call.window, activity)
        return Standing(State.ENROLLED if self._has_ended(activity) else State.UNANNOUNCED)

    def vote(self, vote: Vote, call: Call, activity: Activity) -> Standing:
        """Whether the public can vote."""
        if self.call(call, activity).state is State.ANNOUNCED:
            return Standing(State.ENROLLED, vote.window)
        return self._window(vote.window, activity)

    def session(self, session: Session, activity: Activity) -> Standing:
        """Called off, put off without a day, past, on, full, open for names, or still to come."""
        plan = self.plan(session)
        if plan.is_cancelled:
            return Standing(State.CANCELLED)
        if plan.start is None:
            is_over = self._has_ended(activity)
            unknown = State.POSTPONED if plan.is_postponed else State.UNANNOUNCED
            return Standing(State.CLOSED if is_over else unknown)
        if plan.over_at <= self.moment:
            return Standing(State.CLOSED)
        if plan.start.is_day and plan.start.begins <= self.moment:
            return Standing(State.RUNNING)
        if plan.is_full:
            return Standing(State.FULL, session.enrolment)
        if session.enrolment:
            return window_standing(session.enrolment, self.moment)
        return Standing(State.UPCOMING)

    def plan(self, session: Session) -> Plan:
        """What holds of a session after the changes that were made public."""
        start, end, change, is_full = session.start, session.end, None, False
        for one in session.changes:
            if one.at.begins > self.moment:
                break
            if one.kind is ChangeKind.POSTPONED:
                start, end, change = one.start, one.end, one
            elif one.kind is ChangeKind.CANCELLED:
                change = one
            else:
                is_full = one.kind is ChangeKind.FULL
        return Plan(start, end, change, is_full)

    def coming(self, activity: Activity) -> list[Session]:
        """The sessions with a day that are on or still to come, the next one first; none that is called off.

        Of one of which only the month is known, the day may be the last.
        """
        if self._has_ended(activity):
            return []
        held = [one for one in activity.sessions if self._takes_place(one, activity)]
        starts = [(self.plan(one).start, one) for one in held]
        order = sorted(starts, key=lambda pair: (pair[0].last_day, pair[0].begins))
        return [one for _, one in order]

    def _takes_place(self, session: Session, activity: Activity) -> bool:
        state = self.session(session, activity).state
        return self.plan(session).start is not None and not state.is_over

    def _ways_in(self, activity: Activity) -> Iterator[Standing]:
        if own := self.enrolment(activity):
            yield own
        for call in activity.calls:
            yield self.call(call, activity)
        for session in activity.sessions:
            yield self.session(session, activity)

    def _window(self, window: Window, activity: Activity) -> Standing:
        return window_standing(window, self.moment, self._has_ended(activity))

    def _has_ended(self, activity: Activity) -> bool:
        schedule = activity.schedule
        return self.is_over or (schedule is not None and schedule.is_over(self.moment))

    def _is_called_off(self, activity: Activity) -> bool:
        """Whether an activity that is made of sessions alone has lost every one of them."""
        sessions = activity.sessions
        return (
            bool(sessions)
            and not activity.calls
            and all(self.plan(one).is_cancelled for one in sessions)
        )


def edition_state(edition: Edition, moment: datetime) -> State:
    """Before, in or after its period; without a reported period, closed once its year is over."""
    if edition.period is None:
        return State.CLOSED if moment.year > edition.year else State.UNANNOUNCED
    if edition.period.is_over(moment):
        return State.CLOSED
    return State.RUNNING if edition.period.has_begun(moment) else State.UPCOMING


def current_edition(editions: Sequence[Edition], moment: datetime) -> Edition | None:
    """Of editions, the latest first: the one that is on, else the next to come, else the latest that was told of."""
    by_state: dict[State, list[Edition]] = {}
    for edition in editions:
        by_state.setdefault(edition_state(edition, moment), []).append(edition)
    for state, place in ((State.RUNNING, 0), (State.UPCOMING, -1), (State.UNANNOUNCED, -1)):
        if matching := by_state.get(state):
            return matching[place]
    return next(iter(editions), None)


def is_history(edition: Edition, moment: datetime) -> bool:
    """Whether an edition has been over for more than a year."""
    end = edition.period.end if edition.period else When(edition.year)
    return moment.date() - end.last_day > HISTORY


def window_standing(window: Window, moment: datetime, is_over: bool = False) -> Standing:
    """Before, in or after a time for entering, which something else may have ended (`is_over`)."""
    if is_over or window.is_over(moment):
        return Standing(State.ENROLLED, window)
    if not window.has_begun(moment):
        return Standing(State.UPCOMING, window)
    is_close = window.end is not None and days_left(window.end, moment) <= CLOSING_DAYS
    return Standing(State.CLOSING if is_close else State.ENROLLING, window)


def days_left(deadline: When, moment: datetime) -> int:
    """Calendar days until a deadline's last day: 0 on that day."""
    return (deadline.last_day - moment.date()).days


def _closing_time(standing: Standing) -> float:
    end = standing.window.end
    return end.ends.timestamp() if end else float("inf")
