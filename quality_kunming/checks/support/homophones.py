"""Words that are typed alike."""

from functools import cache

from quality_kunming.checks.support.alike import typed
from quality_kunming.checks.tables import table


def homophones(word: str) -> list[str]:
    """The common words of two characters that are typed like a word, and itself."""
    return _by_sound().get("'".join(typed(word)), word).split(",")


@cache
def _by_sound() -> dict[str, str]:
    """How they are typed → the words, separated by commas."""
    return dict(entry.split(":") for entry in table("homophones")["words"].split())
