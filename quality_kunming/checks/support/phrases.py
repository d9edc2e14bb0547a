"""Sentences that do not read, and marks that do not fit, as patterns with what to write."""

import re
from collections.abc import Iterator
from functools import cache

from quality_kunming.checks.rule import Slip
from quality_kunming.checks.support.quotations import is_said
from quality_kunming.checks.support.views import CHINESE, composed
from quality_kunming.checks.tables import table
from quality_kunming.reading.document import Document


def misused(document: Document, part: str) -> Iterator[Slip]:
    """Each place of a document that one of the patterns in a part of the table `phrases` describes."""
    text = composed(document)
    yield from (slip for slip in described(text, part) if not is_said(text, slip.start))


def described(text: str, part: str) -> Iterator[Slip]:
    """Each place of a text that one of the patterns in a part of the table describes, whoever says it."""
    if not CHINESE.search(text):
        return
    for advice, pattern in _patterns(part):
        for match in pattern.finditer(text):
            yield Slip(*match.span(), f"“{match[0]}”：{advice}")


@cache
def _patterns(part: str) -> tuple[tuple[str, re.Pattern], ...]:
    return tuple(
        (block["advice"], re.compile(pattern))
        for block in table("phrases")[part]
        for pattern in block["patterns"].splitlines()
    )
