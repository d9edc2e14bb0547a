"""What the front page says on its day: before an opening, in the season, after the close, years after."""

from quality_kunming.model.base import PartialDate
from quality_kunming.model.catalog import Catalog
from quality_kunming.model.edition import Edition
from quality_kunming.model.indicator import ChartKind, Indicator
from quality_kunming.model.sections import SECTIONS
from quality_kunming.model.standing import edition_state, is_history
from quality_kunming.model.state import State
from quality_kunming.templating.season_values import for_citizens
from quality_kunming.templating.states import state_name
from quality_kunming.templating.today import Today, Way, services_within_reach
from quality_kunming.templating.values import Values

STANDING = {
    State.UNANNOUNCED: "时间还没有公布。",
    State.UPCOMING: "活动的安排已经公布，可以先看看怎么参加。",
    State.CLOSED: "这一届已经结束，内容留在这里供查阅。",
}
TAKE_PART = {"label": "怎样参与", "href": SECTIONS["take-part"].address, "icon_name": None}
ACTIVITIES = {"label": "看主题活动", "href": SECTIONS["activities"].address, "icon_name": None}
DIRECTORY = {
    "label": "质量服务总览",
    "href": SECTIONS["services"].address,
    "text": "热线、平台、服务中心和政策，哪些能用、哪些还没公布，一页写明。",
    "mark": None,
    "when_text": "",
}
TEN = 10


def home(catalog: Catalog, values: Values, offers: Today) -> dict:
    """The values that home.html takes as `home`."""
    edition = catalog.current_edition
    return {
        **head(catalog, edition, offers),
        "now": now(catalog, values, offers),
        "activities": [
            values.activity_row(activity)
            for activity in (catalog.activities(edition.year) if edition else ())
        ],
        "activities_note": f"{edition.year}年" if edition else None,
        **take_part(catalog, values, offers),
        **ambassadors(catalog, values, edition),
        "figures": [
            values.headline(indicator, lead=place == 0)
            for place, indicator in enumerate(_with_numbers_of_the_city(catalog)[:4])
        ],
        "indicators": catalog.indicators[:2],
        "cases": cases(catalog, values, edition),
        "news": [values.article_row(article) for article in catalog.news()[:5]],
        "editions": [values.edition(one) for one in catalog.editions],
    }


def head(catalog: Catalog, edition: Edition | None, offers: Today) -> dict:
    """The first look: the edition of the day; of one that is history only that it was the last that is known."""
    site = catalog.site
    if edition is None or is_history(edition, catalog.moment):
        actions = [TAKE_PART] + ([_look_back(edition)] if edition else [])
        return {
            "state": None,
            "year": None,
            "kicker": site.tagline,
            "theme": site.spirit,
            "dates_text": "",
            "standing": known_until(catalog, edition) if edition else "",
            "actions": actions,
        }
    state = edition_state(edition, catalog.moment)
    theme = catalog.get("national_theme", edition.year)
    closed = [_look_back(edition), TAKE_PART]
    return {
        "state": state_name(state),
        "year": edition.year,
        "kicker": edition.name,
        "theme": theme.name if theme else edition.slogan or edition.summary,
        "dates_text": edition.period.text if edition.period else "",
        "standing": standing_text(catalog, edition, offers),
        "actions": closed if state is State.CLOSED else [TAKE_PART, ACTIVITIES],
    }


def standing_text(catalog: Catalog, edition: Edition, offers: Today) -> str:
    """Where an edition stands, and while it is on, whether there is anything to do."""
    state = edition_state(edition, catalog.moment)
    if state is State.UPCOMING and not catalog.activities(edition.year):
        return "各项活动的安排还没有公布。"
    if state is not State.RUNNING:
        return STANDING[state]
    if offers.open:
        return f"活动正在进行，现在有{len(offers.open)}项可以参加。"
    return (
        f"活动正在进行，{'接下来的安排在下面' if offers.coming else '现在没有正在报名或征集的'}。"
    )


