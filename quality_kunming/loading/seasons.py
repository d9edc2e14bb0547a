"""Whether the times of an edition hold together: only what is certainly wrong, and of several faults the cause."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from quality_kunming.loading.collection import Collection
from quality_kunming.loading.pictures import is_file
from quality_kunming.loading.references import Location
from quality_kunming.model.activity import Activity
from quality_kunming.model.base import Announced, Model, Record
from quality_kunming.model.brand import BrandCase
from quality_kunming.model.case_standing import call_for_cases
from quality_kunming.model.dates import When
from quality_kunming.model.edition import Edition
from quality_kunming.model.session import Change, ChangeKind, Session
from quality_kunming.model.window import Window

Fault = tuple[Record, Location, str, str]
"""A record, where in it, the sentence, the rule."""

ORDER, GAP, FORM = "season-order", "season-gap", "form-file"


@dataclass(frozen=True)
class Frame:
    """The time in which the parts of an activity lie; `owner` says whose it is."""

    start: When | None
    end: When | None
    owner: str

    def reason_against(self, when: When) -> str | None:
        """What to say of a time outside; None for one that may lie inside."""
        if self.start and when.begins < self.start.begins and when.ends <= self.start.begins:
            return f"在{self.owner}开始（{self.start.text}）之前"
        if self.end and when.ends > self.end.ends and when.begins >= self.end.ends:
            return f"在{self.owner}结束（{self.end.text}）之后"
        return None


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
            yield from _wrong_times(record, period)
            yield from _missing_forms(record, collection)
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


def _wrong_times(activity: Activity, period: Window | None) -> Iterator[Fault]:
    """An activity that does not lie in its edition; else what does not lie in the activity."""
    schedule = activity.schedule
    if schedule and period:
        edition = Frame(period.start, period.end, "这一届")
        for name, when in (("end", schedule.end), ("start", schedule.start)):
            reason = edition.reason_against(when)
            if reason and (name == "end" or when.begins > period.start.begins):
                yield activity, ("schedule", name), _outside(name, when, reason), ORDER
                return
    frame = None
    if schedule:
        frame = Frame(schedule.start, schedule.end, "活动")
    elif period:
        frame = Frame(None, period.end, "这一届")
    yield from _wrong_windows(activity, frame)
    for place, session in enumerate(activity.sessions):
        for location, message in _wrong_session(session, frame):
            yield activity, ("sessions", place, *location), message, ORDER
            break
    for place, prize in enumerate(activity.prizes):
        if schedule and prize.winners:
            reason = Frame(schedule.start, None, "活动").reason_against(prize.announced)
            message = (
                f"“公布”（announced）写成了 {prize.announced}，{reason}，那时还没有人获奖；请核对"
            )
            if reason:
                yield activity, ("prizes", place, "announced"), message, ORDER


def _wrong_windows(activity: Activity, frame: Frame | None) -> Iterator[Fault]:
    """Times for entering that reach beyond the end of what one enters."""
    windows = [(("enrolment",), activity.enrolment)]
    for place, call in enumerate(activity.calls):
        windows.append((("calls", place, "window"), call.window))
        if call.vote:
            windows.append((("calls", place, "vote", "window"), call.vote.window))
    for location, window in windows:
        for field, message in _late_window(window, frame):
            yield activity, (*location, field), message, ORDER


def _late_window(window: Window | None, frame: Frame | None) -> Iterator[tuple[str, str]]:
    """The end, else the beginning, of a time for entering when that lies behind the frame's end."""
    if window is None or frame is None:
        return
    after = Frame(None, frame.end, frame.owner)
    for name in ("start", "end"):
        when = getattr(window, name)
        if when and (reason := after.reason_against(when)):
            yield name, _outside(name, when, reason)
            return


def _wrong_session(session: Session, frame: Frame | None) -> Iterator[tuple[Location, str]]:
    """What is wrong with the days of a session, the first of it first."""
    for name in ("start", "end"):
        when = getattr(session, name)
        if when and frame and (reason := frame.reason_against(when)):
            yield (name,), _outside(name, when, reason)
    start = session.start
    last = session.end or start
    for place, change in enumerate(session.changes):
        if change.kind is ChangeKind.CANCELLED:
            start = last = None
        if change.kind is not ChangeKind.POSTPONED:
            continue
        location = ("changes", place)
        for message in _wrong_new_day(change.start, change.at, start):
            yield (*location, "start"), message
        for name in ("start", "end"):
            when = getattr(change, name)
            if when and frame and (reason := frame.reason_against(when)):
                yield (*location, name), _outside(name, when, reason, Change)
        start, last = change.start, change.end or change.start
    closes = session.enrolment.end if session.enrolment else None
    if closes and last and closes.ends > last.ends and closes.begins >= last.ends:
        message = f"“结束”（end）写成了 {closes}，那时这一场（{last.text}）已经结束；请核对"
        yield ("enrolment", "end"), message
    elif not last:
        for field, message in _late_window(session.enrolment, frame):
            yield ("enrolment", field), message


def _wrong_new_day(new: When | None, at: When, old: When | None) -> Iterator[str]:
    if new and new.ends <= at.begins:
        yield f"“改到”（start）写成了 {new}，在公布变动的时间（{at}）之前；请核对"
    elif new and old and new.ends <= old.begins:
        yield (
            f"“改到”（start）写成了 {new}，比原来的 {old} 还早，不是延期；"
            "提前举行的，请直接改这一场的“开始”"
        )


def _outside(name: str, when: When, reason: str, model: type[Model] = Window) -> str:
    word = model.model_fields[name].title
    return f"“{word}”（{name}）写成了 {when}，{reason}；请改其中一个"


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


def _missing_forms(activity: Activity, collection: Collection) -> Iterator[Fault]:
    content = collection.root / "content"
    for place, form in enumerate(activity.forms):
        message = None
        if not is_file(content, form.file):
            message = f"content/ 里没有文件 {form.file}，请核对文件名和大小写"
        elif not form.file.startswith("downloads/"):
            message = f"{form.file} 不会发布，给读者下载的文件请放进 content/downloads/"
        if message:
            yield activity, ("forms", place, "file"), message, FORM
