"""What a screen shows on one day: slides that hold from its first minute to its last."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from quality_kunming.model.activity import Activity
from quality_kunming.model.catalog import Catalog
from quality_kunming.model.dates import When, span_text
from quality_kunming.model.figure import Figure
from quality_kunming.model.numerals import in_formal_words
from quality_kunming.model.occasions import Occasion, occasions_of
from quality_kunming.model.service import ServiceKind
from quality_kunming.model.standing import Season, is_history
from quality_kunming.templating.states import near, state_mark
from quality_kunming.templating.today import Way, today
from quality_kunming.templating.values.figures import figure_number
from quality_kunming.templating.values.reminders import is_between

FIGURES = 4
"""As many numbers are shown, the latest first."""
TODAY = 3
"""So many things of one activity on one day fit a slide."""


@dataclass(frozen=True)
class Slide:
    """One thing to read in ten seconds.

    `mark` is a state_mark, only where it holds all day; `number` the values of figure_number; `address` that of the
    page with more, for its code.
    """

    kind: str
    kicker: str
    title: str
    facts: tuple[str, ...] = ()
    mark: dict | None = None
    number: dict | None = None
    address: str = "/"


def slides(morning: Catalog, evening: Catalog) -> tuple[Slide, ...]:
    """The slides of a day, from what is known at its beginning; `evening` is how all stands at its end."""
    found = [_cover(morning)]
    if not is_between(morning):
        found += _calls(morning, evening)
        found += _activities(morning, evening)
    return (*found, *_figures(morning), *_help(morning))


def _cover(catalog: Catalog) -> Slide:
    """Whose campaign it is: the slogan of the edition that is on or announced, else what the site is for."""
    site, edition = catalog.site, catalog.current_edition
    if is_between(catalog):
        return Slide("cover", site.spirit, site.name, (site.tagline,))
    theme = next((one.name for one in catalog.national_themes if one.year == edition.year), "")
    facts = (f"全国主题：{theme}" if theme else "", edition.period.text if edition.period else "")
    return Slide(
        "cover",
        edition.name,
        edition.slogan or site.name,
        tuple(filter(None, facts)) or (site.tagline,),
        address=edition.url,
    )


def _calls(morning: Catalog, evening: Catalog) -> Iterator[Slide]:
    """Every way to enter that is open when the day begins, with its last day."""
    later = {(way.label, way.href): way for way in today(evening).open}
    for way in today(morning).open:
        if not way.is_on:
            yield _call(way, later.get((way.label, way.href)))


def _call(way: Way, later: Way | None) -> Slide:
    return Slide(
        "call",
        "、".join(way.audience),
        way.label,
        tuple(filter(None, (way.entry_text, way.session_text, way.text))),
        mark=way.mark if later and later.mark == way.mark else None,
        address=way.activity.url,
    )


def _activities(morning: Catalog, evening: Catalog) -> Iterator[Slide]:
    """Each activity, with what of it is today and what comes next."""
    year = morning.current_edition.year
    season, later = morning.season(year), evening.season(year)
    for activity in morning.activities(year):
        state = season.activity(activity).state
        after = evening.get("activity", activity.key) or activity
        yield Slide(
            "activity",
            f"活动{in_formal_words(activity.number)}",
            activity.name,
            (*_days(activity, season, occasions_of(after, later)), activity.summary),
            mark=state_mark(state) if later.activity(after).state is state else None,
            address=activity.url,
        )


def _days(activity: Activity, season: Season, later: Iterable[Occasion]) -> Iterator[str]:
    """What is today, and the next day on which anything is; where no day is known, when it is on the whole.

    What is put off or called off in the course of the day is not told of on it.
    """
    day = season.moment.date()
    lasting = {(one.key, one.start, one.end, one.news) for one in later}
    known = [
        one
        for one in occasions_of(activity, season)
        if (one.key, one.start, one.end, one.news) in lasting
    ]
    present = [one for one in known if _is_on(one, day)]
    for one in present[:TODAY]:
        yield (
            f"今天{_time(one, day)}：{_named(one, activity)}"
            if not one.news
            else _off(one, activity)
        )
    ahead = [one for one in known if one.start.first_day > day and not one.is_off]
    if ahead:
        start = ahead[0].start
        yield f"{near(start.text, season.moment)}：{_named(ahead[0], activity)}"
    if not present and not ahead:
        yield activity.schedule.text if activity.schedule else "时间还没有公布"


def _is_on(one: Occasion, day: date) -> bool:
    last = one.start if one.is_off else one.end or one.start
    return one.start.first_day <= day <= last.last_day


def _off(one: Occasion, activity: Activity) -> str:
    """What does not take place today."""
    return f"今天的“{_named(one, activity)}”{one.news}"


def _time(one: Occasion, day: date) -> str:
    """The time of the day of what begins on it."""
    if one.start.first_day != day:
        return ""
    if one.end and one.end.has_time and one.end.last_day == day:
        return span_text(one.start, one.end).removeprefix(When.of(day).text)
    return one.start.time_text


def _named(one: Occasion, activity: Activity) -> str:
    name = one.name.removeprefix(f"{activity.short_name}：")
    return f"{name}，{one.place}" if one.place and not one.is_off else name


def _figures(catalog: Catalog) -> Iterator[Slide]:
    """The latest numbers that the editions have brought, each with its day and its source."""
    found: list[tuple[Figure, str]] = []
    for edition in catalog.editions:
        for record in (edition, *catalog.activities(edition.year)):
            found += ((one, record.url) for one in record.outcomes if not one.same)
    found.sort(key=lambda pair: pair[0].as_of.first_day, reverse=True)
    for figure, address in found[:FIGURES]:
        number = figure_number(figure, catalog)
        derived = "，推算值" if figure.derived else ""
        source = f"截至{figure.as_of.text}{derived}。来源：{number['source']}"
        facts = tuple(filter(None, (source, figure.note)))
        yield Slide("figure", "数字", figure.label, facts, number=number, address=address)


def _help(catalog: Catalog) -> Iterator[Slide]:
    """What is known of the next edition, between two; and whom to call all the year."""
    if is_between(catalog):
        edition = catalog.current_edition
        is_known = edition is None or is_history(edition, catalog.moment)
        text = "没有查到公开资料" if is_known else "时间还没有公布"
        yield Slide("next", "下一届", f"下一届的安排，{text}", address="/take-part/")
    for service in catalog.all("service"):
        if service.service_kind is ServiceKind.HOTLINE:
            yield Slide("help", "全年都可以", service.name, (service.summary,), address=service.url)
