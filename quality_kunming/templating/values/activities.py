"""An activity as it stands at the moment, with its forms, questions and prizes."""

from quality_kunming.images import PictureLibrary
from quality_kunming.model.activity import Activity, Form, Prize, Question
from quality_kunming.model.catalog import Catalog
from quality_kunming.model.date_text import chinese_number
from quality_kunming.model.standing import Season, Standing
from quality_kunming.model.state import State
from quality_kunming.prose.downloads import kind_text, size_text
from quality_kunming.templating.states import state_mark, state_name, window_text


def activity_mark(activity: Activity, catalog: Catalog) -> dict:
    """state_mark: where an activity stands."""
    return state_mark(catalog.season(activity.edition).activity(activity).state)


def activity_row(activity: Activity, catalog: Catalog) -> dict:
    """activity_row: where it stands, and the date that a visitor needs."""
    season = catalog.season(activity.edition)
    standing = season.activity(activity)
    return {
        "number": activity.number,
        "name": activity.name,
        "href": activity.url,
        "state": state_name(standing.state),
        "date_text": _date_needed(activity, standing, season),
        "summary": activity.summary,
        "sample": activity.sample,
    }


def _date_needed(activity: Activity, standing: Standing, season: Season) -> str:
    match standing.state:
        case State.ENROLLING | State.CLOSING:
            return window_text(standing, season.moment)
        case State.RUNNING:
            session = _next_session(activity, season)
            return " ".join(session) if session else f"至{activity.schedule.end.text}"
        case State.UPCOMING if standing.window:
            return window_text(standing, season.moment)
    return activity.schedule.text if activity.schedule else ""


def _next_session(activity: Activity, season: Season) -> tuple[str, str] | None:
    """The session that is on, or comes next, with its day."""
    for session in season.coming(activity):
        is_on = season.session(session, activity).state is State.RUNNING
        return "这一场" if is_on else "下一场", season.plan(session).start.text
    return None


def activity_heading(activity: Activity, catalog: Catalog) -> dict:
    """activity_heading: where it stands and every date; once it is over, none that only invites."""
    season = catalog.season(activity.edition)
    state = season.activity(activity).state
    return {
        "number": activity.number,
        "name": activity.name,
        "kicker": f"{activity.edition}年{catalog.column('activities').name}",
        "lede": activity.summary,
        "state": state_name(state),
        "is_over": state.is_over,
        "dates": [{"label": label, "text": text} for label, text in _dates(activity, season)],
        "sample": activity.sample,
    }


def _dates(activity: Activity, season: Season) -> list[tuple[str, str]]:
    """What stands in the heading's margin: each date with its name, and for whom the activity is."""
    dates = []
    if activity.schedule:
        dates.append(("时间", activity.schedule.text))
    enrolment = season.enrolment(activity)
    if enrolment and not season.activity(activity).state.is_over:
        dates.append(("报名", window_text(enrolment, season.moment)))
    if session := _next_session(activity, season):
        dates.append(session)
    if activity.iteration:
        dates.append(("届次", f"第{chinese_number(activity.iteration)}届"))
    return [*dates, ("对象", "、".join(activity.audience))]


def form_link(form: Form, pictures: PictureLibrary) -> dict:
    """download_link: a file to fill in."""
    return {
        "label": form.name,
        "href": f"/{form.file}",
        "format": kind_text(form.file),
        "size_text": size_text(pictures.size_of(form.file)),
    }


def question_entry(question: Question) -> dict:
    """question_list."""
    return {"question": question.question, "answer": question.answer}


def prize_entry(prize: Prize) -> dict:
    """prize_list."""
    return {
        "name": f"{prize.name}（{prize.quota}名）" if prize.quota else prize.name,
        "text": prize.text,
        "winners": list(prize.winners),
        "winners_text": f"{prize.announced.text}公布" if prize.winners else "获奖的没有公布",
    }
