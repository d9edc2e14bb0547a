"""What the front page says on its day: before an opening, in the month, after the close."""

from collections.abc import Callable

from quality_kunming.model.activity import Activity, Audience
from quality_kunming.model.base import PartialDate
from quality_kunming.model.catalog import Catalog
from quality_kunming.model.edition import Edition
from quality_kunming.model.indicator import ChartKind, Indicator, Scope
from quality_kunming.model.state import State
from quality_kunming.templating.values import Values, state_name

STANDING = {
    State.UPCOMING: "六大主题活动的安排已经公布，可以先看看怎么参加。",
    State.RUNNING: "六大主题活动正在进行，点开任何一个，都能看到现在能做什么。",
    State.CLOSED: "这一届已经结束，内容留在这里供查阅。下一届正在筹备，时间和报名办法公布后，会写在这一页。",
}
ACTIONS = {
    State.UPCOMING: (("怎样参与", "/take-part/"), ("看主题活动", "/activities/")),
    State.RUNNING: (("怎样参与", "/take-part/"), ("看主题活动", "/activities/")),
    State.CLOSED: (("回看这一届", None), ("怎样参与", "/take-part/")),
}
NEXT = {"title": "下一届", "text": "筹备中。时间和报名办法公布后，会写在这里。"}


def home(catalog: Catalog, values: Values) -> dict:
    """The values that home.html takes as `home`."""
    edition = catalog.current_edition
    if edition is None:
        return _before_the_first_edition(catalog)
    state = edition.state(catalog.day)
    activities = catalog.activities(edition.year)
    theme = catalog.get("national_theme", edition.year)
    return {
        "state": state_name(state),
        "year": edition.year,
        "kicker": edition.name,
        "theme": theme.name if theme else edition.summary,
        "dates_text": edition.period.text if edition.period else "",
        "standing": STANDING[state],
        "actions": [
            {"label": label, "href": href or edition.url, "icon_name": None}
            for label, href in ACTIONS[state]
        ],
        "next_edition": NEXT if state is State.CLOSED else None,
        "now": now(catalog, edition, state),
        "activities": [values.activity_row(activity) for activity in activities],
        "citizens": ways(values, activities, lambda who: who is not Audience.ENTERPRISE),
        "enterprises": ways(values, activities, lambda who: who is Audience.ENTERPRISE),
        "ambassadors": [values.ambassador_card(person) for person in people(catalog, edition)],
        "ambassadors_note": None,
        "figures": [
            values.headline(indicator, lead=place == 0)
            for place, indicator in enumerate(_with_numbers_of_the_city(catalog)[:4])
        ],
        "indicators": catalog.indicators[:2],
        "cases": [values.case_card(case) for case in catalog.cases(edition.year)[:3]],
        "cases_note": "评选结果公布后，十个案例会按名次列在这里。",
        "news": [values.article_row(article) for article in catalog.news()[:6]],
        "editions": [values.edition(one) for one in catalog.editions],
    }


def _before_the_first_edition(catalog: Catalog) -> dict:
    empty = ("now", "activities", "citizens", "enterprises", "ambassadors", "figures", "indicators")
    return {name: [] for name in (*empty, "cases", "news", "editions", "actions")} | {
        "state": "preparing",
        "year": catalog.day.year,
        "kicker": catalog.site.tagline,
        "theme": catalog.site.spirit,
        "dates_text": "",
        "standing": NEXT["text"],
        "next_edition": NEXT,
        "ambassadors_note": None,
        "cases_note": None,
    }


def now(catalog: Catalog, edition: Edition, state: State) -> list[dict]:
    """Up to three things to look at today: what one can join, else what was last told of the edition."""
    if state is State.CLOSED:
        return [
            {
                "label": catalog.get("topic", article.topic).name,
                "title": article.title,
                "date_text": PartialDate.of(article.date.date()).text,
                "href": article.url,
            }
            for article in catalog.news(edition.year)[:3]
        ]
    activities = sorted(
        catalog.activities(edition.year),
        key=lambda one: (one.state(catalog.day) is not State.ENROLLING, one.number),
    )
    return [
        {
            "label": activity.state(catalog.day),
            "title": activity.short_name,
            "date_text": activity.schedule.text,
            "href": activity.url,
        }
        for activity in activities[:3]
    ]


def ways(
    values: Values, activities: tuple[Activity, ...], fits: Callable[[Audience], bool]
) -> list[dict]:
    """Ways to take part: each sub-activity for these people, else the activity that is for them."""
    found = []
    for activity in activities:
        parts = [part for part in activity.sub_activities if fits(part.audience)]
        if parts:
            shown = values.way(activity)
            found += [{**shown, "label": part.name, "text": part.summary} for part in parts]
        elif not activity.sub_activities and any(fits(who) for who in activity.audience):
            found.append(values.way(activity))
    return found[:4]


def _with_numbers_of_the_city(catalog: Catalog) -> list[Indicator]:
    return [
        indicator
        for indicator in catalog.indicators
        if indicator.chart is not ChartKind.SMALL_MULTIPLES
        and indicator.points[0].scope is Scope.KUNMING
    ]


def people(catalog: Catalog, edition: Edition) -> list:
    """Up to eight of the edition's ambassadors, real ones first."""
    found = catalog.of_edition("ambassador", edition.year)
    return sorted(found, key=lambda person: (person.sample, person.slug))[:8]
