"""Where an edition or an activity stands on a day."""

from enum import StrEnum


class State(StrEnum):
    """The word that visitors read."""

    UPCOMING = "未开始"
    ENROLLING = "报名中"
    RUNNING = "进行中"
    CLOSED = "已结束"
