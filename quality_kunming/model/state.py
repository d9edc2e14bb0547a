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


CALL_WORDS = {
    State.ENROLLING: "征集中",
    State.ENROLLED: "征集已截止",
    State.CLOSED: "征集已截止",
}
"""How a call says it, where that is another word."""
