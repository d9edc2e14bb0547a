"""What the rules would say of drafts: they are laid beside the project's files in a folder of their own, and asked."""

import os
import shutil
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

from quality_kunming.caching import FOLDER as CACHE
from quality_kunming.checks.project import Project
from quality_kunming.checks.running import problems_in_files
from quality_kunming.errors import Problem, Severity
from quality_kunming.loading.checking import problems_between
from quality_kunming.loading.collection import Collection
from quality_kunming.model.moment import Moment
from quality_kunming.reading.files import files_below


def problems_with(
    root: Path, files: Mapping[str, bytes], as_of: Moment
) -> dict[str, list[Problem]]:
    """By file, what keeps the site from going out with these files in it; the project's own are not touched.

    Whoever calls holds the lock of what was taken in: two at once would be in each other's folder.
    """
    trial = root / CACHE / "intake"
    shutil.rmtree(trial, ignore_errors=True)
    try:
        _lay_out(root, trial, files)
        collection = Collection(trial)
        problems = [*collection.problems, *problems_between(collection)]
        problems += problems_in_files(Project(collection, as_of, {}))
    finally:
        shutil.rmtree(trial, ignore_errors=True)
    found: dict[str, list[Problem]] = defaultdict(list)
    for one in sorted(set(problems)):
        if one.path in files and one.severity is Severity.ERROR:
            found[one.path].append(one)
    return found


def _lay_out(root: Path, trial: Path, files: Mapping[str, bytes]) -> None:
    for top in ("content", "data"):
        for path in files_below(root / top):
            _share(path, trial / path.relative_to(root))
    for name, data in files.items():
        path = trial / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.unlink(missing_ok=True)
        path.write_bytes(data)


def _share(path: Path, other: Path) -> None:
    other.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(path, other)
    except OSError:
        shutil.copyfile(path, other)
