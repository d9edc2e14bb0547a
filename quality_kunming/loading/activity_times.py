"""Whether the times within one activity hold together, and its forms are there."""

from collections.abc import Iterator
from dataclasses import dataclass

from quality_kunming.loading.collection import Collection
from quality_kunming.loading.pictures import is_file
from quality_kunming.loading.references import Location
from quality_kunming.model.activity import Activity
from quality_kunming.model.base import Model, Record
from quality_kunming.model.dates import When
from quality_kunming.model.session import Change, ChangeKind, Session
from quality_kunming.model.window import Window

Fault = tuple[Record, Location, str, str]
"""A record, where in it, the sentence, the rule."""

ORDER, FORM = "season-order", "form-file"


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


def wrong_times(activity: Activity, period: Window | None) -> Iterator[Fault]:
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


def missing_forms(activity: Activity, collection: Collection) -> Iterator[Fault]:
    """Forms of an activity that are not where readers can get them."""
    content = collection.root / "content"
    for place, form in enumerate(activity.forms):
        message = None
        if not is_file(content, form.file):
            message = f"content/ 里没有文件 {form.file}，请核对文件名和大小写"
        elif not form.file.startswith("downloads/"):
            message = f"{form.file} 不会发布，给读者下载的文件请放进 content/downloads/"
        if message:
            yield activity, ("forms", place, "file"), message, FORM
