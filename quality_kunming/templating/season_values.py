"""What components show of a season: activities, calls, sessions, each as it stands at the moment."""

from quality_kunming.images import PictureLibrary
from quality_kunming.model.activity import (
    Activity,
    Audience,
    Call,
    Form,
    Prize,
    Question,
    Session,
)
from quality_kunming.model.base import Channel
from quality_kunming.model.brand import Stage
from quality_kunming.model.catalog import Catalog
from quality_kunming.model.dates import When, span_text
from quality_kunming.model.edition import Edition
from quality_kunming.model.standing import (
    Plan,
    Season,
    Standing,
    call_for_cases,
    edition_state,
)
from quality_kunming.model.state import Entry, State
from quality_kunming.prose.downloads import kind_text, size_text
from quality_kunming.templating.dates import chinese_number
from quality_kunming.templating.states import deadline_text, near, state_mark, state_name


class SeasonValues:
    """The values of what has a state; `channel` and the like come from the class that completes it."""

    catalog: Catalog
    pictures: PictureLibrary

    @property
    def season_filters(self) -> dict:
        """By the name under which templates call them."""
        return {
            "as_activity_heading": self.activity_heading,
            "as_activity_mark": lambda activity: state_mark(self.standing(activity).state),
            "as_calls": lambda activity: [self.call(one, activity) for one in activity.calls],
            "as_edition_state": self.edition_state,
            "as_selection": self.selection,
            "as_sessions": self.sessions,
        }

    def season_of(self, activity: Activity) -> Season:
        """The edition of an activity at the moment."""
        return self.catalog.season(activity.edition)

    def standing(self, activity: Activity) -> Standing:
        """Where an activity stands at the moment."""
        return self.season_of(activity).activity(activity)

    def edition_state(self, edition: Edition) -> str:
        """The word that the theme's classes use for where an edition stands."""
        return state_name(edition_state(edition, self.catalog.moment))

    def activity_row(self, activity: Activity) -> dict:
        """activity_row: where it stands, and the date that a visitor needs."""
        standing = self.standing(activity)
        return {
            "number": activity.number,
            "name": activity.name,
            "href": activity.url,
            "state": state_name(standing.state),
            "date_text": self._date_text(activity, standing),
            "summary": activity.summary,
            "sample": activity.sample,
        }

    def activity_heading(self, activity: Activity) -> dict:
        """activity_heading: where it stands and every date; once it is over, none that only invites."""
        standing = self.standing(activity)
        dates = []
        if activity.schedule:
            dates.append({"label": "时间", "text": activity.schedule.text})
        enrolment = self.season_of(activity).enrolment(activity)
        if enrolment and not standing.state.is_over:
            dates.append({"label": "报名", "text": self.window_text(enrolment)})
        if session := self._next(activity):
            dates.append({"label": session[0], "text": session[1]})
        if activity.iteration:
            dates.append({"label": "届次", "text": f"第{chinese_number(activity.iteration)}届"})
        dates.append({"label": "对象", "text": "、".join(activity.audience)})
        return {
            "number": activity.number,
            "name": activity.name,
            "kicker": f"{activity.edition}年{self.catalog.column('activities').name}",
            "lede": activity.summary,
            "state": state_name(standing.state),
            "is_over": standing.state.is_over,
            "dates": dates,
            "sample": activity.sample,
        }

    def call(self, call: Call, activity: Activity) -> dict:
        """call: what to send and where to while it is open; before and after, what comes next."""
        season = self.season_of(activity)
        standing = season.call(call, activity)
        is_open = standing.state.is_open
        vote = season.vote(call.vote, call, activity) if call.vote else None
        return {
            "name": call.name,
            "audience": str(call.audience),
            "summary": call.summary,
            "mark": state_mark(standing.state, Entry.CALL),
            "window_text": self.window_text(standing, Entry.CALL),
            "next_text": self.after_call(call, activity),
            "sends": list(call.sends),
            "channels": self.channels(call.channels) if is_open else [],
            "vote": {"href": call.vote.link, "text": self.window_text(vote, Entry.VOTE)}
            if vote and vote.state.is_open
            else None,
            "results": call.results or None,
        }

    def after_call(self, call: Call, activity: Activity) -> str:
        """What comes after a call's deadline: the next step that has a day, or that none was told."""
        season = self.season_of(activity)
        standing = season.call(call, activity)
        if standing.state is not State.ENROLLED or season.is_over:
            return ""
        steps = [("入围名单", call.shortlist_on), ("结果", call.results_on)]
        for word, when in steps:
            if when and when.reached > season.moment:
                return f"{word}{self.day_text(when)}公布。"
        return "结果什么时候公布，还没有说。"

    def selection(self, edition: Edition) -> dict | None:
        """empty_state: what stage an edition's selection of cases is at; nothing where no call asks for cases."""
        for activity in self.catalog.activities(edition.year):
            if call := call_for_cases([activity]):
                return self._selection(call, activity)
        return None

    def _selection(self, call: Call, activity: Activity) -> dict:
        season = self.season_of(activity)
        standing = season.call(call, activity)
        listed = [
            case
            for case in self.catalog.cases(activity.edition)
            if case.stage is not Stage.COLLECTED
        ]
        if standing.state is State.ANNOUNCED:
            ranked = sum(case.rank is not None for case in listed)
            told = f"本站登出了其中{ranked}个。" if ranked else "名单没有登在本站。"
            return {"title": str(standing.state), "note": told}
        if listed:
            return {"title": "入围名单已公布", "note": f"{len(listed)}个案例入围。十佳还没有公布。"}
        if standing.state is State.ENROLLED and season.is_over:
            return {"title": "没有名单", "note": "十佳案例的名单没有查到公开发布的。"}
        note = self.window_text(standing, Entry.CALL)
        if next_text := self.after_call(call, activity):
            note = f"{note}。{next_text}" if note else next_text
        return {"title": state_mark(standing.state, Entry.CALL)["label"], "note": note}

    def sessions(self, activity: Activity) -> dict:
        """session_list, twice: what is on or to come, the next first, and what is past."""
        season = self.season_of(activity)
        past, ahead = [], []
        for session in activity.sessions:
            is_past = season.session(session, activity).state is State.CLOSED
            (past if is_past else ahead).append(session)
        ahead.sort(key=lambda one: _order(season.plan(one)))
        return {
            "ahead": [self.session(one, activity) for one in ahead],
            "past": [self.session(one, activity) for one in past],
        }

    def session(self, session: Session, activity: Activity) -> dict:
        """session_list: when it is after every change, where, and how to come."""
        season = self.season_of(activity)
        plan, standing = season.plan(session), season.session(session, activity)
        can_come = not standing.state.is_over and standing.state is not State.FULL
        enrolment = session.enrolment if can_come and standing.window else None
        return {
            "name": session.name,
            "mark": self.session_mark(plan, standing),
            "date": plan.start.iso if plan.start else None,
            "date_text": plan_text(plan, standing),
            "was_text": session.start.text if plan.is_postponed and session.start else None,
            "reason": plan.change.reason if plan.change else "",
            "place": "，".join(filter(None, (session.place, session.address))),
            "directions": session.directions if not standing.state.is_over else "",
            "capacity_text": f"{session.capacity}人" if session.capacity else "",
            "enrolment_text": self.window_text(standing) if enrolment else "",
            "channels": self.channels(session.channels) if standing.state.is_open else [],
            "link": session.link if not standing.state.is_over else None,
            "replay": session.replay if standing.state is State.CLOSED else None,
            "text": session.text,
            "is_cancelled": plan.is_cancelled,
        }

    def form(self, form: Form) -> dict:
        """download_link: a file to fill in."""
        return {
            "label": form.name,
            "href": f"/{form.file}",
            "format": kind_text(form.file),
            "size_text": size_text(self.pictures.size_of(form.file)),
        }

    def question(self, question: Question) -> dict:
        """question_list."""
        return {"question": question.question, "answer": question.answer}

    def prize(self, prize: Prize) -> dict:
        """prize_list."""
        return {
            "name": f"{prize.name}（{prize.quota}名）" if prize.quota else prize.name,
            "text": prize.text,
            "winners": list(prize.winners),
            "winners_text": f"{prize.announced.text}公布" if prize.winners else "获奖的没有公布",
        }

    def channels(self, channels: tuple[Channel, ...]) -> list[dict]:
        """The values of channel, one after another."""
        return [self.channel(one) for one in channels]

    def window_text(self, standing: Standing, entry: Entry = Entry.ENROLMENT) -> str:
        """When one can enter: how long there is left, when it begins, or that it is over."""
        window = standing.window
        if standing.deadline:
            return deadline_text(standing.deadline, self.catalog.moment)
        if standing.state.is_open:
            return "截止时间没有公布"
        if standing.state is State.UPCOMING and window and window.start:
            return f"{self.day_text(window.start)}开始{entry}"
        if standing.state is State.ENROLLED and window and window.end:
            return f"{window.end.text}截止"
        return ""

    def day_text(self, when: When) -> str:
        """A day near the moment, without the year that both share."""
        return near(when.text, self.catalog.moment)

    def _date_text(self, activity: Activity, standing: Standing) -> str:
        schedule = activity.schedule.text if activity.schedule else ""
        match standing.state:
            case State.ENROLLING | State.CLOSING:
                return self.window_text(standing)
            case State.RUNNING:
                session = self._next(activity)
                return " ".join(session) if session else f"至{activity.schedule.end.text}"
            case State.UPCOMING if standing.window:
                return self.window_text(standing)
        return schedule

    def _next(self, activity: Activity) -> tuple[str, str] | None:
        """The session that is on, or comes next, with its day; a session of a month has none to tell."""
        season = self.season_of(activity)
        for session in season.coming(activity):
            is_on = season.session(session, activity).state is State.RUNNING
            return "这一场" if is_on else "下一场", season.plan(session).start.text
        return None

    def session_mark(self, plan: Plan, standing: Standing) -> dict:
        """state_mark: of a session that was put off and is still to come, that it was."""
        is_moved = plan.is_postponed and standing.state in (State.UPCOMING, State.POSTPONED)
        return state_mark(State.POSTPONED if is_moved else standing.state)


def plan_text(plan: Plan, standing: Standing) -> str:
    """When a session takes place, in words; what is not known is said."""
    if plan.start is None:
        return "改到哪天还没有定" if standing.state is State.POSTPONED else "日期未公布"
    return span_text(plan.start, plan.end) if plan.end else plan.start.text


def for_citizens(audience: tuple[Audience, ...]) -> bool:
    """Whether people who are no enterprise are meant, perhaps among others: so each way is told once."""
    return any(who is not Audience.ENTERPRISE for who in audience)


def _order(plan: Plan) -> tuple[bool, float]:
    return (plan.start is None, plan.start.begins.timestamp() if plan.start else 0)
