"""The gate: everything that could be wrong with a project, in one run, and the site only if nothing is."""

import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from quality_kunming.building import PRODUCTION, Result, build
from quality_kunming.checks.exceptions import without_excepted
from quality_kunming.checks.finished import FinishedSite
from quality_kunming.checks.project import Project
from quality_kunming.checks.proven import ProvenArticles
from quality_kunming.checks.running import problems_in_files, problems_in_site
from quality_kunming.errors import DataError, Problem, Severity
from quality_kunming.loading.addresses import known_addresses
from quality_kunming.loading.checking import problems_between
from quality_kunming.loading.collection import Collection
from quality_kunming.model.addresses import file_of
from quality_kunming.place import Place
from quality_kunming.workshop import Inspection, Workshop


@dataclass(frozen=True)
class Verdict:
    """What was found, by place, and the site that was made, where one could be made and may go out."""

    problems: tuple[Problem, ...]
    result: Result | None

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that keep the site from going out."""
        return tuple(one for one in self.problems if one.severity is Severity.ERROR)


def examine(
    root: Path,
    as_of: date,
    published: Mapping[str, str],
    output: Path | None = None,
    place: Place | None = None,
) -> Verdict:
    """Ask every rule about the project as it would be published as of a day (its end) or a minute.

    With `output` the production site takes its place there if no error is found; without, it is made, looked at and
    thrown away. `place` is where it goes. `published` are the addresses of the last publication with the file behind
    each.
    """
    project = Project(Collection(root, place), as_of, published)
    broken = [*project.collection.problems, *problems_between(project.collection)]
    found = [*broken, *problems_in_files(project)]
    if broken:
        return Verdict(_sorted(without_excepted(found, project, complete=False)), None)

    proven = ProvenArticles(project.collection, as_of)
    articles = None if output else proven.to_make()
    elsewhere = map(file_of, known_addresses(project.collection)) if articles is not None else ()

    def look(folder: Path, workshop: Workshop) -> None:
        found.extend(problems_in_site(_finished(folder, workshop, project, elsewhere)))
        proven.remember(workshop.catalog.articles, (one.path for one in found))
        found[:] = without_excepted(found, project, complete=True)
        errors = [one for one in found if one.severity is Severity.ERROR]
        if errors:
            raise DataError(errors)

    inspection = Inspection(project.collection, look, articles)
    try:
        with tempfile.TemporaryDirectory(prefix="quality-kunming-") as scratch:
            folder = output or Path(scratch, "output")
            result = build(root, as_of, PRODUCTION, folder, inspection, goes_out=bool(output))
    except DataError as error:
        return Verdict(_sorted([*found, *error.problems]), None)
    except Exception:
        told = _sorted(without_excepted(found, project, complete=False))
        if not any(one.severity is Severity.ERROR for one in told):
            raise
        return Verdict(told, None)  # what is wrong in the files explains why no site came of them
    if not output and result.waiting:
        found.extend(_foreseen(project, result))
    return Verdict(_sorted(found), result)


def _foreseen(project: Project, result: Result) -> list[Problem]:
    """The errors on pages when the last of what waits has come out: told now, and not in the night in which it does.

    Only what waits is made, with the pages of records.
    """
    collection, last = project.collection, result.waiting[-1].at
    then = Project(collection, last, {})
    found: list[Problem] = []

    def look(folder: Path, workshop: Workshop) -> None:
        site = _finished(folder, workshop, then, map(file_of, known_addresses(collection)))
        found.extend(without_excepted(problems_in_site(site), then, complete=False))

    waiting = {one.file.removeprefix("content/") for one in result.waiting}
    inspection = Inspection(collection, look, frozenset(waiting))
    with tempfile.TemporaryDirectory(prefix="quality-kunming-") as scratch:
        build(collection.root, last, PRODUCTION, Path(scratch, "output"), inspection)
    return [one for one in found if one.severity is Severity.ERROR]


def _finished(
    folder: Path, workshop: Workshop, project: Project, elsewhere: Iterable[str]
) -> FinishedSite:
    """What a build has made; `elsewhere` are files that a whole site would have beside."""
    return FinishedSite(
        folder,
        workshop.catalog,
        project.policy,
        workshop.views,
        frozenset(elsewhere),
        project.collection,
    )


def _sorted(problems) -> tuple[Problem, ...]:
    return tuple(sorted(set(problems)))
