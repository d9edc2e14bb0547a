"""Guides step by step: what each step says of its moment."""

from quality_kunming.model.catalog import Catalog
from quality_kunming.model.channel import ChannelKind
from quality_kunming.model.service import Service
from quality_kunming.model.standing import is_history
from quality_kunming.model.state import Entry, State
from quality_kunming.model.step_guide import Hinge, Part, Step, StepGuide
from quality_kunming.model.step_standing import Readiness, StepStanding, step_standing
from quality_kunming.pages.step_guides import guides
from quality_kunming.templating.states import near, state_name, window_text
from quality_kunming.templating.values.calls import after_call, way_to_apply
from quality_kunming.templating.values.sessions import plan_text

_MARKS = {
    Readiness.ALWAYS: State.ANNOUNCED,
    Readiness.NOW: State.ENROLLING,
    Readiness.LATER: State.UPCOMING,
    Readiness.FULL: State.FULL,
    Readiness.PAST: State.ENROLLED,
    Readiness.ANNOUNCED: State.ANNOUNCED,
    Readiness.POSTPONED: State.POSTPONED,
    Readiness.CANCELLED: State.CANCELLED,
    Readiness.CLOSED: State.CLOSED,
    Readiness.UNKNOWN: State.UNANNOUNCED,
}
"""Whose shape the mark has."""
_ENTRIES = {Part.CALL: Entry.CALL, Part.VOTE: Entry.VOTE}
_NOT_KNOWN = {
    Part.ACTIVITY: "时间还没有公布。",
    Part.ENROLMENT: "什么时候报名、要不要报名，还没有公布。",
    Part.CALL: "什么时候征集，还没有公布。",
    Part.VOTE: "有没有公众投票，还没有公布。",
    Part.RESULTS: "结果什么时候公布，还没有说。",
}
_OPEN_FIRST = (Readiness.NOW, Readiness.FULL, Readiness.POSTPONED)
"""What one comes for today: such steps are open."""


def guide_steps(guide: StepGuide, catalog: Catalog) -> list[dict]:
    """guide_steps: those of today open; where there is none, the first."""
    standings = [step_standing(step.hangs_on, catalog) for step in guide.steps]
    is_today = [one.readiness in _OPEN_FIRST for one in standings]
    if not any(is_today):
        is_today[0] = True
    return [
        _step(step, standing, catalog) | {"is_open": is_open}
        for step, standing, is_open in zip(guide.steps, standings, is_today, strict=True)
    ]


def guide_entry(guide: StepGuide, catalog: Catalog) -> dict:
    """guide_list: one guide, with the steps that can be done now and not on any day."""
    standings = ((step, step_standing(step.hangs_on, catalog)) for step in guide.steps)
    now = [step.name for step, one in standings if one.readiness is Readiness.NOW]
    return {
        "who": guide.who,
        "href": guide.url,
        "text": guide.name,
        "now_text": f"现在可以：{'、'.join(now)}" if now else "",
    }


def guide_entries(catalog: Catalog) -> list[dict]:
    """guide_list: all of them."""
    return [guide_entry(one, catalog) for one in guides(catalog)]


def other_guides(guide: StepGuide, catalog: Catalog) -> list[dict]:
    """guide_list: those for everybody else."""
    return [guide_entry(one, catalog) for one in guides(catalog) if one.slug != guide.slug]


def _step(step: Step, standing: StepStanding, catalog: Catalog) -> dict:
    return {
        "name": step.name,
        "mark": {
            "state": state_name(_mark(standing)),
            "label": _label(step.hangs_on, standing),
        },
        "when_text": _with(_when_text(step.hangs_on, standing), _next_text(standing)),
        "text": step.text,
        "needs": list(step.needs),
        "then": step.then,
        "where": step.where,
        "links": _links(step.hangs_on, standing, catalog),
    }


def _with(text: str, following: str) -> str:
    return f"{text}。{following}" if text and following else text or following


