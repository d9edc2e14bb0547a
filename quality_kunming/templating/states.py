"""States in the words of the theme."""

from quality_kunming.model.dates import When
from quality_kunming.model.standing import days_left
from quality_kunming.model.state import CALL_WORDS, State


def state_name(state: State) -> str:
    """The word that the theme's classes use: upcoming, enrolling, running, closed."""
    return state.name.lower()


def state_mark(state: State, *, is_call: bool = False) -> dict:
    """state_mark: its class and its word."""
    label = CALL_WORDS.get(state, state) if is_call else state
    return {"state": state_name(state), "label": str(label)}


def deadline_text(deadline: When, moment) -> str:
    """How long there is left: 今天18:00截止, 明天截止, 9月20日截止，还有5天."""
    left = days_left(deadline, moment)
    if left <= 1:
        return f"{'今天' if left == 0 else '明天'}{deadline.time_text}截止"
    day = deadline.text.removeprefix(f"{moment.year}年")
    return f"{day}截止，还有{left}天"
