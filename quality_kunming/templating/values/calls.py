"""The calls of an activity, and what stage the selection of cases is at that one of them began."""

from quality_kunming.model.activity import Activity
from quality_kunming.model.application import applications_of
from quality_kunming.model.brand import Stage
from quality_kunming.model.call import Call
from quality_kunming.model.case_standing import call_for_cases
from quality_kunming.model.catalog import Catalog
from quality_kunming.model.edition import Edition
from quality_kunming.model.standing import Season
from quality_kunming.model.state import Entry, State
from quality_kunming.templating.states import near, state_mark, window_text
from quality_kunming.templating.values.services import channel_values


def calls(activity: Activity, catalog: Catalog) -> list[dict]:
    """The values of call, one after another."""
    season = catalog.season(activity.edition)
    return [_call(one, activity, season) for one in activity.calls]


def _call(call: Call, activity: Activity, season: Season) -> dict:
    """What to send and where to while it is open; before and after, what comes next."""
    standing = season.call(call, activity)
    channels = call.channels if standing.state.is_open else ()
    return {
        "name": call.name,
        "audience": str(call.audience),
        "summary": call.summary,
        "mark": state_mark(standing.state, Entry.CALL),
        "window_text": window_text(standing, season.moment, Entry.CALL),
        "next_text": after_call(call, activity, season),
        "sends": list(call.sends),
        "channels": [channel_values(one, season.moment.date()) for one in channels],
        "apply_href": way_to_apply(call, activity, season),
        "vote": _vote(call, activity, season),
        "results": call.results or None,
    }


def way_to_apply(call: Call, activity: Activity, season: Season) -> str:
    """The page on which a call is answered; empty while it is not open, and where there is nothing to fill in."""
    ways = [one for one in applications_of(activity) if one.call == call]
    return ways[0].address if ways and season.call(call, activity).state.is_open else ""


def _vote(call: Call, activity: Activity, season: Season) -> dict | None:
    """Where the public votes, while it can."""
    standing = season.vote(call.vote, call, activity) if call.vote else None
    if standing is None or not standing.state.is_open:
        return None
    return {
        "href": call.vote.link,
        "text": window_text(standing, season.moment, Entry.VOTE),
    }


def after_call(call: Call, activity: Activity, season: Season) -> str:
    """What comes after a call's deadline: the next step that has a day, or that none was told."""
    standing = season.call(call, activity)
    if standing.state is not State.ENROLLED or season.is_over:
        return ""
    for step, when in (("入围名单", call.shortlist_on), ("结果", call.results_on)):
        if when and when.reached > season.moment:
            return f"{step}{near(when.text, season.moment)}公布。"
    return "结果什么时候公布，还没有说。"


def selection(edition: Edition, catalog: Catalog) -> dict | None:
    """empty_state: what stage an edition's selection of cases is at; nothing where no call asks for cases."""
    for activity in catalog.activities(edition.year):
        if call := call_for_cases([activity]):
            return _stage(call, activity, catalog)
    return None


def _stage(call: Call, activity: Activity, catalog: Catalog) -> dict:
    season = catalog.season(activity.edition)
    standing = season.call(call, activity)
    listed = [case for case in catalog.cases(activity.edition) if case.stage is not Stage.COLLECTED]
    if standing.state is State.ANNOUNCED:
        ranked = sum(case.rank is not None for case in listed)
        note = f"本站登出了其中{ranked}个。" if ranked else "名单没有登在本站。"
        return {"title": str(standing.state), "note": note}
    if listed:
        return {"title": "入围名单已公布", "note": f"{len(listed)}个案例入围。十佳还没有公布。"}
    if standing.state is State.ENROLLED and season.is_over:
        return {"title": "没有名单", "note": "十佳案例的名单没有查到公开发布的。"}
    note = window_text(standing, season.moment, Entry.CALL)
    if next_text := after_call(call, activity, season):
        note = f"{note}。{next_text}" if note else next_text
    return {"title": state_mark(standing.state, Entry.CALL)["label"], "note": note}