def _mark(standing: StepStanding) -> State:
    """The shape of an open way is that which it has everywhere."""
    if standing.readiness is Readiness.NOW:
        return standing.standing.state if standing.standing else State.RUNNING
    return _MARKS[standing.readiness]


def _label(hinge: Hinge | None, standing: StepStanding) -> str:
    if standing.begins is None:
        return str(standing.readiness)
    day = near(standing.begins.text, standing.season.moment)
    return f"{day}公布" if hinge.part is Part.RESULTS else f"到{day}才开始"


def _when_text(hinge: Hinge | None, standing: StepStanding) -> str:
    """What is known of when; where nothing is, that nothing is."""
    if standing.readiness is Readiness.UNKNOWN:
        return _not_known(hinge, standing)
    if standing.is_past or standing.readiness is Readiness.CLOSED:
        return f"{standing.activity.edition}年的"
    if standing.session and standing.readiness in (Readiness.NOW, Readiness.LATER):
        return _session_text(standing)
    if standing.standing and standing.readiness in (Readiness.NOW, Readiness.PAST):
        entry = _ENTRIES.get(hinge.part, Entry.ENROLMENT)
        is_open = standing.standing.state is not State.RUNNING
        text = window_text(standing.standing, standing.season.moment, entry) if is_open else ""
        return near(text, standing.season.moment)
    return ""


def _session_text(standing: StepStanding) -> str:
    """Which session, when and where."""
    season, session = standing.season, standing.session
    state = season.session(session, standing.activity)
    day = near(plan_text(season.plan(session), state), season.moment)
    return "，".join(filter(None, (session.name, day, session.place)))


def _next_text(standing: StepStanding) -> str:
    """What comes after a deadline."""
    if standing.readiness is not Readiness.PAST:
        return ""
    if standing.call:
        follows = after_call(standing.call, standing.activity, standing.season)
        return f"下一步：{follows}" if follows else ""
    return f"下一步：{_session_text(standing)}。" if standing.session else ""


def _not_known(hinge: Hinge, standing: StepStanding) -> str:
    if hinge.part is Part.SERVICE:
        return "怎么联系，还没有公布。"
    season, activity = standing.season, standing.activity
    if season is None:
        return "还没有公布过。"
    year = season.edition.year
    if standing.is_past and is_history(season.edition, season.moment):
        return f"有资料的最近一次是{year}年"
    if standing.is_past:
        return f"{year}年的已经结束"
    if activity is None:
        return f"{year}年的安排，还没有公布。"
    return _NOT_KNOWN.get(hinge.part) or _sessions_not_known(standing)


def _sessions_not_known(standing: StepStanding) -> str:
    season, activity = standing.season, standing.activity
    if standing.session:  # only its month is known
        return f"{_session_text(standing)}，哪一天还没有公布。"
    over = [season.session(one, activity).state.is_over for one in activity.sessions]
    if over and all(over):
        return "公布过的场次都过去了，下一场还没有公布。"
    return "哪天、在哪里，还没有公布。"


def _links(hinge: Hinge | None, standing: StepStanding, catalog: Catalog) -> list[dict]:
    """Where one does it, or reads of it."""
    if service := standing.service:
        return [*_calls(service, catalog), {"label": service.name, "href": service.url}]
    if (activity := standing.activity) is None:
        return []
    name = activity.short_name
    year = f"{activity.edition}年的" if standing.is_past else ""
    if standing.readiness is Readiness.NOW and hinge.part is Part.VOTE:
        return [{"label": "去投票", "href": standing.call.vote.link}]
    if standing.readiness is Readiness.NOW and hinge.part is Part.CALL:
        way = way_to_apply(standing.call, activity, standing.season)
        return [{"label": f"到“{name}”报送", "href": way or activity.url}]
    return [{"label": f"看{year}“{name}”", "href": activity.url}]


def _calls(service: Service, catalog: Catalog) -> list[dict]:
    """The numbers of a service that answer on the day."""
    return [
        {"label": f"{one.label} {one.value}", "href": one.href}
        for one in service.channels
        if one.kind is ChannelKind.PHONE and one.is_current(catalog.day)
    ]
