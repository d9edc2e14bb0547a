"""What the front page says on its day: before an opening, in the month, after the close."""

from collections.abc import Callable, Iterable

from quality_kunming.model.activity import Activity, Audience
from quality_kunming.model.base import PartialDate
from quality_kunming.model.catalog import Catalog
from quality_kunming.model.edition import Edition
from quality_kunming.model.indicator import ChartKind, Indicator, Scope
from quality_kunming.model.service import ServiceKind
from quality_kunming.model.state import State
from quality_kunming.templating.values import Values, state_name

STANDING = {
    State.UPCOMING: "主题活动的安排已经公布，可以先看看怎么参加。",
    State.RUNNING: "主题活动正在进行，点开任何一个，都能看到现在能做什么。",
    State.CLOSED: "这一届已经结束，内容留在这里供查阅。下一届正在筹备，时间和报名办法公布后，会写在这一页。",
}
ACTIONS = {
    State.UPCOMING: (("怎样参与", "/take-part/"), ("看主题活动", "/activities/")),
    State.RUNNING: (("怎样参与", "/take-part/"), ("看主题活动", "/activities/")),
    State.CLOSED: (("回看这一届", None), ("怎样参与", "/take-part/")),
}
WITHIN_REACH = (ServiceKind.HOTLINE, ServiceKind.PLATFORM, ServiceKind.CENTRE)
"""The kinds of service that one can turn to oneself; the others are policies and what is done for firms."""
DIRECTORY = {
    "label": "质量服务总览",
    "href": "/services/",
    "text": "热线、平台、服务中心和政策，哪些能用、哪些还没公布，一页写明。",
    "state": None,
}
ENDED = "{year}年的报名和征集已经结束。下一届的办法公布后，写在这里。"
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
        "now": now(catalog, values, edition, state),
        "activities": [values.activity_row(activity) for activity in activities],
        **take_part(catalog, values, edition, state),
        "ambassadors": [values.ambassador_card(person) for person in people(catalog, edition)],
        "ambassadors_note": None,
        "figures": [
            values.headline(indicator, lead=place == 0)
            for place, indicator in enumerate(_with_numbers_of_the_city(catalog)[:4])
        ],
        "indicators": catalog.indicators[:2],
        "cases": [values.case_card(case) for case in catalog.cases(edition.year)[:3]],
        "cases_note": f"{edition.year}年的评选结果公布后，十个案例会按名次列在这里。",
        "news": [values.article_row(article) for article in catalog.news()[:5]],
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
        "take_part_note": None,
        "ambassadors_note": None,
        "cases_note": None,
    }


def now(catalog: Catalog, values: Values, edition: Edition, state: State) -> list[dict]:
    """Up to three things to look at today: what one can join, else the latest that was told."""
    if state is State.CLOSED:
        return [
            {
                "label": catalog.get("topic", article.topic).name,
                "title": article.title,
                "date_text": PartialDate.of(article.date.date()).text,
                "href": article.url,
            }
            for article in catalog.news()
            if not article.sample
        ][:3]
    return [
        {
            "label": activity.state(catalog.day),
            "title": activity.short_name,
            "date_text": values.activity_row(activity)["date_text"],
            "href": activity.url,
        }
        for activity in enrolling_first(catalog, edition)[:3]
    ]


def take_part(catalog: Catalog, values: Values, edition: Edition, state: State) -> dict:
    """What citizens and enterprises can do today: join the activities, or after the close what is open all year."""
    if state is State.CLOSED:
        services = [one for one in catalog.all("service") if one.service_kind in WITHIN_REACH]
        return {
            "citizens": [values.service_way(one) for one in services if for_citizens(one.audience)]
            + [DIRECTORY],
            "enterprises": [
                values.service_way(one) for one in services if not for_citizens(one.audience)
            ],
            "take_part_note": ENDED.format(year=edition.year),
        }
    found = enrolling_first(catalog, edition)
    return {
        "citizens": ways(values, found, for_citizens),
        "enterprises": ways(values, found, lambda audience: not for_citizens(audience)),
        "take_part_note": None,
    }


def enrolling_first(catalog: Catalog, edition: Edition) -> list[Activity]:
    """The edition's activities that have not ended: those that take names on the day, then the others by number."""
    found = [
        one
        for one in catalog.activities(edition.year)
        if one.state(catalog.day) is not State.CLOSED
    ]
    return sorted(found, key=lambda one: one.state(catalog.day) is not State.ENROLLING)


def ways(
    values: Values, activities: Iterable[Activity], fits: Callable[[Iterable[Audience]], bool]
) -> list[dict]:
    """Ways to take part: each sub-activity for these people, else the activity that is for them."""
    found = []
    for activity in activities:
        shown = values.way(activity)
        if not activity.sub_activities and fits(activity.audience):
            found.append(shown)
        found += [
            {**shown, "label": part.name, "text": part.summary}
            for part in activity.sub_activities
            if fits([part.audience])
        ]
    return found


def for_citizens(audience: Iterable[Audience]) -> bool:
    """Whether people who are no enterprise are meant, perhaps among others: so each way is told once."""
    return any(who is not Audience.ENTERPRISE for who in audience)


def _with_numbers_of_the_city(catalog: Catalog) -> list[Indicator]:
    return [
        indicator
        for indicator in catalog.indicators
        if indicator.chart is not ChartKind.SMALL_MULTIPLES
        and indicator.points[0].scope is Scope.KUNMING
    ]


def people(catalog: Catalog, edition: Edition) -> list:
    """Up to six of the edition's ambassadors, real ones first."""
    found = catalog.of_edition("ambassador", edition.year)
    return sorted(found, key=lambda person: (person.sample, person.slug))[:6]
