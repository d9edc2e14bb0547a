"""What has a day in a season: openings, deadlines, sessions, results, each as it stands after every change."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from quality_kunming.model.activity import Activity
from quality_kunming.model.call import Audience, Call
from quality_kunming.model.dates import When, span_text
from quality_kunming.model.session import Session
from quality_kunming.model.standing import Plan, Season
from quality_kunming.model.state import State
from quality_kunming.model.window import Window


@dataclass(frozen=True)
class Occasion:
    """One thing on its day, or days.

    `key` stays whatever becomes of it, and `revision` grows; one that `is_off` stands on the day on which it is not,
    and `news` says why: called off, or put off.
    """

    key: str
    name: str
    start: When
    end: When | None = None
    text: str = ""
    change: str = ""
    """What of it became different, and why: the first line of `text`, too."""

    place: str = ""
    address: str = ""
    audience: tuple[Audience, ...] = tuple(Audience)
    is_off: bool = False
    news: State | None = None
    revision: int = 0

    @property
    def headline(self) -> str:
        """Its name, behind what has become of it: 已取消：体验营."""
        return f"{self.news}：{self.name}" if self.news else self.name

    def is_over(self, moment: datetime) -> bool:
        """Whether nothing of it is still to come."""
        return (self.end or self.start).ends <= moment


def occasions(season: Season, activities: Iterable[Activity]) -> list[Occasion]:
    """Everything of a season that has a day, the earliest first; of what only the month is known, nothing."""
    edition = season.edition
    found = [*_period(edition.period, edition.name, edition.slug, edition.url)]
    for activity in activities:
        found += occasions_of(activity, season)
    return sorted(found, key=lambda one: (one.start.begins, one.key))


def left_days(activity: Activity, season: Season) -> Iterator[Occasion]:
    """Each session that takes place on another day than was said at first, on the day that it has left."""
    for session in activity.sessions:
        plan = season.plan(session)
        was, now = session.start, plan.start
        if plan.is_postponed and was and was.is_day and now and now.first_day != was.first_day:
            yield Occasion(
                key=f"{activity.key}/原定/{session.name}",
                name=f"{activity.short_name}：{session.name}",
                start=was,
                change=f"改到{now.text}。",
                address=activity.url,
                is_off=True,
                news=State.POSTPONED,
            )


def occasions_of(activity: Activity, season: Season) -> list[Occasion]:
    """Those of one activity; of one in which nothing else has a day, its own first and last."""
    found = [*_enrolment(activity.enrolment, activity.short_name, activity.key)]
    found = [replace(one, audience=activity.audience) for one in found]
    for call in activity.calls:
        found += (replace(one, audience=(call.audience,)) for one in _call(call, activity))
    for session in activity.sessions:
        parts = _session(session, activity, season)
        found += (replace(one, audience=activity.audience) for one in parts)
    if not found:
        whole = _period(activity.schedule, activity.short_name, activity.key, activity.url)
        found = [replace(one, audience=activity.audience) for one in whole]
    placed = [replace(one, address=one.address or activity.url) for one in found]
    return sorted(_told_apart(placed), key=lambda one: (one.start.begins, one.key))


def _told_apart(found: Iterable[Occasion]) -> Iterator[Occasion]:
    """Two of one name are told apart by their order."""
    seen: Counter[str] = Counter()
    for one in found:
        seen[one.key] += 1
        yield replace(one, key=f"{one.key}/{seen[one.key]}") if seen[one.key] > 1 else one


def _period(window: Window | None, name: str, key: str, address: str) -> Iterator[Occasion]:
    for one in _ends(window, name, key, ("开始", "最后一天", "结束")):
        yield replace(one, address=address)


def _enrolment(window: Window | None, name: str, key: str) -> Iterator[Occasion]:
    return _ends(window, name, f"{key}/报名", ("开始报名", "报名的最后一天", "报名截止"))


def _ends(
    window: Window | None, name: str, key: str, words: tuple[str, str, str]
) -> Iterator[Occasion]:
    """The two ends of a window: what its beginning is called, its end as a day, its end as a minute."""
    opens, last_day, closes = words
    if window and window.start and window.start.is_day:
        yield Occasion(f"{key}/开始", f"{name}：{opens}", window.start, text=window.text)
    if window and window.end and window.end.is_day:
        word = closes if window.end.has_time else last_day
        yield Occasion(f"{key}/截止", f"{name}：{word}", window.end, text=window.text)


def _call(call: Call, activity: Activity) -> Iterator[Occasion]:
    key = f"{activity.key}/征集/{call.slug_in_use or call.name}"
    yield from _ends(call.window, call.name, key, ("开始", "最后一天", "截止"))
    if call.vote:
        words = ("公众投票开始", "公众投票的最后一天", "公众投票截止")
        yield from _ends(call.vote.window, call.name, f"{key}/投票", words)
    for when, word in ((call.shortlist_on, "入围公布"), (call.results_on, "结果公布")):
        if when and when.is_day:
            yield Occasion(f"{key}/{word}", f"{call.name}：{word}", when)


def _session(session: Session, activity: Activity, season: Season) -> Iterator[Occasion]:
    """A session and the time to enrol for it; nothing where it never had a day."""
    plan = season.plan(session)
    name = f"{activity.short_name}：{session.name}"
    key = f"{activity.key}/场次/{session.name}"
    is_dated = plan.start is not None and plan.start.is_day
    start = plan.start if is_dated else session.start
    revision = len(session.changes)
    for one in _enrolment(session.enrolment, name, key):
        yield replace(one, is_off=plan.is_cancelled, revision=revision)
    if start and start.is_day and (is_dated or plan.is_postponed or plan.is_cancelled):
        change = _changed(session, plan)
        yield Occasion(
            key=key,
            name=name,
            start=start,
            end=plan.end if is_dated else None,
            text="\n".join(filter(None, (change, *_words(session, plan)))),
            change=change,
            place="，".join(filter(None, (session.place, session.address))),
            is_off=plan.is_cancelled or not is_dated,
            news=_news(plan, is_dated),
            revision=revision,
        )


def _news(plan: Plan, is_dated: bool) -> State | None:
    if plan.is_cancelled:
        return State.CANCELLED
    return None if is_dated else State.POSTPONED


def _changed(session: Session, plan: Plan) -> str:
    """What became different, and why."""
    if plan.change is None:
        return ""
    reason = f"原因：{plan.change.reason}。" if plan.change.reason else ""
    if plan.is_cancelled:
        return f"已取消。{reason}"
    was = f"原定{session.start.text}，" if session.start else ""
    if plan.start is None:
        return f"{was}延期，改到哪天还没有定。{reason}"
    return f"{was}延期到{plan.start.text}。{reason}"


def _words(session: Session, plan: Plan) -> Iterator[str]:
    if plan.start and not plan.is_cancelled:
        yield span_text(plan.start, plan.end) if plan.end else plan.start.text
    yield session.text
    if session.directions and not plan.is_cancelled:
        yield f"怎么去：{session.directions}"
    if session.link and not plan.is_cancelled:
        yield session.link
