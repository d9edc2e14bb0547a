"""What the front page says on its day: before an opening, in the season, after the close, years after."""

from itertools import islice

from quality_kunming.images import PictureLibrary
from quality_kunming.model.article import ArticleMatter
from quality_kunming.model.catalog import Catalog
from quality_kunming.model.date_text import date_text
from quality_kunming.model.edition import Edition
from quality_kunming.model.indicator import ChartKind, Indicator
from quality_kunming.model.sections import SECTIONS
from quality_kunming.model.standing import edition_state, is_history
from quality_kunming.model.state import State
from quality_kunming.templating.edition_text import known_until, standing_text
from quality_kunming.templating.states import state_name
from quality_kunming.templating.today import Today, Way, for_citizens, services_within_reach
from quality_kunming.templating.values.activities import activity_row
from quality_kunming.templating.values.articles import article_row
from quality_kunming.templating.values.calls import selection
from quality_kunming.templating.values.editions import edition_entry
from quality_kunming.templating.values.figures import headline
from quality_kunming.templating.values.people import ambassador_card, case_card
from quality_kunming.templating.values.ways import DIRECTORY, service_way, way_entry

TAKE_PART = {"label": "怎样参与", "href": SECTIONS["take-part"].address, "icon_name": None}
ACTIVITIES = {"label": "看主题活动", "href": SECTIONS["activities"].address, "icon_name": None}
TEN = 10


def home(catalog: Catalog, pictures: PictureLibrary, today: Today) -> dict:
    """The values that home.html takes as `home`."""
    edition = catalog.current_edition
    return {
        **head(catalog, edition, today),
        "now": now(catalog, today),
        "activities": [
            activity_row(activity, catalog)
            for activity in (catalog.activities(edition.year) if edition else ())
        ],
        "activities_note": f"{edition.year}年" if edition else None,
        **take_part(catalog, today),
        **ambassadors(catalog, pictures, edition),
        "figures": [
            headline(indicator, catalog, lead=place == 0)
            for place, indicator in enumerate(_with_numbers_of_the_city(catalog)[:4])
        ],
        "indicators": catalog.indicators[:2],
        "cases": cases(catalog, edition),
        "news": [article_row(article, catalog) for article in catalog.news()[:5]],
        "editions": [edition_entry(one, catalog) for one in catalog.editions],
    }


def head(catalog: Catalog, edition: Edition | None, today: Today) -> dict:
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
            "standing": known_until(edition, catalog) if edition else "",
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
        "standing": standing_text(edition, catalog, today),
        "actions": closed if state is State.CLOSED else [TAKE_PART, ACTIVITIES],
    }


def now(catalog: Catalog, today: Today) -> dict:
    """Up to three things to look at: what one can join today, else what comes next, else the latest that was told."""
    for title, ways in (("今天可以", today.open), ("接下来", today.coming)):
        if ways:
            return {"title": title, "entries": [_open_or_coming(way) for way in ways[:3]]}
    articles = (one for one in catalog.news() if not (one.sample or one.retracted))
    return {"title": "最近", "entries": [_news(one, catalog) for one in islice(articles, 3)]}


def _open_or_coming(way: Way) -> dict:
    return {
        "label": way.mark["label"],
        "title": way.label,
        "date_text": way.entry_text if way.standing.state.is_open else way.when_text,
        "href": way.activity.url,
    }


def _news(article: ArticleMatter, catalog: Catalog) -> dict:
    return {
        "label": catalog.get("topic", article.topic).name,
        "title": article.title,
        "date_text": date_text(article.date.first_day),
        "href": article.url,
    }


def take_part(catalog: Catalog, today: Today) -> dict:
    """What citizens and enterprises can do: what is open, then what is coming; else what is there all year."""
    ways = today.open + today.coming
    if ways:
        return {
            "citizens": [way_entry(way) for way in ways if for_citizens(way.audience)],
            "enterprises": [way_entry(way) for way in ways if not for_citizens(way.audience)],
            "take_part_note": None if today.open else "现在没有正在报名或征集的。",
        }
    services = services_within_reach(catalog)
    return {
        "citizens": [service_way(one) for one in services if for_citizens(one.audience)]
        + [DIRECTORY],
        "enterprises": [service_way(one) for one in services if not for_citizens(one.audience)],
        "take_part_note": "现在没有正在报名或征集的活动。这些全年都在：",
    }


def ambassadors(catalog: Catalog, pictures: PictureLibrary, edition: Edition | None) -> dict:
    """Up to six people of the edition; where it has none yet, of the latest one that has, under its year."""
    for one in _editions(catalog, edition):
        if people := catalog.ambassadors(one.year):
            return {
                "ambassadors": [ambassador_card(person, pictures) for person in people[:6]],
                "ambassadors_note": f"{one.year}年",
            }
    return {"ambassadors": [], "ambassadors_note": None}


def cases(catalog: Catalog, edition: Edition | None) -> dict | None:
    """The ten where there are ten; before, what stage their selection is at. Nothing where there is no selection."""
    for one in _editions(catalog, edition):
        ten = [case for case in catalog.cases(one.year) if case.rank]
        if len(ten) == TEN:
            cards = [case_card(case) for case in ten[:3]]
            return {"year": one.year, "cards": cards, "title": "", "note": ""}
        if not is_history(one, catalog.moment) and (stage := selection(one, catalog)):
            return {"year": one.year, "cards": [], **stage}
    return None


def _editions(catalog: Catalog, first: Edition | None) -> list[Edition]:
    """All editions, one of them first."""
    return [first, *catalog.editions] if first else []


def _look_back(edition: Edition) -> dict:
    return {"label": f"回看{edition.year}年", "href": edition.url, "icon_name": None}


def _with_numbers_of_the_city(catalog: Catalog) -> list[Indicator]:
    return [
        indicator
        for indicator in catalog.indicators
        if indicator.chart is not ChartKind.SMALL_MULTIPLES
        and indicator.points[0].scope == catalog.site.city.name
    ]
