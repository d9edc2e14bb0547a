"""States in the words of the theme."""

from datetime import datetime

from quality_kunming.model.dates import When
from quality_kunming.model.standing import Standing, days_left
from quality_kunming.model.state import Entry, State


def state_name(state: State) -> str:
    """The word that the theme's classes use: upcoming, enrolling, running, closed."""
    return state.name.lower()


def state_mark(state: State, entry: Entry = Entry.ENROLMENT) -> dict:
    """state_mark: its class and its word."""
    return {"state": state_name(state), "label": entry.word(state)}


def window_text(standing: Standing, moment: datetime, entry: Entry = Entry.ENROLMENT) -> str:
    """When one can enter: how long there is left, when it begins, or that it is over."""
    window = standing.window
    if standing.deadline:
        return deadline_text(standing.deadline, moment)
    if standing.state.is_open:
        return "截止时间没有公布"
    if standing.state is State.UPCOMING and window and window.start:
        return f"{near(window.start.text, moment)}开始{entry}"
    if standing.state is State.ENROLLED and window and window.end:
        return f"{window.end.text}截止"
    return ""


def deadline_text(deadline: When, moment: datetime) -> str:
    """How long there is left: 今天18:00截止, 明天截止, 9月20日截止，还有5天."""
    left = days_left(deadline, moment)
    if left <= 1:
        return f"{'今天' if left == 0 else '明天'}{deadline.time_text}截止"
    return f"{near(deadline.text, moment)}截止，还有{left}天"


def near(text: str, moment: datetime) -> str:
    """A day in words without the year, where that is the moment's own."""
    return text.removeprefix(f"{moment.year}年")
