"""Whether a step of a guide can be done at a moment: what the season says, found in whichever edition is on."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from quality_kunming.model.activity import Activity
from quality_kunming.model.call import Call
from quality_kunming.model.catalog import Catalog
from quality_kunming.model.dates import When
from quality_kunming.model.service import Service
from quality_kunming.model.session import Session
from quality_kunming.model.standing import Season, Standing
from quality_kunming.model.state import State
from quality_kunming.model.step_guide import Hinge, Part


class Readiness(StrEnum):
    """Whether a step can be done, as visitors read it."""

    ALWAYS = "全年都可以"
    NOW = "可以做了"
    LATER = "还没有开始"
    FULL = "名额已满"
    PAST = "已截止"
    ANNOUNCED = "结果已公布"
    POSTPONED = "延期"
    CANCELLED = "已取消"
    CLOSED = "已结束"
    UNKNOWN = "还没有公布"


_READY = {
    State.UNANNOUNCED: Readiness.UNKNOWN,
    State.UPCOMING: Readiness.LATER,
    State.ENROLLING: Readiness.NOW,
    State.CLOSING: Readiness.NOW,
    State.FULL: Readiness.FULL,
    State.ENROLLED: Readiness.PAST,
    State.RUNNING: Readiness.NOW,
    State.POSTPONED: Readiness.POSTPONED,
    State.CANCELLED: Readiness.CANCELLED,
    State.ANNOUNCED: Readiness.ANNOUNCED,
    State.CLOSED: Readiness.CLOSED,
}


@dataclass(frozen=True)
class StepStanding:
    """Whether a step can be done, and of what that is true.

    `season` and `activity` are of the current edition; where that is over or has no such thing, `is_past` and they are
    of the last edition that had. `begins` is when it can be done, where that is known and still to come.
    """

    readiness: Readiness
    season: Season | None = None
    activity: Activity | None = None
    call: Call | None = None
    session: Session | None = None
    service: Service | None = None
    standing: Standing | None = None
    begins: When | None = None
    is_past: bool = False


@dataclass(frozen=True)
class Place:
    """Where in an edition a hinge is."""

    season: Season
    activity: Activity
    call: Call | None = None

    def standing(self, readiness: Readiness, **known) -> StepStanding:
        """What is true of a step that hangs here."""
        return StepStanding(readiness, self.season, self.activity, self.call, **known)


def step_standing(hinge: Hinge | None, catalog: Catalog) -> StepStanding:
    """What holds of a step at the catalog's moment; one that hangs on nothing can be done on any day."""
    if hinge is None:
        return StepStanding(Readiness.ALWAYS)
    if hinge.part is Part.SERVICE:
        return _of_service(hinge, catalog)
    edition = catalog.current_edition
    season = catalog.season(edition.year) if edition else None
    place = next(_places(hinge, season, catalog), None) if season else None
    if season is None or (place is None and not season.is_over):
        return StepStanding(Readiness.UNKNOWN, season)
    if season.is_over:
        return _of_the_last(hinge, catalog)
    return _STANDINGS[hinge.part](place)


def _places(hinge: Hinge, season: Season, catalog: Catalog) -> Iterator[Place]:
    """Every place of a season that a hinge means, in the order of the activities."""
    for activity in catalog.activities(season.edition.year):
        if hinge.activity and activity.slug != hinge.activity:
            continue
        if hinge.collects is None:
            yield Place(season, activity)
        for call in activity.calls:
            if call.collects is hinge.collects:
                yield Place(season, activity, call)


def _of_the_last(hinge: Hinge, catalog: Catalog) -> StepStanding:
    """Between two editions: that nothing is known, or the results of the last one."""
    seasons = (catalog.season(edition.year) for edition in catalog.editions)
    places = (place for season in seasons for place in _places(hinge, season, catalog))
    place = next(places, None)
    if place is None:
        return StepStanding(Readiness.UNKNOWN)
    if hinge.part is Part.RESULTS and _of_results(place).readiness is Readiness.ANNOUNCED:
        return place.standing(Readiness.ANNOUNCED, is_past=True)
    return place.standing(Readiness.UNKNOWN, is_past=True)


