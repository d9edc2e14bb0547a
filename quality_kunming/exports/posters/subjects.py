"""An edition's activities, sessions, ambassadors and cases → what a print says of each, as of the catalog's moment."""

from collections.abc import Iterable, Iterator

from quality_kunming.exports.posters.matter import Fact, Matter, Part
from quality_kunming.model.activity import Activity
from quality_kunming.model.ambassador import Ambassador
from quality_kunming.model.base import Record
from quality_kunming.model.brand import BrandCase
from quality_kunming.model.catalog import Catalog
from quality_kunming.model.channel import Channel
from quality_kunming.model.date_text import chinese_number
from quality_kunming.model.numerals import in_formal_words
from quality_kunming.model.session import Session
from quality_kunming.model.state import State
from quality_kunming.prose import ProseRenderer
from quality_kunming.templating.values.sessions import plan_text

UNKNOWN = "待公布"
SOURCES = 2
"""That a print names; the page that its code leads to has them all."""


class Subjects:
    """What prints of one edition are about; what was called off is none."""

    def __init__(self, catalog: Catalog, year: int):
        self._catalog, self._year = catalog, year
        self._season = catalog.season(year)
        self._prose = ProseRenderer(
            place_record=lambda kind, key: "",
            place_picture=lambda *picture: "",
            is_absent=catalog.absent.__contains__,
        )

    def __iter__(self) -> Iterator[Matter]:
        for activity in self._catalog.activities(self._year):
            if self._season.activity(activity).state is not State.CANCELLED:
                yield self._activity(activity)
            for number, session in enumerate(activity.sessions, 1):
                if not self._season.plan(session).is_cancelled:
                    yield self._session(session, number, activity)
        yield from map(self._ambassador, self._catalog.ambassadors(self._year))
        yield from map(self._case, self._catalog.cases(self._year))

    def _activity(self, activity: Activity) -> Matter:
        facts = [Fact("时间", activity.schedule.text if activity.schedule else UNKNOWN)]
        if activity.enrolment:
            facts.append(Fact("报名", activity.enrolment.text))
        facts.append(Fact("对象", "、".join(activity.audience)))
        sessions = [
            f"{one.name}：{self._when(one, activity)}"
            for one in activity.sessions
            if not self._season.plan(one).is_cancelled
        ]
        parts = [
            Part("怎么参加", activity.how_to, is_ordered=True),
            Part("场次", tuple(sessions)),
            Part("找谁", self._ways(activity.channels)),
            Part("尚未公布", activity.unknown),
        ]
        iteration = f" · 第{chinese_number(activity.iteration)}届" if activity.iteration else ""
        return self._matter(
            activity,
            f"活动-{activity.slug}",
            kicker=f"{activity.edition}年{self._column('activities')}{iteration}",
            numeral=in_formal_words(activity.number),
            facts=tuple(facts),
            parts=_filled(parts),
        )

    def _session(self, session: Session, number: int, activity: Activity) -> Matter:
        place = "，".join(filter(None, (session.place, session.address)))
        facts = [Fact("时间", self._when(session, activity))]
        if session.link:
            facts.append(Fact("直播", "扫二维码，从网页进入"))
        if place or not session.link:
            facts.append(Fact("地点", place or UNKNOWN))
        if session.enrolment:
            facts.append(Fact("报名", session.enrolment.text))
        if session.capacity:
            facts.append(Fact("名额", f"{session.capacity}人"))
        parts = [
            Part("内容", tuple(filter(None, [session.text]))),
            Part("怎么去", tuple(filter(None, [session.directions]))),
            Part("怎么参加", activity.how_to, is_ordered=True),
            Part("找谁", self._ways(session.channels or activity.channels)),
        ]
        return self._matter(
            activity,
            f"场次-{activity.slug}-{number}",
            kicker=f"{activity.edition}年{self._column('activities')}",
            title=session.name,
            subtitle=activity.name,
            numeral=in_formal_words(activity.number),
            facts=tuple(facts),
            parts=_filled(parts),
            sources=(session.source,) if session.source else activity.sources,
        )

    def _when(self, session: Session, activity: Activity) -> str:
        plan, standing = self._season.plan(session), self._season.session(session, activity)
        text = plan_text(plan, standing) if plan.start or plan.is_postponed else UNKNOWN
        moved = plan.is_postponed and session.start
        return f"{text}（原定{session.start.text}）" if moved else text

    def _ambassador(self, person: Ambassador) -> Matter:
        said = [Fact("质量宣言", person.declaration)] if person.declaration else []
        return self._matter(
            person,
            f"质量官-{person.slug}",
            kicker=f"{person.edition}年{self._column('ambassadors')}",
            subtitle=person.profession,
            seal=person.seal,
            facts=tuple(said),
            parts=_filled([Part("质量故事", self._paragraphs(person.story))]),
        )

    def _case(self, case: BrandCase) -> Matter:
        parts = [
            Part(heading, self._paragraphs(text))
            for heading, text in (
                ("难题", case.challenge),
                ("做法", case.practice),
                ("成效", case.result),
            )
        ]
        rank = f"第{case.rank}名" if case.rank else ""
        return self._matter(
            case,
            f"案例-{case.slug}",
            kicker=f"{case.edition}年{self._column('cases')} · {case.stage}{rank}",
            subtitle=case.organisation,
            numeral=str(case.rank or ""),
            facts=(Fact("行业", case.sector),),
            parts=_filled(parts),
        )

    def _matter(
        self, record: Record, name: str, *, sources: Iterable[str] | None = None, **said
    ) -> Matter:
        told = {"title": record.title, "summary": record.summary}
        return Matter(
            name=name,
            file=f"data/{record.folder}/{record.key}.yaml",
            source=self._source(record.sources if sources is None else sources),
            address=self._catalog.site.origin + record.url,
            stamp=self._catalog.site.city.cut,
            **told | said,
        )

    def _source(self, slugs: Iterable[str]) -> str:
        sources = (self._catalog.get("source", slug) for slug in slugs)
        told = list(dict.fromkeys(one.short_citation for one in sources if one))
        rest = f"等 {len(told)} 处，都在网页上" if len(told) > SOURCES else ""
        return f"来源：{'；'.join(told[:SOURCES])}{rest}" if told else ""

    def _ways(self, channels: Iterable[Channel]) -> tuple[str, ...]:
        """The channels that work on the day, with their last one where it is known."""
        current = (one for one in channels if one.is_current(self._catalog.day))
        return tuple(
            f"{one.label}：{one.kind} {one.value}"
            + (f"（有效至{one.valid_until.text}）" if one.valid_until else "")
            for one in current
        )

    def _paragraphs(self, markdown: str) -> tuple[str, ...]:
        lines = self._prose.render(markdown).text.splitlines() if markdown else ()
        return tuple(line.strip() for line in lines if line.strip())

    def _column(self, section: str) -> str:
        return self._catalog.column(section).name


def _filled(parts: Iterable[Part]) -> tuple[Part, ...]:
    return tuple(one for one in parts if one.lines)
