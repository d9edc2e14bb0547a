"""A checkout held against the commit where it left another branch."""

import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from quality_kunming.building import PREVIEW, build
from quality_kunming.comparing.base import ComparisonError, build_base, common_commit, unpack
from quality_kunming.comparing.comparison import Comparison, compare_folders
from quality_kunming.errors import DataError
from quality_kunming.model.moment import Moment

ABANDONED = 3600
"""Seconds after which a folder that nobody took away was left by a killed run."""


@dataclass(frozen=True)
class BranchComparison:
    """What the checkout makes different, since which commit, as of which moment."""

    commit: str
    as_of: Moment
    comparison: Comparison


def compare_branch(root: Path, ref: str, as_of: Moment) -> BranchComparison:
    """Build the previews before and after the change for the same moment; ComparisonError where one cannot be."""
    commit = common_commit(root, ref)
    with _work_folder(root / ".cache") as work:
        unpack(root, commit, work / "base")
        before = build_base(work / "base", as_of, root / ".cache" / "pictures")
        try:
            build(root, as_of, PREVIEW, work / "after")
        except DataError as error:
            listed = "\n".join(problem.listed for problem in error.problems)
            raise ComparisonError("改动以后的网站做不出来，没有可比的", listed) from error
        return BranchComparison(commit, as_of, compare_folders(before, work / "after"))


@contextmanager
def _work_folder(cache: Path) -> Iterator[Path]:
    cache.mkdir(exist_ok=True)
    for old in cache.glob("compare-*"):
        if time.time() - old.stat().st_mtime > ABANDONED:
            shutil.rmtree(old, ignore_errors=True)
    with tempfile.TemporaryDirectory(prefix="compare-", dir=cache) as folder:
        yield Path(folder)
