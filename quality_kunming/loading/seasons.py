"""Whether the times of an edition hold together: only what is certainly wrong, and of several faults the cause."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from quality_kunming.loading.activity_times import ORDER, Fault, missing_forms, wrong_times
from quality_kunming.loading.collection import Collection
from quality_kunming.loading.references import Location
from quality_kunming.model.activity import Activity
from quality_kunming.model.base import Announced, Record
from quality_kunming.model.brand import BrandCase
from quality_kunming.model.case_standing import call_for_cases
from quality_kunming.model.dates import When
from quality_kunming.model.edition import Edition

GAP = "season-gap"


def wrong_in_seasons(collection: Collection) -> Iterator[tuple[str, Location, str, str]]:
    """Every fault in the order of things of an edition, samples aside: file, where, what to say, the rule."""
    for record, location, message, rule in _faults(collection):
        yield record.file, location, message, rule


def _faults(collection: Collection) -> Iterator[Fault]:
    yield from _without_edition(collection)
    records = [one for one in collection.records.values() if not one.sample]
    editions = [one for one in records if isinstance(one, Edition)]
    wrong = list(_wrong_periods(editions))
    yield from wrong
    yield from _without_activities(editions, collection)
    broken = {id(edition) for edition, *_ in wrong}
    for record in records:
        edition = collection.find("edition", getattr(record, "edition", None))
        if isinstance(record, Announced) and isinstance(edition, Edition):
            yield from _announced_early(record, edition)
        if isinstance(record, Activity):
            period = edition.period if edition and id(edition) not in broken else None
            yield from wrong_times(record, period)
            yield from missing_forms(record, collection)
    for edition in editions:
        if not any(name.startswith(_folder(edition)) for name in collection.unbuilt):
            yield from _ranks_without_a_day(edition, records)


def _without_edition(collection: Collection) -> Iterator[Fault]:
    """The first file of each folder of a year that has no edition, samples too."""
    folders = set()
    for record in collection.records.values():
        folder = (record.kind, getattr(record, "edition", None))
        if not record.by_edition or folder in folders:
            continue
        if message := collection.why_missing("edition", record.edition):
            folders.add(folder)
            yield record, (), message, "reference"


def _wrong_periods(editions: Iterable[Edition]) -> Iterator[Fault]:
    """Periods of another year, and two that are on at once."""
    held = []
    for edition in sorted(editions, key=lambda one: one.year):
        if edition.period is None:
            continue
        if edition.period.start.year != edition.year:
            yield (
                edition,
                ("period", "start"),
                f"“开始”（start）写成了 {edition.period.start}，可这是{edition.year}年的文件；请核对年份",
                ORDER,
            )
        else:
            held.append(edition)
    for earlier, later in pairwise(sorted(held, key=lambda one: one.period.start.begins)):
        start, end = later.period.start, earlier.period.end
        if start.begins < end.ends and start.last_day <= end.first_day:
            yield (
                later,
                ("period",),
                f"“时间”（period）和 {earlier.file} 的时间（{earlier.period.text}）重叠；"
                "同一时间只能有一届，请改其中一个",
                ORDER,
            )


def _without_activities(editions: Iterable[Edition], collection: Collection) -> Iterator[Fault]:
    """Editions that are told of and have nothing to tell; reports, its sources, are something."""
    files = (*collection.records, *collection.unbuilt)
    for edition in editions:
        field = "period" if edition.period else "announced"
        is_told_of = edition.period or (edition.announced and not edition.sources)
        if is_told_of and not any(name.startswith(_folder(edition)) for name in files):
            yield (
                edition,
                (field,),
                f"这一届写了时间或者公布日期，{_folder(edition)} 里却没有一项活动；"
                "请先写好活动，活动还没有定就先不写这一行",
                GAP,
            )


def _folder(edition: Edition) -> str:
    """Where the activities of an edition are written."""
    return f"data/{Activity.folder}/{edition.slug}/"


def _announced_early(record: Announced, edition: Edition) -> Iterator[Fault]:
    """What is to be public before that to which it belongs: it would not be."""
    if fault := _too_early(record.announced, edition.announced, "这一届"):
        yield record, ("announced",), fault, ORDER
        return
    if not isinstance(record, Activity):
        return
    whole, owner = (record.announced, "活动") if record.announced else (edition.announced, "这一届")
    for name in ("calls", "sessions", "prizes"):
        for place, part in enumerate(getattr(record, name)):
            if fault := _too_early(part.announced, whole, owner):
                yield record, (name, place, "announced"), fault, ORDER


def _too_early(own: When | None, whole: When | None, owner: str) -> str | None:
    if not (own and whole) or own.ends > whole.begins or own.begins >= whole.begins:
        return None
    return (
        f"“公布”（announced）写成了 {own}，在{owner}公布（{whole}）之前，那时还看不到；请改其中一个"
    )


def _ranks_without_a_day(edition: Edition, records: Iterable[Record]) -> Iterator[Fault]:
    """An edition's ten of which its calls do not say when they become public: told at the call, else at the first.

    Of an edition without calls the sources say since when the ten are known.
    """
    own = [one for one in records if getattr(one, "edition", None) == edition.year]
    ranked = [one for one in own if isinstance(one, BrandCase) and one.rank]
    activities = [one for one in own if isinstance(one, Activity) and one.calls]
    call = call_for_cases(activities)
    if not ranked or not activities or (call and call.results_on):
        return
    if call:
        activity = next(one for one in activities if call in one.calls)
        message = (
            f"{ranked[0].file} 等 {len(ranked)} 个案例写了名次，这里却没有写“结果公布”（results_on）；"
            "请写上十佳哪天公布，到那天才显示"
        )
        yield activity, ("calls", activity.calls.index(call)), message, GAP
    else:
        message = (
            f"写了“名次”（rank），可是{edition.year}年的征集里没有一项是征集案例的，不知道十佳哪天公布；"
            "请在那一项征集里写上 collects: 案例 和“结果公布”（results_on）"
        )
        yield ranked[0], ("rank",), message, GAP
