"""Which of several rules tells of the same words: the one that is surest."""

from collections.abc import Iterable

from quality_kunming.checks.cache import Found
from quality_kunming.checks.registry import rules
from quality_kunming.checks.rule import Slip
from quality_kunming.errors import Severity

ORDER = (
    "grave-mistake",
    "official-name",
    "traditional-character",
    "protected-word",
    "near-name",
    "name-word",
    "retold-word",
    "variant-word",
    "confused-word",
    "misspelling",
)
"""The rules that say which word is meant, from the surest; every other rule tells all that it finds."""


def surest(found: Iterable[tuple[str, int, Slip]]) -> Found:
    """What was found in one document, in its order; of words of which several rules tell, what the surest says.

    What is an error is surer than a reminder.
    """
    found = [*found]
    taken: set[int] = set()
    left: set[int] = set()
    numbers = (number for number, one in enumerate(found) if _is_of_words(one))
    for number in sorted(numbers, key=lambda number: _rank(found[number])):
        _, _, slip = found[number]
        places = range(slip.start, slip.end)
        if taken.isdisjoint(places):
            taken.update(places)
        else:
            left.add(number)
    return [one for number, one in enumerate(found) if number not in left]


def _is_of_words(one: tuple[str, int, Slip]) -> bool:
    rule, _, slip = one
    return rule in ORDER and slip.start is not None


def _rank(one: tuple[str, int, Slip]) -> tuple[bool, int]:
    rule, _, slip = one
    return (slip.severity or rules()[rule].severity) is Severity.WARNING, ORDER.index(rule)
