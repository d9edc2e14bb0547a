"""The calendars of the season: of everything, of each activity, of each kind of person; none once it is over."""

from collections.abc import Iterator
from dataclasses import dataclass

from quality_kunming.model.activity import Activity
from quality_kunming.model.catalog import Catalog
from quality_kunming.model.occasions import Occasion, occasions, occasions_of
from quality_kunming.model.standing import Season
from quality_kunming.model.step_guide import StepGuide

ALL = "/calendar.ics"


@dataclass(frozen=True)
class Calendar:
    """One file: where it is, what it is called, what stands in it, whether any of that is still to come."""

    address: str
    name: str
    occasions: tuple[Occasion, ...]
    is_ahead: bool


def calendars(catalog: Catalog) -> Iterator[Calendar]:
    """Every calendar that has anything in it."""
    edition = catalog.current_edition
    activities = catalog.activities(edition.year) if edition else ()
    found = [calendar_of_all(catalog)]
    found += (calendar_of_activity(one, catalog) for one in activities)
    found += (calendar_of_guide(one, catalog) for one in catalog.all("step_guide"))
    yield from filter(None, found)


def calendar_of_all(catalog: Catalog) -> Calendar | None:
    """The one of the whole season."""
    season = _season(catalog)
    return season and _calendar(ALL, season.edition.name, _all(season, catalog), season)


def calendar_of_activity(activity: Activity, catalog: Catalog) -> Calendar | None:
    """The one of an activity of the season; of another season's there is none."""
    season = _season(catalog)
    if season is None or season.edition.year != activity.edition:
        return None
    name = f"{activity.edition}年{activity.short_name}"
    return _calendar(f"{activity.url}calendar.ics", name, occasions_of(activity, season), season)


def calendar_of_guide(guide: StepGuide, catalog: Catalog) -> Calendar | None:
    """The one for those whom a guide leads."""
    season = _season(catalog)
    if season is None:
        return None
    meant = [one for one in _all(season, catalog) if guide.audience in one.audience]
    name = f"{season.edition.name}（{guide.audience}）"
    return _calendar(guide.calendar, name, meant, season)


def _all(season: Season, catalog: Catalog) -> list[Occasion]:
    return occasions(season, catalog.activities(season.edition.year))


def _season(catalog: Catalog) -> Season | None:
    """The season of the current edition, as long as it is not over."""
    edition = catalog.current_edition
    season = catalog.season(edition.year) if edition else None
    return None if season is None or season.is_over else season


def _calendar(address: str, name: str, found: list[Occasion], season: Season) -> Calendar | None:
    is_ahead = any(not one.is_over(season.moment) for one in found)
    return Calendar(address, name, tuple(found), is_ahead) if found else None
