"""Copies of the project's own program and files, with what was made of them here, for a folder of a test's own."""

import compileall
import shutil
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from quality_kunming.caching import FOLDER
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


def copy_project(folder: Path) -> None:
    """Copy what the editors wrote; what was read and made of it here, no copy reads and makes again."""
    for name in ("content", "data", FOLDER):
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name, copy_function=_copy)


def _copy(source: str, target: str) -> None:
    with suppress(FileNotFoundError):  # another test's build may throw away what it has made
        shutil.copy2(source, target)