def known_until(catalog: Catalog, edition: Edition) -> str:
    """Up to when anything of the campaign is known."""
    dates = [
        source.date for slug in edition.sources if (source := catalog.get("source", slug)).date
    ]
    latest = max(dates, key=lambda one: one.begins, default=None)
    told = edition.period.text if edition.period else f"资料到{latest.text}" if latest else ""
    named = f"{edition.year}年" + (f"（{told}）" if told else "")
    return f"最近一届有公开资料的是{named}。以后几届的安排，没有查到公开资料。"


def now(catalog: Catalog, values: Values, offers: Today) -> dict:
    """Up to three things to look at: what one can join today, else what comes next, else the latest that was told."""
    for title, ways in (("今天可以", offers.open), ("接下来", offers.coming)):
        if ways:
            return {"title": title, "entries": [_entry(way) for way in ways[:3]]}
    latest = [
        {
            "label": catalog.get("topic", article.topic).name,
            "title": article.title,
            "date_text": PartialDate.of(article.date.first_day).text,
            "href": article.url,
        }
        for article in catalog.news()
        if not (article.sample or article.retracted)
    ]
    return {"title": "最近", "entries": latest[:3]}


def take_part(catalog: Catalog, values: Values, offers: Today) -> dict:
    """What citizens and enterprises can do: what is open, then what is coming; else what is there all year."""
    ways = offers.open + offers.coming
    if ways:
        return {
            "citizens": [way_values(way) for way in ways if for_citizens(way.audience)],
            "enterprises": [way_values(way) for way in ways if not for_citizens(way.audience)],
            "take_part_note": None if offers.open else "现在没有正在报名或征集的。",
        }
    services = services_within_reach(catalog)
    return {
        "citizens": [values.service_way(one) for one in services if for_citizens(one.audience)]
        + [DIRECTORY],
        "enterprises": [
            values.service_way(one) for one in services if not for_citizens(one.audience)
        ],
        "take_part_note": "现在没有正在报名或征集的活动。这些全年都在：",
    }


def way_values(way: Way) -> dict:
    """way_list: a way to take part, with how long there is left."""
    return {
        "label": way.label,
        "href": way.activity.url,
        "text": way.text,
        "mark": way.mark,
        "when_text": way.when_text,
    }


def ambassadors(catalog: Catalog, values: Values, edition: Edition | None) -> dict:
    """Up to six people of the edition; where it has none yet, of the latest one that has, under its year."""
    for one in _editions(catalog, edition):
        if people := catalog.ambassadors(one.year):
            return {
                "ambassadors": [values.ambassador_card(person) for person in people[:6]],
                "ambassadors_note": f"{one.year}年",
            }
    return {"ambassadors": [], "ambassadors_note": None}


def cases(catalog: Catalog, values: Values, edition: Edition | None) -> dict | None:
    """The ten where there are ten; before, what stage their selection is at. Nothing where there is no selection."""
    for one in _editions(catalog, edition):
        ten = [case for case in catalog.cases(one.year) if case.rank]
        if len(ten) == TEN:
            cards = [values.case_card(case) for case in ten[:3]]
            return {"year": one.year, "cards": cards, "title": "", "note": ""}
        if not is_history(one, catalog.moment) and (stage := values.selection(one)):
            return {"year": one.year, "cards": [], **stage}
    return None


def _editions(catalog: Catalog, first: Edition | None) -> list[Edition]:
    """All editions, one of them first."""
    return [first, *catalog.editions] if first else []


def _entry(way: Way) -> dict:
    return {
        "label": way.mark["label"],
        "title": way.label,
        "date_text": way.entry_text if way.standing.state.is_open else way.when_text,
        "href": way.activity.url,
    }


def _look_back(edition: Edition) -> dict:
    return {"label": f"回看{edition.year}年", "href": edition.url, "icon_name": None}


def _with_numbers_of_the_city(catalog: Catalog) -> list[Indicator]:
    return [
        indicator
        for indicator in catalog.indicators
        if indicator.chart is not ChartKind.SMALL_MULTIPLES
        and indicator.points[0].scope == catalog.site.city.name
    ]
