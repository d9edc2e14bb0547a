"""An activity and its sessions as schema.org events, each with the state that holds at the moment."""

from quality_kunming.model.activity import Activity
from quality_kunming.model.catalog import Catalog
from quality_kunming.model.session import Session
from quality_kunming.model.standing import Plan, Season, Standing
from quality_kunming.model.state import State
from quality_kunming.model.window import Window

SCHEMA = "https://schema.org/"


def event(activity: Activity, catalog: Catalog, city: dict, organisers: list[dict]) -> dict | None:
    """The Event of an activity, with a subEvent for each dated session; nothing where no days are known.

    `city` is the Place of what has no place of its own, `organisers` who runs it.
    """
    if activity.schedule is None:
        return None
    season = catalog.season(activity.edition)
    is_cancelled = season.activity(activity).state is State.CANCELLED
    enrolment = season.enrolment(activity)
    sessions = [
        _session(session, activity, season, catalog, city)
        for session in activity.sessions
        if session.start
    ]
    return _without_nothing(
        {
            "@type": "Event",
            "name": activity.name,
            "description": activity.summary,
            "startDate": activity.schedule.start.iso,
            "endDate": activity.schedule.end.iso,
            "eventAttendanceMode": f"{SCHEMA}MixedEventAttendanceMode",
            "eventStatus": SCHEMA + ("EventCancelled" if is_cancelled else "EventScheduled"),
            "location": city,
            "organizer": organisers,
            "offers": _offer(enrolment, activity, catalog) if enrolment else None,
            "subEvent": sessions or None,
            "url": catalog.site.origin + activity.url,
        }
    )


def _session(
    session: Session, activity: Activity, season: Season, catalog: Catalog, city: dict
) -> dict:
    plan, standing = season.plan(session), season.session(session, activity)
    start = plan.start or session.start
    is_moved = plan.is_postponed and plan.start is not None
    place = {"@type": "Place", "name": session.place, "address": session.address or city["address"]}
    online = {"@type": "VirtualLocation", "url": session.link}
    return _without_nothing(
        {
            "@type": "Event",
            "name": f"{activity.short_name}：{session.name}",
            "description": session.text or None,
            "startDate": start.iso,
            "endDate": plan.end.iso if plan.end else None,
            "previousStartDate": session.start.iso if is_moved else None,
            "eventStatus": SCHEMA + _status(plan),
            "eventAttendanceMode": SCHEMA
            + ("Online" if session.link else "Offline")
            + "EventAttendanceMode",
            "location": online if session.link else place if session.place else city,
            "maximumAttendeeCapacity": session.capacity,
            "offers": _offer(standing, activity, catalog) if standing.window else None,
        }
    )


def _status(plan: Plan) -> str:
    if plan.is_cancelled:
        return "EventCancelled"
    if plan.is_postponed:
        return "EventRescheduled" if plan.start else "EventPostponed"
    return "EventScheduled"


def _offer(standing: Standing, activity: Activity, catalog: Catalog) -> dict:
    """Whether names are taken, and from when to when."""
    window: Window = standing.window
    is_open = standing.state.is_open
    return _without_nothing(
        {
            "@type": "Offer",
            "url": catalog.site.origin + activity.url,
            "availability": SCHEMA
            + (
                "InStock"
                if is_open
                else "SoldOut"
                if standing.state is State.FULL
                else "OutOfStock"
            ),
            "validFrom": window.start.iso if window.start else None,
            "validThrough": window.end.iso if window.end else None,
        }
    )


def _without_nothing(values: dict) -> dict:
    return {key: value for key, value in values.items() if value is not None}
