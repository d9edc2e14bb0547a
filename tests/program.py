"""A copy of the project's own program, compiled as it is here, for a repository of a test's own."""

import compileall
import shutil
from collections.abc import Iterable
from pathlib import Path

from quality_kunming.environment import ROOT

PACKAGE = "quality_kunming"


def copy_program(names: Iterable[str], folder: Path) -> None:
    """Copy files and folders of this checkout by name; what is compiled here once, no copy compiles again."""
    compileall.compile_dir(ROOT / PACKAGE, quiet=2)
    for name in names:
        source, target = ROOT / name, folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target)
        else:
            shutil.copyfile(source, target)
