"""Sentences that do not read, and marks that do not fit, as patterns with what to write."""

from collections.abc import Iterator
from functools import cache

from quality_kunming.checks.rule import Slip
from quality_kunming.checks.support.many_patterns import ManyPatterns
from quality_kunming.checks.support.quotations import is_said
from quality_kunming.checks.support.views import CHINESE, composed
from quality_kunming.checks.support.word_edges import cuts_a_word
from quality_kunming.checks.tables import table
from quality_kunming.reading.document import Document


def misused(document: Document, name: str) -> Iterator[Slip]:
    """Each place of a document that one of the patterns in a table describes, but what others say, in whole words."""
    text = composed(document)
    for slip in described(text, name):
        if not is_said(text, slip.start) and not cuts_a_word(text, slip.start, slip.end):
            yield slip


def described(text: str, name: str) -> Iterator[Slip]:
    """Each place of a text that one of the patterns in a table describes, whoever says it."""
    if not CHINESE.search(text):
        return
    advice, patterns = _patterns(name)
    for number, match in patterns.matches(text):
        yield Slip(*match.span(), f"“{match[0]}”：{advice[number]}")


@cache
def _patterns(name: str) -> tuple[list[str], ManyPatterns]:
    """What to write instead of what each of them describes, and they themselves."""
    lines = [
        (block["advice"], pattern)
        for block in table(name)["phrases"]
        for pattern in block["patterns"].splitlines()
    ]
    return [advice for advice, _ in lines], ManyPatterns(pattern for _, pattern in lines)
