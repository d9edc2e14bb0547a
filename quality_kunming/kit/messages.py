"""An edition, an activity, a session → what partners may say of it, with the dates that hold at the moment.

What is said stays true when the day is over: days instead of 正在报名, and a state only where it is the last one.
"""

from collections.abc import Iterable, Iterator

from quality_kunming.kit.message import Message
from quality_kunming.kit.sentences import Sentence
from quality_kunming.model.activity import Activity
from quality_kunming.model.call import Call
from quality_kunming.model.catalog import Catalog
from quality_kunming.model.channel import Channel
from quality_kunming.model.edition import Edition
from quality_kunming.model.figure import Figure
from quality_kunming.model.session import Session
from quality_kunming.model.state import State
from quality_kunming.model.window import Window
from quality_kunming.place import is_placeholder
from quality_kunming.templating.values.sessions import plan_text

LEAD, NEWS, SUMMARY, WAY, WHEN, HOW, WHO, MORE = range(8)
"""What is taken sooner."""


class Messages:
    """All that can be said of one edition; samples are none of it."""

    def __init__(self, catalog: Catalog, edition: Edition):
        self._catalog, self._edition = catalog, edition
        self._season = catalog.season(edition.year)
        self.activities = tuple(one for one in catalog.activities(edition.year) if not one.sample)

    def __iter__(self) -> Iterator[Message]:
        yield self._of_edition()
        for activity in self.activities:
            yield self._of_activity(activity)
            for number, session in enumerate(activity.sessions, 1):
                if self._is_told(session, activity):
                    yield self._of_session(session, number, activity)

    def _of_edition(self) -> Message:
        one = self._edition
        if self._season.is_over:
            lead = f"{_named(one.name, one.year)}已结束"
        else:
            lead = f"{one.name}：{one.period.text if one.period else '时间待公布'}"
        standings = ((each, self._season.activity(each).state) for each in self.activities)
        names = [each.short_name for each, state in standings if state is not State.CANCELLED]
        sentences = [
            Sentence.of(LEAD, lead),
            Sentence.of(SUMMARY, one.summary),
            *_told(NEWS, "口号：", one.slogan and [one.slogan]),
            *_told(WHEN, "主题活动有", names),
            *_told(WHO, "主办：", one.hosts),
            *_told(WHO, "承办：", one.organisers),
            *self._sources(one.sources),
            self._way(one.url),
        ]
        return self._message(f"整届-{one.year}", "整届", one.name, one.url, sentences)

    def _of_activity(self, activity: Activity) -> Message:
        state, named = (
            self._season.activity(activity).state,
            _named(activity.name, activity.edition),
        )
        short = f"{activity.edition}年{activity.short_name}"
        sentences: list[Sentence] = []
        if state is State.CANCELLED:
            sentences.append(Sentence.of(LEAD, f"{named}已取消", f"{short}已取消"))
        elif state is State.CLOSED:
            sentences += [
                Sentence.of(LEAD, f"{named}已结束", f"{short}已结束"),
                Sentence.of(SUMMARY, activity.summary),
                *map(self._figure, activity.outcomes),
            ]
        else:
            sentences += self._ahead(activity, named, short)
        sentences += [*self._sources(activity.sources), self._way(activity.url)]
        return self._message(
            f"活动-{activity.slug}",
            "活动",
            activity.name,
            activity.url,
            sentences,
            "" if state.is_over else activity.short_name,
        )

    def _ahead(self, activity: Activity, named: str, short: str) -> Iterator[Sentence]:
        """What is said of an activity as long as one can come to it."""
        when = activity.schedule.text if activity.schedule else "时间待公布"
        full = activity.name if str(activity.edition) in when else named
        yield Sentence.of(
            LEAD, f"{full}：{when}", f"{activity.short_name}：{when}", f"{short}：{when}"
        )
        yield Sentence.of(SUMMARY, activity.summary)
        if activity.enrolment:
            is_over = self._season.enrolment(activity).state is State.ENROLLED
            yield _entry("报名", activity.enrolment, is_over, NEWS)
        yield from (self._call(one, activity) for one in activity.calls)
        for session in activity.sessions:
            if self._is_told(session, activity):
                rank = NEWS if self._season.plan(session).change else WHEN
                yield Sentence.of(rank, self._when(session.name, session, activity))
        if activity.how_to:
            yield Sentence.of(HOW, f"怎么参加：{''.join(map(_closed, activity.how_to))}")
        yield from _told(WHO, "对象：", activity.audience)
        yield from self._ways(activity.channels)
        yield from _told(MORE, "尚未公布：", activity.unknown)

    def _of_session(self, session: Session, number: int, activity: Activity) -> Message:
        plan, standing = self._season.plan(session), self._season.session(session, activity)
        name = f"{session.name}（{activity.short_name}）"
        sentences = [
            Sentence.of(
                LEAD,
                self._when(name, session, activity),
                self._when(session.name, session, activity),
            )
        ]
        if not plan.is_cancelled:
            place = "，".join(filter(None, (session.place, session.address)))
            if standing.state is State.FULL:
                sentences.append(Sentence.of(NEWS, "名额已满"))
            elif session.enrolment:
                is_over = standing.state is State.ENROLLED
                sentences.append(_entry("报名", session.enrolment, is_over, SUMMARY))
            sentences += [
                *_told(NEWS, "地点：", place and [place]),
                *(Sentence.of(NEWS, one) for one in ["网上直播，从网页进入"] if session.link),
                *(Sentence.of(WHEN, one) for one in [session.text] if one),
                *_told(WHEN, "名额：", session.capacity and [f"{session.capacity}人"]),
                *self._ways(session.channels or activity.channels),
            ]
        sources = (session.source,) if session.source else activity.sources
        sentences += [*self._sources(sources), self._way(activity.url)]
        title = f"{activity.short_name}：{session.name}"
        return self._message(
            f"场次-{activity.slug}-{number}", "场次", title, activity.url, sentences
        )

    def _message(
        self,
        name: str,
        kind: str,
        title: str,
        address: str,
        sentences: Iterable[Sentence],
        short: str = "",
    ) -> Message:
        """A message; whoever reads it elsewhere is told which site the records mean by 本站."""
        site = f"“{self._catalog.site.name}”网站"
        told = (
            Sentence(one.rank, tuple(form.replace("本站", site) for form in one.forms))
            for one in sentences
        )
        return Message(name, kind, title, address, tuple(told), short)

    def _is_told(self, session: Session, activity: Activity) -> bool:
        """Whether a session is still to come, or would be, and has a day or had one."""
        plan = self._season.plan(session)
        is_ahead = not self._season.activity(activity).state.is_over
        is_past = self._season.session(session, activity).state is State.CLOSED
        return is_ahead and not is_past and bool(plan.start or plan.change)

    def _when(self, name: str, session: Session, activity: Activity) -> str:
        plan, standing = self._season.plan(session), self._season.session(session, activity)
        was = f"（原定{session.start.text}）" if session.start else ""
        if plan.is_cancelled:
            return f"{name}取消{was}：{plan.change.reason}"
        if plan.is_postponed and plan.start:
            return f"{name}延期到{plan_text(plan, standing)}{was}"
        if plan.is_postponed:
            return f"{name}延期，{plan_text(plan, standing)}{was}"
        return f"{name}：{plan_text(plan, standing)}"

    def _call(self, call: Call, activity: Activity) -> Sentence:
        state = self._season.call(call, activity).state
        if state is State.ANNOUNCED:
            return Sentence.of(NEWS, f"{call.name}的结果已公布")
        if call.window is None:
            return Sentence.of(WHEN, f"{call.name}：时间待公布")
        return _entry(call.name, call.window, state is State.ENROLLED, WHEN)

    def _ways(self, channels: Iterable[Channel]) -> Iterator[Sentence]:
        for one in channels:
            if one.is_current(self._catalog.day):
                until = f"（有效至{one.valid_until.text}）" if one.valid_until else ""
                yield Sentence.of(WHO, f"{one.label}：{one.kind} {one.value}{until}")

    def _figure(self, figure: Figure) -> Sentence:
        source = self._catalog.get("source", figure.source)
        said = f"来源：{source.short_citation}" if source else ""
        derived = "推算值" if figure.derived else ""
        parts = (f"{figure.label}：{figure.text}", derived, f"截至{figure.as_of.text}", said)
        return Sentence.of(HOW, f"{'，'.join(filter(None, parts))}。{figure.note}")

    def _sources(self, slugs: Iterable[str]) -> Iterator[Sentence]:
        sources = (self._catalog.get("source", slug) for slug in slugs)
        cited = list(dict.fromkeys(one.short_citation for one in sources if one))
        yield from _told(MORE, "来源：", cited, "；")

    def _way(self, address: str) -> Sentence:
        """Where the rest is: the page, or where nobody knows its address yet, the site by its name."""
        site = self._catalog.site
        named = _closed(f"详情请看“{site.name}”网站")
        known = () if is_placeholder(site.origin) else (f"详情：{site.origin}{address}",)
        return Sentence(WAY, (*known, named))


def _named(name: str, year: int) -> str:
    """A name that says of which year it is."""
    return name if str(year) in name else f"{year}年{name}"


def _entry(word: str, window: Window, is_over: bool, rank: int) -> Sentence:
    return Sentence.of(rank, f"{word}已截止" if is_over else f"{word}：{window.text}")


def _told(
    rank: int, label: str, values: Iterable[str] | None, between: str = "、"
) -> Iterator[Sentence]:
    """A list in one sentence; none of an empty one."""
    if values:
        yield Sentence.of(rank, f"{label}{between.join(map(str, values))}")


def _closed(text: str) -> str:
    return Sentence.of(0, text).forms[0]
