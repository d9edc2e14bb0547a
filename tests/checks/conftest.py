"""A small project that every rule's examples are added to."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest
from support import TODAY, TinySite, site_findings

from quality_kunming.caching import FOLDER
from quality_kunming.checks.exceptions import without_excepted
from quality_kunming.checks.finished import FinishedSite
from quality_kunming.checks.project import Project
from quality_kunming.checks.registry import registered
from quality_kunming.checks.rule import Example, Scope
from quality_kunming.checks.running import problems_in_files, problems_in_site
from quality_kunming.errors import Problem
from quality_kunming.loading.checking import problems_between
from quality_kunming.loading.collection import Collection
from quality_kunming.loading.selection import select
from quality_kunming.model.moment import Moment


@pytest.fixture
def problems_of(tmp_path) -> Callable[[Example], list[Problem]]:
    """What the rules say of a campaign with an example's files."""

    def found(example: Example) -> list[Problem]:
        root = tmp_path / f"project-{len([*tmp_path.iterdir()])}"
        root.mkdir()
        site = TinySite(root).with_campaign()
        for name, content in example.files.items():
            site.write(name, content if isinstance(content, bytes) else content.encode())
        return problems(root, example.day or TODAY.day, example)

    return found


def problems(root: Path, day: date, example: Example) -> list[Problem]:
    """Everything found in the files, and in the finished pages where the example has some."""
    as_of = Moment.end_of(day)
    project = Project(Collection(root), as_of, example.published)
    broken = [*project.collection.problems, *problems_between(project.collection)]
    with asked_before(root / FOLDER / "slips"):
        told = [*broken, *problems_in_files(project)]
    output = root / "output"
    if output.is_dir():
        catalog = select(project.collection, as_of, preview=False)
        made = FinishedSite(output, catalog, project.policy, collection=project.collection)
        told += problems_in_site(made)
    return list(without_excepted(told, project, complete=True))


@contextmanager
def asked_before(table: Path) -> Iterator[None]:
    """Have what the rules found in the texts of the project before, most of which are those of this one."""
    if table.name in _tables:
        table.parent.mkdir(exist_ok=True)
        table.write_bytes(_tables[table.name])
    yield
    _tables[table.name] = table.read_bytes()


_tables: dict[str, bytes] = {}


@pytest.fixture
def told(finished) -> Callable[..., list[str]]:
    """`told(rule, html)`: what a rule says of one finished page; other words as for `finished`."""

    def told(rule: str, html: str, file: str = "example/index.html", **more) -> list[str]:
        site = finished({file: html}, **more)
        one = next(one for one in registered() if one.rule.id == rule)
        if one.rule.scope is Scope.SITE:
            return [finding.message for finding in site_findings(one, site)]
        return list(one.find(site.pages[file], site))

    return told
