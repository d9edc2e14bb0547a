"""Asks the rules about small texts as if they were files of this project."""

import shutil
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain
from pathlib import Path

from benchmarks.gate.cases import Case
from benchmarks.gate.pictures import draw
from quality_kunming.checks.project import Project
from quality_kunming.checks.registry import of_scope, rules
from quality_kunming.checks.rule import Scope
from quality_kunming.checks.running import comparisons, slips_in
from quality_kunming.environment import ROOT
from quality_kunming.loading.checking import problems_between
from quality_kunming.loading.collection import Collection
from quality_kunming.model.moment import Moment
from quality_kunming.model.policy import Policy
from quality_kunming.reading import documents

DAY = date(2026, 11, 28)
"""The day on which the rules are asked, so that the answers stay the same."""


@dataclass(frozen=True)
class Answer:
    """What a rule said of a file, at a line (0: of the whole)."""

    rule: str
    file: str
    line: int
    message: str


def own_policy() -> Policy:
    """The lists of this project: its words, its hosts, its contacts."""
    return Collection(ROOT).policy


def is_of_words(rule: str) -> bool:
    """Whether a rule looks at one text by itself."""
    return rule in rules() and rules()[rule].scope is Scope.TEXT


def on_texts(cases: Sequence[Case], policy: Policy) -> Iterator[Answer]:
    """What the rules about words say of each text by itself."""
    for case in cases:
        document = documents.read(case.file, case.text.encode())
        for rule, line, slip in slips_in(document, policy):
            yield Answer(rule, case.file, line, slip.message)


def on_project(cases: Sequence[Case]) -> Iterator[Answer]:
    """What reading, and the rules about all files, say of this project with the texts added to it."""
    with tempfile.TemporaryDirectory(prefix="quality-kunming-gate-") as folder:
        root = Path(folder)
        for name in ("content", "data"):
            shutil.copytree(ROOT / name, root / name)
        for case in cases:
            path = root / case.file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(case.text, "utf-8", newline="\n")
        draw(root, cases)
        files = {case.file for case in cases}
        yield from (
            one for one in _of_project(root, {case.rule for case in cases}) if one.file in files
        )


def _of_project(root: Path, wanted: set[str]) -> Iterator[Answer]:
    collection = Collection(root)
    for one in chain(collection.problems, problems_between(collection)):
        yield Answer(one.rule, one.path, one.line, one.message)
    project = Project(collection, Moment.end_of(DAY), {})
    for name, slips in comparisons(project):
        for rule, line, slip in slips:
            if rule in wanted:
                yield Answer(rule, name, line, slip.message)
    for one in of_scope(Scope.PROJECT):
        if one.rule.id in wanted:
            for finding in one.find(project):
                yield Answer(one.rule.id, finding.path, finding.line, finding.message)
