"""Files put in place whole: whoever reads meanwhile has the old one or the new one."""

import os
import shutil
import threading
from collections.abc import Mapping
from contextlib import suppress
from glob import escape
from pathlib import Path


def replace_file(path: Path, data: bytes, expected: bytes | None = None) -> bool:
    """Write a file in one step; one that is there keeps its permissions, and on an OSError itself.

    With `expected` only where the file holds these bytes up to the last; returns whether it was written.
    """
    fresh = path.with_name(f".{path.name}.{os.getpid()}-{threading.get_ident()}")
    try:
        fresh.write_bytes(data)
        with suppress(FileNotFoundError):
            shutil.copymode(path, fresh)
        if expected is not None and path.read_bytes() != expected:
            return False
        os.replace(fresh, path)
        return True
    finally:
        with suppress(OSError):
            fresh.unlink()


def sweep_beside(path: Path) -> None:
    """Take away what a process left beside a file that was stopped while it replaced it."""
    for rest in path.parent.glob(f".{escape(path.name)}.*-*"):
        with suppress(OSError):
            rest.unlink()


def create_files(texts: Mapping[Path, str]) -> None:
    """Write new files, all of them or none; FileExistsError where one is there already, which stays as it is."""
    made: list[Path] = []
    try:
        for path, text in texts.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("x", encoding="utf-8", newline="\n") as file:
                made.append(path)
                file.write(text)
    except BaseException:
        for path in made:
            path.unlink(missing_ok=True)
        raise
