"""What of a collection may be shown on a day: nothing from the future, samples and drafts only in preview."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from quality_kunming.loading.collection import Collection
from quality_kunming.loading.people import Withdrawal
from quality_kunming.model.activity import Activity
from quality_kunming.model.article import ArticleMatter, FrontMatter, PageMatter
from quality_kunming.model.base import Dated, Model, Picture, Record
from quality_kunming.model.catalog import Catalog
from quality_kunming.model.consent import Consent
from quality_kunming.model.dates import day_of
from quality_kunming.model.edition import Edition
from quality_kunming.model.indicator import Indicator

WITHDRAWN = "同意书到期"


def select(collection: Collection, as_of: date, *, preview: bool) -> Catalog:
    """The catalog of a collection without problems, as of a day (its end) or a minute."""
    day = day_of(as_of)
    left_out: Counter[str] = Counter()
    withdrawal = Withdrawal(collection, day)
    if withdrawal.pictures:
        left_out[WITHDRAWN] += len(withdrawal.pictures)
    records: dict[str, dict[str, Record]] = defaultdict(dict)
    for record in collection.records.values():
        if isinstance(record, Consent):
            continue
        if record.sample and not preview:
            left_out["示例"] += 1
        elif withdrawal.covers(record):
            left_out[WITHDRAWN] += 1
        elif _is_known(record, collection, day):
            known = _as_known(record, collection, day)
            records[record.kind][record.key] = _without_pictures(known, withdrawal)
    matters = [
        _without_pictures(one, withdrawal)
        for one in _shown(collection.matters.values(), as_of, preview, withdrawal, left_out)
    ]
    absent = _absent(collection, records, matters, withdrawal)
    moved = collection.policy.redirects.redirects
    return Catalog(
        site=collection.site,
        day=day,
        preview=preview,
        branch=collection.place.branch,
        records=dict(records),
        terms=collection.terms,
        articles={one.path: one for one in matters if isinstance(one, ArticleMatter)},
        pages={one.path: one for one in matters if isinstance(one, PageMatter)},
        left_out=left_out,
        redirects=tuple(one for one in moved if one.new not in absent),
        host_names=collection.policy.hosts.names,
        withdrawn_pictures=withdrawal.pictures,
        expired_consents=withdrawal.expired,
        absent=absent,
    )


def _absent(
    collection: Collection,
    records: Mapping[str, Mapping[str, Record]],
    matters: Iterable[FrontMatter],
    withdrawal: Withdrawal,
) -> frozenset[str]:
    """The addresses, and places below content/, of everything written that the day does not show."""
    shown = [one for group in records.values() for one in group.values()]
    every = (*collection.records.values(), *collection.matters.values())
    gone = set(_places(every)) - set(_places((*shown, *matters)))
    return frozenset(gone | {f"/{picture}" for picture in withdrawal.pictures})


def _places(models: Iterable[Record | FrontMatter]) -> Iterator[str]:
    for one in models:
        if one.url:
            yield one.url
        if isinstance(one, FrontMatter):
            yield f"/{one.path}"


def _without_pictures(model: Model, withdrawal: Withdrawal) -> Model:
    """The record or text without the pictures that may no longer be shown."""
    gone = [
        name
        for name in type(model).model_fields
        if isinstance(picture := getattr(model, name), Picture)
        and picture.file in withdrawal.pictures
    ]
    return model.model_copy(update=dict.fromkeys(gone)) if gone else model


def _is_known(record: Record, collection: Collection, day: date) -> bool:
    """Whether the record could be told of on the day."""
    if isinstance(record, Edition):
        return record.period is not None or record.year <= day.year
    if isinstance(record, Activity):
        return True
    if isinstance(record, Indicator):
        return any(_reported(point, collection) <= day for point in record.points)
    named = (record.source,) if hasattr(record, "source") else getattr(record, "sources", ())
    return not named or any(_published(source, collection) <= day for source in named)


def _as_known(record: Record, collection: Collection, day: date) -> Record:
    """The record without what was published only after the day."""
    changes: dict[str, object] = {}
    for name in type(record).model_fields:
        value = getattr(record, name)
        if name == "sources":
            known = tuple(one for one in value if _published(one, collection) <= day)
        elif isinstance(value, tuple) and any(isinstance(item, Dated) for item in value):
            known = tuple(item for item in value if _reported(item, collection) <= day)
        else:
            continue
        if known != value:
            changes[name] = known
    return record.model_copy(update=changes) if changes else record


def _reported(item: Dated, collection: Collection) -> date:
    """The day on which something could be read: its source's, or where that has none, the day it holds for."""
    published = collection.find("source", item.source).date
    return published.first_day if published else item.as_of.last_day


def _published(slug: str, collection: Collection) -> date:
    """The day of a source; one without a date was always there."""
    published = collection.find("source", slug).date
    return published.first_day if published else date.min


def _shown(
    matters: Iterable[FrontMatter],
    as_of: date,
    preview: bool,
    withdrawal: Withdrawal,
    left_out: Counter[str],
) -> Iterator[FrontMatter]:
    for matter in matters:
        if matter.sample and not preview:
            left_out["示例"] += 1
        elif matter.is_draft and not preview:
            left_out["草稿"] += 1
        elif isinstance(matter, ArticleMatter) and matter.is_scheduled(as_of):
            left_out["定时"] += 1
        elif withdrawal.covers(matter):
            left_out[WITHDRAWN] += 1
        else:
            yield matter
