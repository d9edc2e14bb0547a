"""What of a collection may be shown on a day: nothing from the future, samples and drafts only in preview."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import date

from quality_kunming.loading.collection import Collection
from quality_kunming.model.activity import Activity
from quality_kunming.model.ambassador import Portrait
from quality_kunming.model.article import ArticleMatter, FrontMatter, PageMatter
from quality_kunming.model.base import Dated, Record
from quality_kunming.model.catalog import Catalog
from quality_kunming.model.edition import Edition
from quality_kunming.model.indicator import Indicator


def select(collection: Collection, day: date, *, preview: bool) -> Catalog:
    """The catalog of a collection without problems."""
    left_out: Counter[str] = Counter()
    records: dict[str, dict[str, Record]] = defaultdict(dict)
    for record in collection.records.values():
        if record.sample and not preview:
            left_out["示例"] += 1
        elif _is_known(record, collection, day):
            records[record.kind][record.key] = _as_known(record, collection, day)
    matters = list(_shown(collection.matters.values(), day, preview, left_out))
    return Catalog(
        site=collection.site,
        day=day,
        preview=preview,
        records=dict(records),
        terms=collection.terms,
        articles={one.path: one for one in matters if isinstance(one, ArticleMatter)},
        pages={one.path: one for one in matters if isinstance(one, PageMatter)},
        left_out=left_out,
    )


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
    """The record without what was published only after the day, or may no longer be shown."""
    changes: dict[str, object] = {}
    for name in type(record).model_fields:
        value = getattr(record, name)
        if name == "sources":
            known = tuple(one for one in value if _published(one, collection) <= day)
        elif isinstance(value, tuple) and any(isinstance(item, Dated) for item in value):
            known = tuple(item for item in value if _reported(item, collection) <= day)
        elif isinstance(value, Portrait) and value.consent.valid_until.last_day < day:
            known = None
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
    matters: Iterable[FrontMatter], day: date, preview: bool, left_out: Counter[str]
) -> Iterable[FrontMatter]:
    for matter in matters:
        if matter.sample and not preview:
            left_out["示例"] += 1
        elif matter.is_draft and not preview:
            left_out["草稿"] += 1
        elif isinstance(matter, ArticleMatter) and matter.is_scheduled(day):
            left_out["定时"] += 1
        else:
            yield matter
