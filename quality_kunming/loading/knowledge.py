"""From when on the public may know of a record, and what of it is known at a moment."""

from collections.abc import Iterator, Mapping
from datetime import datetime

from quality_kunming.loading.collection import Collection
from quality_kunming.model.activity import Activity, Prize
from quality_kunming.model.article import ArticleMatter, FrontMatter
from quality_kunming.model.base import Announced, Model, Record
from quality_kunming.model.brand import BrandCase
from quality_kunming.model.call import Call
from quality_kunming.model.case_standing import case_as_public
from quality_kunming.model.dates import SHANGHAI
from quality_kunming.model.edition import Edition
from quality_kunming.model.figure import Dated
from quality_kunming.model.indicator import Indicator
from quality_kunming.model.moment import Moment
from quality_kunming.model.session import Session

ALWAYS = datetime.min.replace(tzinfo=SHANGHAI)
NEVER = datetime.max.replace(tzinfo=SHANGHAI)


def known_from(record: Record, collection: Collection) -> datetime:
    """The instant from which the public may know of a record.

    It is the one written; else that of its first source; for what belongs to an edition never before the edition. An
    edition without either is still being prepared.
    """
    own = _own_beginning(record, collection)
    if isinstance(record, Announced) and (year := getattr(record, "edition", None)):
        edition = collection.find("edition", year)
        return max(own, known_from(edition, collection)) if edition else own
    return own


def as_known(record: Record, collection: Collection, moment: datetime) -> Record:
    """The record without what becomes public only after the moment."""
    changes: dict[str, object] = {}
    for name in type(record).model_fields:
        value = getattr(record, name)
        if name == "sources":
            known = tuple(one for one in value if _published(one, collection) <= moment)
        elif isinstance(value, tuple):
            known = tuple(
                _item_as_known(item, moment)
                for item in value
                if _item_beginning(item, collection) <= moment
            )
        else:
            known = value if _item_beginning(value, collection) <= moment else None
        if known != value:
            changes[name] = known
    if isinstance(record, BrandCase):
        record = case_as_public(record, _activities(collection, record.edition), moment)
    return record.model_copy(update=changes) if changes else record


def text_as_known(matter: FrontMatter, records: Mapping[str, Mapping[str, Record]]) -> FrontMatter:
    """The text without the activities and the edition that it is about and that are not among what is known."""
    if not isinstance(matter, ArticleMatter):
        return matter
    changes: dict[str, object] = {}
    known = tuple(key for key in matter.activities if key in records.get("activity", {}))
    if known != matter.activities:
        changes["activities"] = known
    if matter.edition and str(matter.edition) not in records.get("edition", {}):
        changes["edition"] = None
    return matter.model_copy(update=changes) if changes else matter


def _own_beginning(record: Record, collection: Collection) -> datetime:
    if isinstance(record, Announced) and record.announced:
        return record.announced.begins
    if isinstance(record, Indicator):
        return min(_reported(point, collection) for point in record.points)
    named = (record.source,) if hasattr(record, "source") else getattr(record, "sources", ())
    if not named and isinstance(record, Edition):
        return NEVER
    return min((_published(source, collection) for source in named), default=ALWAYS)


def _item_beginning(item: object, collection: Collection) -> datetime:
    """The instant from which a part of a record may be told of."""
    if isinstance(item, Dated):
        return _reported(item, collection)
    if not isinstance(item, Announced) or isinstance(item, Prize):
        return ALWAYS
    if item.announced:
        return item.announced.begins
    source = getattr(item, "source", None)
    return _published(source, collection) if source else ALWAYS


def _item_as_known(item: object, moment: datetime) -> object:
    """A part of a record without what of it is not yet public: changes, results, winners."""
    changes: dict[str, object] = {}
    if isinstance(item, Session):
        changes["changes"] = tuple(one for one in item.changes if one.at.begins <= moment)
    elif isinstance(item, Call) and item.results_on and item.results_on.reached > moment:
        changes["results"] = ""
    elif isinstance(item, Prize) and item.announced and item.announced.begins > moment:
        changes["winners"] = ()
    return item.model_copy(update=changes) if changes and isinstance(item, Model) else item


def _activities(collection: Collection, year: int) -> Iterator[Activity]:
    """The activities of a year's edition, samples aside."""
    for one in collection.records.values():
        if isinstance(one, Activity) and one.edition == year and not one.sample:
            yield one


def _reported(item: Dated, collection: Collection) -> datetime:
    """When something could be read: its source's day, or where that has none, the day it holds for."""
    published = collection.find("source", item.source).date
    return published.begins if published else Moment.end_of(item.as_of.last_day).instant


def _published(slug: str, collection: Collection) -> datetime:
    """The day of a source; one without a date was always there."""
    published = collection.find("source", slug).date
    return published.begins if published else ALWAYS
