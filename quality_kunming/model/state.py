"""The words for where something stands at a moment; `model/standing.py` decides which one holds."""

from enum import StrEnum


class State(StrEnum):
    """The word that visitors read of an edition, an activity or a session."""

    UNANNOUNCED = "时间待公布"
    UPCOMING = "未开始"
    ENROLLING = "报名中"
    CLOSING = "即将截止"
    FULL = "名额已满"
    ENROLLED = "报名已截止"
    RUNNING = "进行中"
    POSTPONED = "延期"
    CANCELLED = "已取消"
    ANNOUNCED = "结果已公布"
    CLOSED = "已结束"

    @property
    def is_open(self) -> bool:
        """Whether one can enter now."""
        return self in (State.ENROLLING, State.CLOSING)

    @property
    def is_over(self) -> bool:
        """Whether nothing of it is still to come."""
        return self in (State.CLOSED, State.CANCELLED)


class Entry(StrEnum):
    """What entering is called: of an activity or session, of a call, of a vote."""

    ENROLMENT = "报名"
    CALL = "征集"
    VOTE = "投票"

    def word(self, state: State) -> str:
        """The state as one says it of this way to enter: 征集中, 投票已截止."""
        return state.replace(Entry.ENROLMENT, self)
