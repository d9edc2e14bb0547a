"""The gate: everything that could be wrong with a project, in one run, and the site only if nothing is."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from quality_kunming.building import PRODUCTION
from quality_kunming.checks.exceptions import without_excepted
from quality_kunming.checks.finished import FinishedSite
from quality_kunming.checks.page_findings import inspected
from quality_kunming.checks.project import Project
from quality_kunming.checks.running import problems_in_files, problems_in_site
from quality_kunming.checks.verdict import Verdict
from quality_kunming.errors import DataError, Problem, Severity
from quality_kunming.invariants.asking import ASKED, breaches
from quality_kunming.loading.checking import problems_between
from quality_kunming.loading.collection import Collection
from quality_kunming.loading.withdrawal import Withdrawal
from quality_kunming.making import Made, make
from quality_kunming.masking import without_names
from quality_kunming.model.dates import When
from quality_kunming.model.moment import Moment
from quality_kunming.model.published_set import PublishedSet
from quality_kunming.output.switch import replacing
from quality_kunming.place import Place
from quality_kunming.rendering.page import LostPageError
from quality_kunming.result import Result
from quality_kunming.scratch import scratch_folder

SYNTAX, UNSEEN = "yaml-syntax", "invisible-character"
"""Where signs that cannot be seen keep a file from being read, both rules tell of them; the second says which."""


def examine(
    root: Path,
    as_of: Moment,
    published: Mapping[str, str],
    output: Path | None = None,
    place: Place | None = None,
    *,
    times: Mapping[str, When | None] | None = None,
    sets: Mapping[str, PublishedSet] | None = None,
) -> Verdict:
    """Ask every rule about the project as it would be published as of a moment.

    With `output` the production site takes its place there if no error is found and every invariant holds; without,
    it is made, looked at and thrown away. `place` is where it goes. `published` are the addresses of the last
    publication with the file behind each, `times` when what is at each first went out, `sets` its open data.
    """
    before = {"times": times, "sets": sets}
    try:
        return _examined(root, as_of, published, output, place, before, sparse=output is None)
    except LostPageError:
        return _examined(root, as_of, published, output, place, before, sparse=False)


def _examined(
    root: Path,
    as_of: Moment,
    published: Mapping[str, str],
    output: Path | None,
    place: Place | None,
    before: Mapping[str, Mapping | None],
    *,
    sparse: bool,
) -> Verdict:
    project = Project(Collection(root, place), as_of, published)
    broken = [*project.collection.problems, *problems_between(project.collection)]
    found = [*broken, *problems_in_files(project)]
    if broken:
        return Verdict(_sorted(without_excepted(found, project, complete=False), project), None)

    try:
        with _folder(output) as folder:
            made = make(project.collection, as_of, PRODUCTION, folder, **before, sparse=sparse)
            site = _finished(made, project)
            known = inspected(site, ASKED if output else None)
            found += problems_in_site(site, known)
            found[:] = without_excepted(found, project, complete=True)
            errors = [one for one in found if one.severity is Severity.ERROR]
            if output and not errors:
                errors = [*breaches(site, known)]
            if errors:
                raise DataError(errors)
            if output:
                made.furnish()
            result = made.describe() if output else made.result
    except DataError as error:
        return Verdict(_sorted([*found, *error.problems], project), None)
    except LostPageError:
        raise
    except Exception:
        told = _sorted(without_excepted(found, project, complete=False), project)
        if not any(one.severity is Severity.ERROR for one in told):
            raise
        return Verdict(told, None)  # what is wrong in the files explains why no site came of them
    if not output and result.waiting:
        found += _foreseen(project, result, sparse)
    return Verdict(_sorted(found, project), result, made.span)


def _foreseen(project: Project, result: Result, sparse: bool) -> list[Problem]:
    """The errors on pages when the last of what waits has come out: told now, and not in the night in which it does."""
    last = Moment(result.waiting[-1].at)
    then = Project(project.collection, last, {})
    with _folder(None) as folder:
        site = _finished(make(project.collection, last, PRODUCTION, folder, sparse=sparse), then)
        found = list(without_excepted(problems_in_site(site), then, complete=False))
    return [one for one in found if one.severity is Severity.ERROR]


@contextmanager
def _folder(output: Path | None) -> Iterator[Path]:
    """A folder for a site: beside an output whose place it takes if nothing is raised, or one that is thrown away."""
    if output:
        with replacing(output) as folder:
            yield folder
    else:
        with scratch_folder() as folder:
            yield folder


def _finished(made: Made, project: Project) -> FinishedSite:
    """A site that was made, as rules are given it."""
    return FinishedSite(
        made.folder,
        made.workshop.catalog,
        project.policy,
        collection=project.collection,
        rendered={page.file: page for page in made.pages},
    )


def _sorted(problems: Iterable[Problem], project: Project) -> tuple[Problem, ...]:
    """The problems by their places, each told once; nobody who was taken off the site is named in any."""
    problems = [*problems]
    unseen = {(one.path, one.line) for one in problems if one.rule == UNSEEN}
    problems = [one for one in problems if one.rule != SYNTAX or (one.path, one.line) not in unseen]
    names = Withdrawal(project.collection, project.day).names
    if names:
        problems = [replace(one, message=without_names(one.message, names)) for one in problems]
    return tuple(sorted(set(problems)))