def _of_service(hinge: Hinge, catalog: Catalog) -> StepStanding:
    """A service can be turned to where it is known how."""
    service = catalog.get("service", hinge.service)
    is_reached = service and (
        service.place or any(one.is_current(catalog.day) for one in service.channels)
    )
    return StepStanding(Readiness.ALWAYS if is_reached else Readiness.UNKNOWN, service=service)


def _of_activity(place: Place) -> StepStanding:
    standing, schedule = place.season.activity(place.activity), place.activity.schedule
    is_ahead = standing.state in (State.UPCOMING, State.ENROLLED) and schedule
    if is_ahead:
        return place.standing(Readiness.LATER, standing=standing, begins=schedule.start)
    return place.standing(_READY[standing.state], standing=standing)


def _of_enrolment(place: Place) -> StepStanding:
    """Of all ways to give one's name: one that is open, else the next to open, else what became of them."""
    whole = place.season.activity(place.activity)
    if whole.state.is_over:
        return place.standing(_READY[whole.state], standing=whole)
    ways = [one for one in _enrolments(place) if one.window]
    for readiness in (Readiness.NOW, Readiness.LATER, Readiness.FULL, Readiness.PAST):
        if same := [one for one in ways if _READY[one.state] is readiness]:
            return _first(place, readiness, same)
    return place.standing(Readiness.UNKNOWN)


def _enrolments(place: Place) -> Iterator[Standing]:
    season, activity = place.season, place.activity
    if own := season.enrolment(activity):
        yield own
    for session in season.coming(activity):
        if session.enrolment:
            yield season.session(session, activity)


def _first(place: Place, readiness: Readiness, ways: list[Standing]) -> StepStanding:
    """Of open ways that which closes last, of those to come the first, of closed ones what comes next."""
    if readiness is Readiness.NOW:
        ways.sort(key=lambda one: one.deadline.ends.timestamp() if one.deadline else float("inf"))
        return place.standing(readiness, standing=ways[-1])
    if readiness is Readiness.LATER:
        ways.sort(key=lambda one: one.window.start.begins)
        return place.standing(readiness, standing=ways[0], begins=ways[0].window.start)
    coming = place.season.coming(place.activity)
    return place.standing(readiness, standing=ways[0], session=next(iter(coming), None))


def _of_session(place: Place) -> StepStanding:
    """The session that is on, else the next one; without either, what became of them."""
    season, activity = place.season, place.activity
    whole = season.activity(activity)
    if whole.state.is_over:
        return place.standing(_READY[whole.state], standing=whole)
    coming = season.coming(activity)
    for session in coming:
        if season.session(session, activity).state is State.RUNNING:
            return place.standing(Readiness.NOW, session=session)
    dated = [one for one in coming if season.plan(one).start.is_day]
    if dated:
        start = season.plan(dated[0]).start
        return place.standing(Readiness.LATER, session=dated[0], begins=start)
    states = {season.session(one, activity).state for one in activity.sessions}
    if State.POSTPONED in states:
        return place.standing(Readiness.POSTPONED)
    return place.standing(Readiness.UNKNOWN, session=next(iter(coming), None))


def _of_call(place: Place) -> StepStanding:
    standing = place.season.call(place.call, place.activity)
    return _of_window(place, standing)


def _of_vote(place: Place) -> StepStanding:
    if place.call.vote is None:
        return place.standing(Readiness.UNKNOWN)
    return _of_window(place, place.season.vote(place.call.vote, place.call, place.activity))


def _of_window(place: Place, standing: Standing) -> StepStanding:
    readiness = _READY[standing.state]
    begins = standing.window.start if readiness is Readiness.LATER else None
    return place.standing(readiness, standing=standing, begins=begins)


def _of_results(place: Place) -> StepStanding:
    standing = place.season.call(place.call, place.activity)
    if standing.state is State.ANNOUNCED:
        return place.standing(Readiness.ANNOUNCED, standing=standing)
    day = place.call.results_on
    return place.standing(Readiness.LATER if day else Readiness.UNKNOWN, begins=day)


_STANDINGS = {
    Part.ACTIVITY: _of_activity,
    Part.ENROLMENT: _of_enrolment,
    Part.SESSION: _of_session,
    Part.CALL: _of_call,
    Part.VOTE: _of_vote,
    Part.RESULTS: _of_results,
}
