"""The sessions of an activity: what is on or to come, and what is past."""

from quality_kunming.model.activity import Activity
from quality_kunming.model.catalog import Catalog
from quality_kunming.model.dates import span_text
from quality_kunming.model.session import Session
from quality_kunming.model.standing import Plan, Season, Standing
from quality_kunming.model.state import State
from quality_kunming.templating.states import state_mark, window_text
from quality_kunming.templating.values.services import channel_values


def sessions(activity: Activity, catalog: Catalog) -> dict:
    """session_list, twice: what is on or to come, the next first, and what is past."""
    season = catalog.season(activity.edition)
    past, ahead = [], []
    for session in activity.sessions:
        is_past = season.session(session, activity).state is State.CLOSED
        (past if is_past else ahead).append(session)
    ahead.sort(key=lambda one: _order(season.plan(one)))
    return {
        "ahead": [_session(one, activity, season) for one in ahead],
        "past": [_session(one, activity, season) for one in past],
    }


def _order(plan: Plan) -> tuple[bool, float]:
    return (plan.start is None, plan.start.begins.timestamp() if plan.start else 0)


def _session(session: Session, activity: Activity, season: Season) -> dict:
    """When it is after every change, where, and how to come."""
    plan, standing = season.plan(session), season.session(session, activity)
    is_over, is_open = standing.state.is_over, standing.state.is_open
    can_come = not is_over and standing.state is not State.FULL
    has_window = can_come and standing.window and session.enrolment
    channels = session.channels if is_open else ()
    return {
        "name": session.name,
        "mark": session_mark(plan, standing),
        "date": plan.start.iso if plan.start else None,
        "date_text": plan_text(plan, standing),
        "was_text": session.start.text if plan.is_postponed and session.start else None,
        "reason": plan.change.reason if plan.change else "",
        "place": "，".join(filter(None, (session.place, session.address))),
        "directions": session.directions if not is_over else "",
        "capacity_text": f"{session.capacity}人" if session.capacity else "",
        "enrolment_text": window_text(standing, season.moment) if has_window else "",
        "channels": [channel_values(one, season.moment.date()) for one in channels],
        "link": session.link if not is_over else None,
        "replay": session.replay if standing.state is State.CLOSED else None,
        "text": session.text,
        "is_cancelled": plan.is_cancelled,
    }


def session_mark(plan: Plan, standing: Standing) -> dict:
    """state_mark: of a session that was put off and is still to come, that it was."""
    is_moved = plan.is_postponed and standing.state in (State.UPCOMING, State.POSTPONED)
    return state_mark(State.POSTPONED if is_moved else standing.state)


def plan_text(plan: Plan, standing: Standing) -> str:
    """When a session takes place, in words; what is not known is said."""
    if plan.start is None:
        return "改到哪天还没有定" if standing.state is State.POSTPONED else "日期未公布"
    return span_text(plan.start, plan.end) if plan.end else plan.start.text
