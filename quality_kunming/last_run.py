"""Whether a run would come to what the last one did: the same files, the same program, nothing due since."""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from quality_kunming.caching import FOLDER, Table, program_key
from quality_kunming.environment import ROOT
from quality_kunming.fonts import edition
from quality_kunming.reading.files import everything_below

THEME = "theme"
SETTINGS = ("pelicanconf.py", "publishconf.py")
SOURCES = ("content", "data")


@dataclass(frozen=True)
class Run:
    """A run: the digest of its sources, when its result is the same, what it left, the result."""

    sources: bytes
    since: datetime
    until: datetime
    files: frozenset[tuple[str, int, int]]
    result: object


class LastRun:
    """The last run of a task on a project, by what it was ordered with (`order`) and the output it left, if any."""

    def __init__(self, root: Path, task: str, order: str, output: Path | None = None):
        self._output = output
        self._order = order
        self._table = Table(root / FOLDER / "last" / task, program_key() + edition())
        self._sources = _digest(root)

    def result(self, moment: datetime) -> object | None:
        """What the last run resulted in, where another one would come to the same."""
        run: Run | None = self._table.load().get(self._order)
        if run is None or run.sources != self._sources:
            return None
        is_true = run.since <= moment < run.until
        return run.result if is_true and run.files == _listing(self._output) else None

    def remember(self, since: datetime, until: datetime, result: object) -> None:
        """Keep what came of the sources as they were at the beginning."""
        run = Run(self._sources, since, until, _listing(self._output), result)
        self._table.save({self._order: run})


def _digest(root: Path) -> bytes:
    """A digest of the names and bytes of all sources, of the theme and the settings."""
    digest = sha256()
    for folder in (*(f"{root}/{one}" for one in SOURCES), f"{ROOT}/{THEME}"):
        for path, about in _entries_of(folder):
            digest.update(os.fsencode(path) + b"\0")
            digest.update(sha256(_content(path, about)).digest())
    for name in SETTINGS:
        digest.update(sha256((ROOT / name).read_bytes()).digest())
    return digest.digest()


def _content(path: str, about: os.stat_result) -> bytes:
    """The bytes of a file; for what is none, or cannot be read, its kind stands, and for a link where it leads."""
    if stat.S_ISLNK(about.st_mode):
        return os.fsencode(os.readlink(path))
    if not stat.S_ISREG(about.st_mode):
        return f"{stat.S_IFMT(about.st_mode)}".encode()
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError as error:
        return f"{error.errno}".encode()


def _listing(output: Path | None) -> frozenset[tuple[str, int, int]]:
    """Every file and folder of an output with its size and when it was last written, in nanoseconds."""
    if output is None:
        return frozenset()
    return frozenset((path, one.st_size, one.st_mtime_ns) for path, one in _entries_of(str(output)))


def _entries_of(folder: str) -> Iterator[tuple[str, os.stat_result]]:
    """Every entry below a folder, in order; nothing where there is none."""
    for entry in everything_below(folder):
        yield entry.path, entry.stat(follow_symlinks=False)
