"""Which of several rules tells of the same words: the one that is surest."""

from collections.abc import Iterable, Iterator

from quality_kunming.checks.cache import Found
from quality_kunming.checks.registry import rules
from quality_kunming.checks.rule import Slip
from quality_kunming.errors import Severity

ORDERS = (
    (  # which word is meant
        "grave-mistake",
        "official-name",
        "traditional-character",
        "protected-word",
        "near-name",
        "name-word",
        "retold-word",
        "unit-form",
        "repeated-words",
        "variant-word",
        "confused-word",
        "misspelling",
    ),
    (  # how what is said in public is said
        "region-as-country",
        "congress-number",
        "grave-mistake",
        "protected-word",
        "official-name",
        "law-title",
        "avoided-word",
        "political-wording",
    ),
    (  # what a number or a time says
        "impossible-date",
        "impossible-figure",
        "miscalculated-figure",
        "fixed-time",
        "approximate-number",
        "mixed-numeral",
        "wrong-tense",
        "misused-phrase",
    ),
    (  # whose number it is
        "identity-number",
        "bank-card",
        "mobile-number",
        "landline-number",
        "travel-document",
        "messenger-account",
        "personal-number",
    ),
    ("illness", "private-life"),
    ("pasted-leftover", "missing-part", "repeated-words", "misused-phrase", "repeated-mark"),
)
"""Rules that have one cause where they tell of the same characters, from the surest; others tell all they find."""


def surest(found: Iterable[tuple[str, int, Slip]]) -> Found:
    """What was found in one document, in its order; of what several rules of one order tell, what the surest says.

    What is an error is surer than a reminder.
    """
    found = [*found]
    left = {number for order in ORDERS for number in _less_sure(found, order)}
    return [one for number, one in enumerate(found) if number not in left]


def _less_sure(found: Found, order: tuple[str, ...]) -> Iterator[int]:
    """The numbers of those that tell of characters of which a surer rule tells."""
    taken: set[int] = set()
    numbers = (
        number
        for number, (rule, _, slip) in enumerate(found)
        if rule in order and slip.start is not None
    )
    for number in sorted(numbers, key=lambda number: _rank(found[number], order)):
        _, _, slip = found[number]
        places = range(slip.start, slip.end)
        if taken.isdisjoint(places):
            taken.update(places)
        else:
            yield number


def _rank(one: tuple[str, int, Slip], order: tuple[str, ...]) -> tuple[bool, int]:
    rule, _, slip = one
    return (slip.severity or rules()[rule].severity) is Severity.WARNING, order.index(rule)
