"""Scores of games, which are written like times of day."""

import re

_GAME = re.compile("比分|战胜|击败|不敌|直落|大胜|险胜|完胜|落败|得分|平局|[小决]局|净胜")


def has_score(sentence: str) -> bool:
    """Whether a sentence tells of a game, so that 25:19 and 9:30 may be scores."""
    return bool(_GAME.search(sentence))
