"""What is still to be filled in of an edition, asked of its files as they are."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from quality_kunming.authoring.entries import FieldEntry, entries
from quality_kunming.authoring.frame import unchecked
from quality_kunming.authoring.kinds import KINDS, FileKind
from quality_kunming.errors import Problem
from quality_kunming.loading.records import parse_values
from quality_kunming.model.activity import Activity
from quality_kunming.model.base import Model, Phase
from quality_kunming.model.edition import Edition
from quality_kunming.reading import yaml
from quality_kunming.reading.files import files_below
from quality_kunming.reading.text import read_text

_PHASES = tuple(Phase)
Location = tuple[str | int, ...]


@dataclass(frozen=True)
class Gap:
    """Something to write or to look over: by when, the file, its line (0: the file is not there), the question."""

    phase: Phase
    path: str
    line: int
    question: str

    def __str__(self) -> str:
        return (
            f"{self.path}:{self.line}: {self.question}"
            if self.line
            else f"{self.path}: {self.question}"
        )


def gaps(root: Path, year: str) -> list[Gap]:
    """All that is still open of a year's edition, in the order in which the front page needs it."""
    questions = [
        *_in_file(root, root / "data" / Edition.folder / f"{year}.yaml", Edition),
        *_missing(root, year),
        *(
            gap
            for path in files_below(root / "data" / Activity.folder / year)
            if path.suffix == ".yaml"
            for gap in _in_file(root, path, Activity)
        ),
    ]
    return sorted(questions, key=lambda gap: _PHASES.index(gap.phase))


def _missing(root: Path, year: str) -> Iterator[Gap]:
    """The records that every year has and this one not yet."""
    for kind in KINDS:
        if kind.is_text or not kind.model.question:
            continue
        path = kind.place(year, year)
        if not _is_there(root, path, kind):
            command = f"python3 tasks.py new {kind.name} “……” --edition {year}"
            question = f"“{kind.label}”：{kind.model.question}请运行 {command}"
            place = path.parent if kind.by_year else path
            yield Gap(Phase.OPENING, place.as_posix(), 0, question)


def _is_there(root: Path, path: Path, kind: FileKind) -> bool:
    return any((root / path.parent).glob("*.yaml")) if kind.by_year else (root / path).exists()


def _in_file(root: Path, path: Path, model: type[Model]) -> Iterator[Gap]:
    name = path.relative_to(root).as_posix()
    text = read_text(path, name)
    values = text if isinstance(text, Problem) else parse_values(text, name)
    if isinstance(values, Problem):
        yield Gap(Phase.OPENING, name, values.line, values.message)
        return
    questions = [Gap(Phase.OPENING, name, number, asked) for number, asked in unchecked(text)]
    for entry, location, owner in _unanswered(model, values):
        question = f"{owner}“{entry.title}”（{entry.key}）：{entry.yearly.question}"
        questions.append(Gap(entry.yearly.phase, name, _line(text, location, entry.key), question))
    yield from sorted(questions, key=lambda gap: gap.line)


def _unanswered(
    model: type[Model], values: Mapping[str, object], location: Location = (), owner: str = ""
) -> Iterator[tuple[FieldEntry, Location, str]]:
    """Each yearly field that is not written, where its group stands, and what that is called."""
    for entry in entries(model):
        value, mark = values.get(entry.key), entry.yearly
        if mark:
            if mark.question and not mark.kept and value is None:
                yield entry, location, owner
        elif entry.group:
            for index, one in enumerate(value if isinstance(value, list) else []):
                if isinstance(one, Mapping):
                    inner = (*location, entry.key, index)
                    yield from _unanswered(entry.group, one, inner, f"{one.get('name', '')}，")


def _line(text: str, location: Location, key: str) -> int:
    """Where a field waits, commented out or empty; else where its group begins."""
    start = yaml.line_of(text, location)
    lines = text.split("\n")
    indent = re.match(r"[ -]*", lines[start - 1])[0] if location else ""
    waiting = re.compile(rf" {{{len(indent)}}}#? ?{key}:")
    for number, line in enumerate(lines[start - 1 :], start):
        if waiting.match(line):
            return number
        if location and number > start and re.match(rf" {{0,{len(indent) - 1}}}[^ #]", line):
            break
    return start
