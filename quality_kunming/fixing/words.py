"""What the rules about words would write, where nobody else's words are touched and nothing stands for itself."""

import re
from collections.abc import Iterator

from quality_kunming.checks.exceptions import without_excepted
from quality_kunming.checks.project import Project
from quality_kunming.checks.rule import Slip
from quality_kunming.checks.running import slips_in
from quality_kunming.errors import Problem
from quality_kunming.fixing.edits import Edit
from quality_kunming.fixing.heads import head_of
from quality_kunming.model.field_kinds import key_fields
from quality_kunming.model.policy import POLICY_FILES
from quality_kunming.reading.document import Document, Kind, Range
from quality_kunming.reading.literals import literals
from quality_kunming.reading.yaml_words import fields

EVERYWHERE = ("invisible-character", "tabbed-row")
"""The rules whose fixes change no word that anybody reads, so that they may be made in others' words too."""

_NAMING = "data/vocabularies/"
"""Files whose words are the names by which others call what is in them."""

_CODE = re.compile(r"(?<!`)(`+)(?!`)(?:(?!\n[ \t]*\n).)+?(?<!`)\1(?!`)", re.DOTALL)
_TAG = re.compile(r"</?[a-zA-Z](?:[^<>\"'\n]|\n(?![ \t]*\n)|\"[^\"]*\"|'[^']*')*>")


def word_edits(document: Document, project: Project) -> Iterator[Edit]:
    """Every slip with one right way, in our own words only, and not where the bureau has granted an exception."""
    kept = list(_kept(document))
    for rule, line, slip in slips_in(document, project.policy):
        if slip.start is None or slip.replacement in (None, document.text[slip.start : slip.end]):
            continue
        is_ours = rule in EVERYWHERE or (
            _is_our_own(document, slip) and not _touches(slip.start, slip.end, kept)
        )
        problem = Problem(document.name, line, slip.message, rule)
        if is_ours and not _is_excepted(problem, project):
            yield slip.start, slip.end, slip.replacement


def _kept(document: Document) -> Iterator[Range]:
    """What stands for itself: addresses, names of files, code, tags, the names of other records."""
    if document.name.startswith(_NAMING) or document.name in POLICY_FILES.values():
        yield 0, len(document.text)
        return
    if document.kind is Kind.PLAIN:
        return
    yield from literals(document.text)
    for pattern in (_CODE, _TAG) if document.kind is Kind.MARKDOWN else ():
        yield from (found.span() for found in pattern.finditer(document.text))
    head, shift = head_of(document)
    for key, scalar in fields(head) or ():
        if key in key_fields():
            yield scalar.start_mark.index + shift, scalar.end_mark.index + shift


def _touches(start: int, end: int, ranges: list[Range]) -> bool:
    return any(first < end and start < last for first, last in ranges)


def _is_our_own(document: Document, slip: Slip) -> bool:
    """Whether no character of it stands in a quotation, a title or a reprint."""
    if document.kind is Kind.PLAIN:
        return True
    return document.own[slip.start : slip.end] == document.text[slip.start : slip.end]


def _is_excepted(problem: Problem, project: Project) -> bool:
    granted = project.policy.exceptions.exceptions
    return bool(granted) and problem not in without_excepted([problem], project, complete=False)
