"""States in the words of the theme."""

from datetime import datetime

from quality_kunming.model.dates import When
from quality_kunming.model.standing import days_left
from quality_kunming.model.state import Entry, State


def state_name(state: State) -> str:
    """The word that the theme's classes use: upcoming, enrolling, running, closed."""
    return state.name.lower()


def state_mark(state: State, entry: Entry = Entry.ENROLMENT) -> dict:
    """state_mark: its class and its word."""
    return {"state": state_name(state), "label": entry.word(state)}


def deadline_text(deadline: When, moment: datetime) -> str:
    """How long there is left: 今天18:00截止, 明天截止, 9月20日截止，还有5天."""
    left = days_left(deadline, moment)
    if left <= 1:
        return f"{'今天' if left == 0 else '明天'}{deadline.time_text}截止"
    return f"{near(deadline.text, moment)}截止，还有{left}天"


def near(text: str, moment: datetime) -> str:
    """A day in words without the year, where that is the moment's own."""
    return text.removeprefix(f"{moment.year}年")
