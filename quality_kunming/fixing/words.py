"""What the rules about words would write, where nobody else's words are touched and nothing stands for itself."""

import re
from collections.abc import Iterator

from yaml import ScalarNode

from quality_kunming.checks.exceptions import without_excepted
from quality_kunming.checks.project import Project
from quality_kunming.checks.rule import Slip
from quality_kunming.checks.running import slips_in
from quality_kunming.errors import Problem
from quality_kunming.fixing.edits import Edit
from quality_kunming.fixing.heads import head_of
from quality_kunming.model.field_kinds import key_fields, list_fields
from quality_kunming.model.policy import POLICY_FILES
from quality_kunming.reading.code_ranges import code_in
from quality_kunming.reading.document import Document, Kind, Range
from quality_kunming.reading.literals import literals
from quality_kunming.reading.yaml_words import fields

UNSEEN = "invisible-character"
EVERYWHERE = (UNSEEN, "tabbed-row", "pasted-markup")
"""The rules whose fixes change no word that anybody reads, so that they may be made in others' words too."""

_NAMING = "data/vocabularies/"
"""Files whose words are the names by which others call what is in them."""

_TARGET = re.compile(
    r"\][ ]?[（(][ ]?(?:https?:|/|\.{1,2}/|#|images/|downloads/)[^（）()\n]*[)）]"
    r"|[（(]\s{0,9}数\s{0,3}据\s{0,9}[:：](?:[^（）()\n]|\n(?!\n)){0,200}[)）]?"
)
"""Where a link leads, or what a figure is called, also in brackets of another width."""
_TAG = re.compile(r"</?[a-zA-Z](?:[^<>\"'\n]|\n(?![ \t]*\n)|\"[^\"]*\"|'[^']*')*>")


def word_edits(document: Document, project: Project) -> Iterator[Edit]:
    """Every slip with one right way, in our own words only, and not where the bureau has granted an exception."""
    kept = list(_kept(document))
    slips = [one for one in slips_in(document, project.policy) if _is_change(document, one[2])]
    unseen = [one for one in slips if one[0] == UNSEEN]
    for rule, line, slip in (
        unseen or slips
    ):  # what nobody sees stands in the way of the other rules
        is_ours = rule in EVERYWHERE or (
            _is_our_own(document, slip) and not _touches(slip.start, slip.end, kept)
        )
        problem = Problem(document.name, line, slip.message, rule, span=(slip.start, slip.end))
        if is_ours and not _is_excepted(problem, project):
            yield slip.start, slip.end, slip.replacement


def _is_change(document: Document, slip: Slip) -> bool:
    if slip.start is None:
        return False
    return slip.replacement not in (None, document.text[slip.start : slip.end])


def _kept(document: Document) -> Iterator[Range]:
    """What stands for itself: addresses, names of files, code, tags, the names of other records."""
    if document.name.startswith(_NAMING) or document.name in POLICY_FILES.values():
        yield 0, len(document.text)
        return
    if document.kind is Kind.PLAIN:
        return
    yield from (*literals(document.text), *code_in(document.text))
    for pattern in (_TARGET, _TAG) if document.kind is Kind.MARKDOWN else ():
        yield from (found.span() for found in pattern.finditer(document.text))
    head, shift = head_of(document)
    for key, scalar in fields(head) or ():
        if key in key_fields() or (key in list_fields() and _stands_alone(head, scalar)):
            yield scalar.start_mark.index + shift, scalar.end_mark.index + shift


def _stands_alone(head: str, scalar: ScalarNode) -> bool:
    """Whether a value is no item of a list: it follows the name of its field."""
    start = scalar.start_mark.index
    return head[head.rfind("\n", 0, start) + 1 : start].rstrip().endswith(":")


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
