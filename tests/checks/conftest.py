"""A small project that every rule's examples are added to."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from support import TODAY, TinySite

from quality_kunming.checks.exceptions import without_excepted
from quality_kunming.checks.finished import FinishedSite
from quality_kunming.checks.project import Project
from quality_kunming.checks.rule import Example
from quality_kunming.checks.running import problems_in_files, problems_in_site
from quality_kunming.errors import Problem
from quality_kunming.loading.checking import problems_between
from quality_kunming.loading.collection import Collection
from quality_kunming.loading.selection import select


@pytest.fixture
def problems_of(tmp_path) -> Callable[[Example], list[Problem]]:
    """What the rules say of a campaign with an example's files."""

    def found(example: Example) -> list[Problem]:
        root = tmp_path / "project"
        root.mkdir()
        site = TinySite(root).with_campaign()
        for name, content in example.files.items():
            site.write(name, content if isinstance(content, bytes) else content.encode())
        return problems(root, example.day or TODAY, example)

    return found


def problems(root: Path, day: date, example: Example) -> list[Problem]:
    """Everything found in the files, and in the finished pages where the example has some."""
    project = Project(Collection(root), day, example.published)
    broken = [*project.collection.problems, *problems_between(project.collection)]
    told = [*broken, *problems_in_files(project)]
    output = root / "output"
    if output.is_dir():
        catalog = select(project.collection, day, preview=False)
        made = FinishedSite(output, catalog, project.policy, collection=project.collection)
        told += problems_in_site(made)
    return list(without_excepted(told, project, complete=True))
