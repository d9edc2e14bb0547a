"""A new output folder takes the old one's place when it is whole, or leaves it untouched."""

import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ABANDONED = 3600
"""Seconds after which a folder that nobody took away was left by a killed build."""
TRIES = 20


@contextmanager
def replacing(output: Path) -> Iterator[Path]:
    """A folder to build in, beside `output`; it becomes `output` when the block ends without an error.

    The old folder is moved aside and the new one into its place: two renames, between which a killed build leaves only
    the old folder under another name, and the next build puts it back. Builds at the same time do not meet: each has
    its own folders, and the last to end stays.
    """
    output.parent.mkdir(parents=True, exist_ok=True)
    put_back(output)
    work = Path(tempfile.mkdtemp(prefix=f".{output.name}-", dir=output.parent))
    fresh = work / "new"
    fresh.mkdir()
    try:
        yield fresh
        _switch(fresh, output, work)
    finally:
        put_back(output)
        shutil.rmtree(work, ignore_errors=True)


def _switch(fresh: Path, output: Path, work: Path) -> None:
    for number in range(TRIES):
        try:
            if output.exists():
                os.replace(output, work / f"old-{number}")
            os.replace(fresh, output)
            return
        except OSError:
            if number == TRIES - 1:
                raise
            time.sleep(0.05)  # another build was between its own two renames


def put_back(output: Path) -> None:
    """Have the old folder again where a killed build left none, and take away what it left."""
    for work in sorted(output.parent.glob(f".{output.name}-*")):
        for old in sorted(work.glob("old-*")):
            if not output.exists():
                os.replace(old, output)
        if time.time() - work.stat().st_mtime > ABANDONED:
            shutil.rmtree(work, ignore_errors=True)
