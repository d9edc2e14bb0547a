"""What of a collection may be shown on a day: nothing from the future, samples and drafts only in preview."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime

from quality_kunming.loading.addresses import lists_of_all
from quality_kunming.loading.collection import Collection
from quality_kunming.loading.downloads import downloads
from quality_kunming.loading.first_publication import with_minute
from quality_kunming.loading.knowledge import as_known, known_from, text_as_known
from quality_kunming.loading.withdrawal import Withdrawal
from quality_kunming.model.article import ArticleMatter, FrontMatter, PageMatter
from quality_kunming.model.audit import Audit
from quality_kunming.model.base import Model, Record
from quality_kunming.model.catalog import Catalog
from quality_kunming.model.consent import Consent
from quality_kunming.model.dates import When
from quality_kunming.model.moment import Moment

WITHDRAWN = "同意书到期"


def select(
    collection: Collection,
    as_of: Moment,
    *,
    preview: bool,
    times: Mapping[str, When | None] | None = None,
) -> Catalog:
    """The catalog of a collection without problems, as of a moment; `times` are when texts first went out."""
    moment = as_of.instant
    left_out: Counter[str] = Counter()
    withdrawal = Withdrawal(collection, as_of.day)
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
        elif known_from(record, collection) <= moment:
            known = _put_right(as_known(record, collection, moment), moment)
            records[record.kind][record.key] = withdrawal.applied(known)
    matters = [
        text_as_known(_put_right(withdrawal.applied(one), moment), records)
        for one in _shown(collection.matters.values(), moment, preview, withdrawal, left_out)
    ]
    absent = _absent(collection, records, matters, withdrawal)
    moved = collection.policy.redirects.redirects
    return Catalog(
        site=withdrawal.applied(collection.site),
        moment=moment,
        preview=preview,
        branch=collection.place.branch,
        records=dict(records),
        terms={
            kind: {slug: withdrawal.applied(term) for slug, term in terms.items()}
            for kind, terms in collection.terms.items()
        },
        articles={
            one.path: with_minute(one, times, as_of)
            for one in matters
            if isinstance(one, ArticleMatter)
        },
        pages={one.path: one for one in matters if isinstance(one, PageMatter)},
        left_out=left_out,
        redirects=tuple(one for one in moved if one.new not in absent),
        drawing=collection.drawing,
        audit=_audit(collection.policy.audit, as_of),
        host_names=collection.policy.hosts.names,
        helping_hosts=collection.policy.hosts.helping,
        withdrawn_pictures=withdrawal.pictures,
        withheld_downloads=_withheld_downloads(collection, records, matters) | withdrawal.downloads,
        expired_consents=withdrawal.expired,
        absent=absent,
        first_times=times,
    )


def _audit(audit: Audit | None, as_of: Moment) -> Audit | None:
    """The last look of a tool at the pages, where it was by then."""
    return audit if audit and audit.day.last_day <= as_of.day else None


def _withheld_downloads(
    collection: Collection,
    records: Mapping[str, Mapping[str, Record]],
    matters: Iterable[FrontMatter],
) -> frozenset[str]:
    """The files to which only what the moment does not show leads; one to which nothing leads may be known."""
    every = downloads(collection.described.values())
    return every - downloads(_shown_in(records, matters)) if every else every


def _shown_in(
    records: Mapping[str, Mapping[str, Record]], matters: Iterable[FrontMatter]
) -> Iterator[Record | FrontMatter]:
    yield from (one for group in records.values() for one in group.values())
    yield from matters


def _absent(
    collection: Collection,
    records: Mapping[str, Mapping[str, Record]],
    matters: Iterable[FrontMatter],
    withdrawal: Withdrawal,
) -> frozenset[str]:
    """The addresses, and places below content/, of everything written that the day does not show."""
    files = {one.file for one in _shown_in(records, matters)}
    gone = set(_places(one for name, one in collection.described.items() if name not in files))
    if gone:
        gone.difference_update(_places(_shown_in(records, matters)))
    return frozenset(gone | {f"/{file}" for file in withdrawal.pictures | withdrawal.downloads})


def _places(models: Iterable[Record | FrontMatter]) -> Iterator[str]:
    articles = []
    for one in models:
        if url := one.url:
            yield url
        if isinstance(one, FrontMatter):
            yield f"/{one.path}"
        if isinstance(one, ArticleMatter):
            articles.append(one)
    yield from lists_of_all(articles)


def _put_right(model: Model, moment: datetime) -> Model:
    """The record or text as it was by then: corrected, the latest first, not yet updated, or retracted."""
    retracted = getattr(model, "retracted", None)
    if retracted and retracted.day.begins <= moment:
        return model.emptied
    made = (one for one in model.corrected if one.day.begins <= moment)
    corrected = tuple(sorted(made, key=lambda one: one.day.begins, reverse=True))
    changes = {"retracted": None} if retracted else {}
    updated = getattr(model, "updated", None)
    if updated and updated.begins > moment:
        changes["updated"] = None
    if corrected != model.corrected:
        changes["corrected"] = corrected
    return model.model_copy(update=changes) if changes else model


def _shown(
    matters: Iterable[FrontMatter],
    moment: datetime,
    preview: bool,
    withdrawal: Withdrawal,
    left_out: Counter[str],
) -> Iterator[FrontMatter]:
    for matter in matters:
        if matter.sample and not preview:
            left_out["示例"] += 1
        elif matter.is_draft and not preview:
            left_out["草稿"] += 1
        elif isinstance(matter, ArticleMatter) and matter.is_scheduled(moment):
            left_out["定时"] += 1
        elif withdrawal.covers(matter):
            left_out[WITHDRAWN] += 1
        else:
            yield matter
