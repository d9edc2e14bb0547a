"""What the steps of a guide say of a made-up season, minute by minute, is what its plan says."""

from collections.abc import Iterator

import pytest
from season.files import write
from season.made_up import SEASON
from season.moments import boundaries, days
from season.plan import VOTE, Activity, Call, Truth, begins, in_words
from support import TinySite

from quality_kunming.loading import read
from quality_kunming.loading.collection import Collection
from quality_kunming.loading.selection import select
from quality_kunming.model.catalog import Catalog
from quality_kunming.model.moment import Moment
from quality_kunming.templating.values.step_guides import guide_steps

ACTIVITIES = {one.slug: one for one in SEASON.activities}
OF_ACTIVITIES = [
    (part, slug) for part in ("活动", "报名", "场次") for slug in ACTIVITIES if slug != "da-shi"
]
OF_CALLS = [
    (part, collects) for part in ("征集", "投票", "结果") for collects in ("案例", "质量官")
]
CLOSED = {"closed": "已结束", "cancelled": "已取消"}


@pytest.fixture(scope="module")
def collection(tmp_path_factory) -> Collection:
    """The season with a guide whose steps hang on everything in it."""
    site = TinySite(tmp_path_factory.mktemp("guides")).with_pages()
    write(SEASON, site)
    hinges = [f"part: {part}, activity: {slug}" for part, slug in OF_ACTIVITIES]
    hinges += [f"part: {part}, collects: {collects}" for part, collects in OF_CALLS]
    hinges += ["part: 服务, service: re-xian", "part: 征集, collects: 其他, activity: pin-pai"]
    steps = "".join(f"  - name: 一步\n    hangs_on: {{{one}}}\n" for one in hinges)
    site.write(
        "data/step_guides/all.yaml",
        f"name: 全部\nwho: 我\naudience: 市民\norder: 1\nsummary: 全部。\nsources: [launch]\nsteps:\n"
        f"{steps}  - name: 想一想\n",
    )
    return read(site.root)


def test_every_step_says_what_is_so(collection):
    """A visitor of any minute reads of each step whether it can be done, until when, and what comes next."""
    moments = sorted({*boundaries(SEASON), *days(SEASON, 11)})
    told = [
        f"{moment:%Y-%m-%d %H:%M}: {statement}"
        for moment in moments
        for statement in _false(
            select(collection, Moment(moment), preview=False), Truth(SEASON, moment)
        )
    ]

    assert told == []


def _false(catalog: Catalog, truth: Truth) -> Iterator[str]:
    steps = iter(guide_steps(catalog.get("step_guide", "all"), catalog))
    for part, slug in OF_ACTIVITIES:
        yield from _of_activity(part, ACTIVITIES[slug], next(steps), truth)
    for part, collects in OF_CALLS:
        activity = ACTIVITIES["pin-pai"]
        call = next(one for one in activity.calls if one.collects == collects)
        yield from _of_call(part, call, activity, next(steps), truth)
    service, other, thought = (one["mark"]["label"] for one in steps)
    if {service, thought} != {"全年都可以"} or other not in ("还没有公布", "已截止"):
        yield f"what hangs on no day says {service}, {other}, {thought}"


def _of_activity(part: str, activity: Activity, step: dict, truth: Truth) -> Iterator[str]:
    label, place = step["mark"]["label"], f"{part} {activity.short}"
    if activity not in truth.activities or truth.phase == "closed":
        if label != "还没有公布":
            yield f"{place} says {label} where nothing is known"
        return
    state = truth.activity_state(activity)
    if state & CLOSED.keys():
        if {label} != {CLOSED[one] for one in state}:
            yield f"{place} says {label}, not {state}"
        return
    if part == "活动":
        can = bool(state & {"enrolling", "closing", "running"})
        later = bool(state & {"upcoming", "enrolled"}) and activity.schedule.start
    elif part == "报名":
        names = [activity.short, *(f"{activity.short}：{one.name}" for one in activity.meetings)]
        spans = [truth.open[one] for one in names if one in truth.open]
        can, later = bool(spans), None
        if spans and not any(_left(span, truth) in step["when_text"] for span in spans):
            yield f"{place} says {step['when_text']}"
    else:
        ahead = [one for one in truth.upcoming(activity) if truth.day(one).count("-") == 2]
        can = any(f"{activity.short}：{one.name}" in truth.on for one in ahead)
        later = truth.day(ahead[0]) if ahead else None
    yield from _readiness(place, label, can, None if can else later, truth)


def _of_call(part: str, call: Call, activity: Activity, step: dict, truth: Truth) -> Iterator[str]:
    label, place = step["mark"]["label"], f"{part} {call.name}"
    has_results = truth.is_reached(call.results_on)
    if part == "结果" and (label == "结果已公布") != (has_results and truth.is_announced):
        yield f"{place} says {label}, results on {call.results_on}"
    is_known = activity in truth.activities and call in truth.calls(activity)
    if not is_known or truth.phase == "closed":
        if label not in ("还没有公布", "结果已公布" if part == "结果" else ""):
            yield f"{place} says {label} where nothing is known"
        return
    name = call.name + (VOTE if part == "投票" else "")
    span = {"征集": call.window, "投票": call.vote, "结果": None}[part]
    later = span.start if span and span.is_ahead(truth.moment) else None
    if part == "结果" and call.results_on and not has_results:
        later = call.results_on
    if part == "征集" and has_results:
        later = None
    can = part != "结果" and name in truth.open
    yield from _readiness(place, label, can, later, truth)
    is_over = span and (span.is_past(truth.moment) or truth.is_over(activity))
    is_past = is_over and not has_results
    if (label == "已截止") != bool(is_past) and not (part == "投票" and has_results):
        yield f"{place} says {label}: {span}"
    if part == "征集" and is_past and "下一步：" not in step["when_text"]:
        yield f"{place} does not say what comes next"
    if can and _left(span, truth) not in step["when_text"]:
        yield f"{place} says {step['when_text']}"


def _readiness(place: str, label: str, can: bool, later: str | None, truth: Truth) -> Iterator[str]:
    if (label == "可以做了") != can:
        yield f"{place} says {label}, not that it {'can' if can else 'cannot'} be done"
    if later and in_words(later).removeprefix(f"{truth.moment.year}年") not in label:
        yield f"{place} says {label}, not {later}"
    if (
        not later
        and ("才开始" in label or label.endswith("日公布"))
        and not place.startswith("报名")
    ):
        yield f"{place} says {label}"


def _left(span, truth: Truth) -> str:
    left = truth.days_left(span)
    return {None: "截止时间没有公布", 0: "今天", 1: "明天"}.get(left, f"还有{left}天")


def test_between_two_editions_a_step_tells_of_the_last(collection):
    """After a season nobody is invited; the page of the last one is there to look at."""
    catalog = select(collection, Moment(begins("2032-03-01")), preview=False)
    steps = guide_steps(catalog.get("step_guide", "all"), catalog)
    of_a_call = steps[len(OF_ACTIVITIES)]

    assert of_a_call["when_text"] == "2031年的已经结束"
    assert of_a_call["links"] == [
        {"label": "看2031年的“品牌大赛”", "href": "/activities/2031/pin-pai/"}
    ]
