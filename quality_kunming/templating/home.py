"""What the front page says on its day: before an opening, in the season, after the close, years after."""

from quality_kunming.images import PictureLibrary
from quality_kunming.model.catalog import Catalog
from quality_kunming.model.channel import Channel
from quality_kunming.model.edition import Edition
from quality_kunming.model.sections import SECTIONS
from quality_kunming.model.service import Service
from quality_kunming.model.standing import edition_state, is_history
from quality_kunming.model.state import State
from quality_kunming.templating.edition_text import known_until, standing_text
from quality_kunming.templating.states import state_name
from quality_kunming.templating.today import Today, Way, services_within_reach
from quality_kunming.templating.values.activities import activity_row
from quality_kunming.templating.values.articles import article_row
from quality_kunming.templating.values.brands import brands_near
from quality_kunming.templating.values.calls import selection
from quality_kunming.templating.values.editions import past_editions
from quality_kunming.templating.values.figures import dated_sentence
from quality_kunming.templating.values.people import ambassador_card, case_card
from quality_kunming.templating.values.reminders import PLACE, is_between
from quality_kunming.templating.values.services import channel_today
from quality_kunming.templating.values.ways import DIRECTORY, section_way, service_way

TAKE_PART = SECTIONS["take-part"].address
REMINDED = {
    "label": "有新的活动时告诉我",
    "href": PLACE,
    "text": "不用留号码，怎样知道，一页写明。",
    "mark": None,
    "when_text": "",
}
"""way_list: how one comes to know of what is not known yet."""
OPEN, COMING = 4, 3
"""How many ways the first look names; the others are a tap away."""
STATEMENTS, NEWS, PEOPLE = 3, 3, 3
TEN = 10


def home(catalog: Catalog, pictures: PictureLibrary, today: Today) -> dict:
    """The values that home.html takes as `home`."""
    edition = catalog.current_edition
    lived = None if edition is None or is_history(edition, catalog.moment) else edition
    return {
        **(head(lived, catalog, today) if lived else head_of_any_day(edition, catalog)),
        "today": first_look(today),
        "all_year": all_year(catalog),
        **(of_the_edition(lived, catalog, pictures) if lived else NOTHING_ON),
        "sentences": sentences(catalog),
        "brands": brands_near(catalog),
        "news": [article_row(one, catalog) | {"summary": None} for one in catalog.news()[:NEWS]],
        "past": past_editions(catalog, lived),
    }


def head(edition: Edition, catalog: Catalog, today: Today) -> dict:
    """The name of the day's edition, where it stands, and the one thing to do."""
    state = edition_state(edition, catalog.moment)
    theme = catalog.get("national_theme", edition.year)
    look_back = _action(f"回看{edition.year}年", edition.url)
    return {
        "state": state_name(state),
        "year": edition.year,
        "kicker": edition.name,
        "theme": theme.name if theme else edition.slogan or edition.summary,
        "dates_text": edition.period.text if edition.period else "",
        "standing": standing_text(edition, catalog, today),
        "actions": [look_back if state is State.CLOSED else _action("怎样参加", TAKE_PART)],
    }


def head_of_any_day(last: Edition | None, catalog: Catalog) -> dict:
    """That nothing is on, and up to when anything is known."""
    return {
        "state": None,
        "year": None,
        "kicker": catalog.site.tagline,
        "theme": "现在没有正在报名、征集的活动",
        "dates_text": "",
        "standing": known_until(last, catalog) if last else "",
        "actions": [],
    }


def first_look(today: Today) -> list[dict]:
    """What one can do today, and what comes next: the first of each, and how many more there are."""
    return [
        {
            "title": title,
            "id": key,
            "entries": [_entry(way) for way in first],
            "more": f"另有{len(ways) - len(first)}项" if len(ways) > len(first) else None,
            "href": f"{TAKE_PART}#{key}",
        }
        for title, key, first, ways in (
            ("今天可以", "open", today.open[:OPEN], today.open),
            ("接下来", "coming", _next(today.coming), today.coming),
        )
        if ways
    ]


def _next(coming: tuple[Way, ...]) -> tuple[Way, ...]:
    """The first ways to come; the next session is among them, whatever opens before it."""
    sessions = [way for way in coming if way.session_text]
    if sessions and sessions[0] not in coming[:COMING]:
        return (*coming[: COMING - 1], sessions[0])
    return coming[:COMING]


def _entry(way: Way) -> dict:
    return {
        "title": way.label,
        "href": way.href,
        "mark": way.mark,
        "when_text": way.when_text,
    }


def all_year(catalog: Catalog) -> dict:
    """What one can do on any day: the number to call, the services that can be reached, where the rest is."""
    numbers = [one for one in catalog.site.contact if one.is_current(catalog.day) and one.href]
    services = [
        one
        for one in services_within_reach(catalog)
        if any(channel.is_current(catalog.day) for channel in one.channels)
    ]
    number = numbers[0] if numbers else None
    answered = [one for one in services if number and _has(one, number)]
    others = [service_way(one) for one in services if one not in answered]
    told = [REMINDED] if is_between(catalog) else []
    return {
        "channel": channel_today(number, catalog) if number else None,
        "service": service_way(answered[0]) if answered else None,
        "ways": [*others, DIRECTORY, section_way("take-part", catalog), *told],
    }


def _has(service: Service, number: Channel) -> bool:
    return any(channel.href == number.href for channel in service.channels)


NOTHING_ON = {
    "activities": [],
    "activities_note": None,
    "ambassadors": [],
    "ambassadors_note": None,
    "cases": None,
}
"""What `of_the_edition` gives where there is none to tell of."""


def of_the_edition(edition: Edition, catalog: Catalog, pictures: PictureLibrary) -> dict:
    """Its activities until it is over, its first people, and how far the selection of the ten has come."""
    is_over = edition_state(edition, catalog.moment) is State.CLOSED
    activities = () if is_over else catalog.activities(edition.year)
    people = catalog.ambassadors(edition.year)[:PEOPLE]
    return {
        "activities": [activity_row(one, catalog) | {"summary": None} for one in activities],
        "activities_note": f"{edition.year}年",
        "ambassadors": [ambassador_card(one, pictures) for one in people],
        "ambassadors_note": f"{edition.year}年",
        "cases": cases(edition, catalog),
    }


def cases(edition: Edition, catalog: Catalog) -> dict | None:
    """The first of the ten where there are ten; before, what stage their selection is at, while it lasts."""
    ten = [case for case in catalog.cases(edition.year) if case.rank]
    if len(ten) == TEN:
        cards = [case_card(case) | {"summary": None} for case in ten[:3]]
        return {"year": edition.year, "cards": cards, "title": "", "note": ""}
    is_over = edition_state(edition, catalog.moment) is State.CLOSED
    stage = None if is_over else selection(edition, catalog)
    return {"year": edition.year, "cards": [], **stage} if stage else None


def sentences(catalog: Catalog) -> list[dict]:
    """What is known of how the city is doing, a sentence each, the latest first."""
    said = filter(None, (dated_sentence(one, catalog) for one in catalog.indicators))
    return sorted(said, key=lambda one: one["day"], reverse=True)[:STATEMENTS]


def _action(label: str, href: str) -> dict:
    return {"label": label, "href": href, "icon_name": None}
