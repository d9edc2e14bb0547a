"""A new output folder takes the old one's place in one step, or leaves it untouched."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def replacing(output: Path) -> Iterator[Path]:
    """A folder to build in, beside `output`; it becomes `output` when the block ends without an error.

    A rename is one step on every system. What a killed build left behind is put right at the next one.
    """
    fresh = output.with_name(f".{output.name}-new")
    old = output.with_name(f".{output.name}-old")
    _recover(output, old)
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir(parents=True)
    try:
        yield fresh
        if output.exists():
            os.replace(output, old)
        os.replace(fresh, output)
    except BaseException:
        _recover(output, old)
        raise
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    shutil.rmtree(old, ignore_errors=True)


def _recover(output: Path, old: Path) -> None:
    if old.exists() and not output.exists():
        os.replace(old, output)
    shutil.rmtree(old, ignore_errors=True)
