"""Mends the files of a project in place, round after round, and all of them in one change."""

from dataclasses import dataclass
from pathlib import Path

from quality_kunming.changing import Change, EditedError
from quality_kunming.checks.project import Project
from quality_kunming.checks.running import slips
from quality_kunming.errors import Problem
from quality_kunming.fixing.edits import apart, edited
from quality_kunming.fixing.fix import Fix
from quality_kunming.fixing.heads import head_edits, head_of, outline
from quality_kunming.fixing.shapes import shape_edits
from quality_kunming.fixing.values import value_edits
from quality_kunming.fixing.words import word_edits
from quality_kunming.loading.checking import problems_between
from quality_kunming.loading.collection import Collection
from quality_kunming.model.moment import Moment
from quality_kunming.reading import documents
from quality_kunming.reading.document import Document, Kind
from quality_kunming.reading.documents import READERS
from quality_kunming.reading.front_matter import split
from quality_kunming.reading.text import decode

NAME = "check --fix"
_PASSES = 6
"""A mended place may show another fault beside it; more rounds than this mean that two rules disagree."""


@dataclass(frozen=True)
class Mended:
    """A file before and after, and what was done to it."""

    before: bytes
    after: bytes
    fixes: tuple[Fix, ...]


def mend(root: Path, as_of: Moment) -> list[Fix]:
    """Mend every file in place, and say what was changed; a file that changes meanwhile is left alone."""
    project = Project(Collection(root), as_of, {})
    broken = (*project.collection.problems, *problems_between(project.collection))
    faulty = {one.path for one in broken}
    faulty |= {name for name, _ in slips(root, project.policy)}
    files = {name: one for name in sorted(faulty) if (one := _mend_file(name, project))}
    while files:
        try:
            with Change(root, NAME) as change:
                for name, one in files.items():
                    change.write(root / name, one.after, expected=one.before)
            break
        except EditedError as error:
            files = {name: one for name, one in files.items() if name not in error.names}
    return [fix for one in files.values() for fix in one.fixes]


def _mend_file(name: str, project: Project) -> Mended | None:
    path = project.root / name
    if path.suffix.lower() not in READERS or not path.is_file() or path.is_symlink():
        return None
    try:
        before = path.read_bytes()
    except OSError:
        return None
    after, fixes = mended(name, before, project)
    return Mended(before, after, tuple(fixes)) if after != before else None


def mended(name: str, data: bytes, project: Project) -> tuple[bytes, list[Fix]]:
    """The bytes of a file after all that may be mended, and the changes; the fields it has stay the same."""
    fixes: list[Fix] = []
    for _ in range(_PASSES):
        readable, heads = _in_rounds(
            name, data, lambda one: [*head_edits(one)] or [*value_edits(one)]
        )
        if _outline_of(name, readable) is None:
            break
        after, words = _in_rounds(
            name, readable, lambda one: [*shape_edits(one)] or [*word_edits(one, project)]
        )
        if _outline_of(name, after) != _outline_of(name, readable):
            after, words = readable, []
        if after == data:
            break
        data, fixes = after, [*fixes, *heads, *words]
    return data, sorted(fixes, key=lambda fix: fix.line)


def _in_rounds(name: str, data: bytes, edits_of) -> tuple[bytes, list[Fix]]:
    fixes: list[Fix] = []
    for _ in range(_PASSES):
        document = documents.read(name, data)
        if document is None or document.kind is Kind.EXTRACTED or not _is_as_read(document, data):
            break
        text = document.text
        edits = apart(one for one in edits_of(document) if text[one[0] : one[1]] != one[2])
        if not edits:
            break
        fixes += [Fix.of(document, edit) for edit in edits]
        data = edited(data, edits)
    return data, fixes


def _is_as_read(document: Document, data: bytes) -> bool:
    """Whether places in the document are places in the file."""
    return decode(data, document.name) == document.text


def _outline_of(name: str, data: bytes) -> object:
    """Keys and lengths of what a file holds; None where it is no YAML."""
    text = decode(data, name)
    document = None if isinstance(text, Problem) else documents.read(name, data)
    if document is None:
        return None
    if document.kind is Kind.PLAIN:
        return ()
    if document.kind is Kind.MARKDOWN and split(document.text) is None:
        return None
    return outline(head_of(document)[0])
