"""Whether an output already is what a build would make: of the same files, by the same program, nothing due since."""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from quality_kunming.caching import FOLDER, Table, program_key
from quality_kunming.environment import ROOT
from quality_kunming.reading.files import everything_below

PROGRAM = "quality_kunming"
"""What a process does not read again."""

THEME = "theme"
SETTINGS = ("pelicanconf.py", "publishconf.py")
SOURCES = ("content", "data")


@dataclass(frozen=True)
class Built:
    """A build: the digest of its sources, when its pages are the same, what it left, its result."""

    sources: bytes
    since: datetime
    until: datetime
    files: frozenset[tuple[str, int, int]]
    result: object


class LastBuild:
    """The last build of a project into one output, by what it was ordered with (`order`)."""

    def __init__(self, root: Path, output: Path, order: str):
        self._output = output
        self._order = f"{output.resolve()} {order}"
        self._table = Table(root / FOLDER / "built", program_key(PROGRAM))
        self._sources = _digest(root)

    def result(self, moment: datetime) -> object | None:
        """What the last build resulted in, where another one would change nothing."""
        built: Built | None = self._table.load().get(self._order)
        if built is None or built.sources != self._sources:
            return None
        is_true = built.since <= moment < built.until
        return built.result if is_true and built.files == _listing(self._output) else None

    def remember(self, since: datetime, until: datetime, result: object) -> None:
        """Keep that the output has been built of the sources as they were at the beginning."""
        built = Built(self._sources, since, until, _listing(self._output), result)
        self._table.save({self._order: built})


def _digest(root: Path) -> bytes:
    """A digest of the names and bytes of all sources, of the theme and the settings."""
    digest = sha256()
    for folder in (*(f"{root}/{one}" for one in SOURCES), f"{ROOT}/{THEME}"):
        for path, about in _files_of(folder):
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
        return f"{about.st_mode}".encode()
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError as error:
        return f"{error.errno}".encode()


def _listing(output: Path) -> frozenset[tuple[str, int, int]]:
    """Every file of the output with its size and when it was last written, in nanoseconds."""
    return frozenset((path, one.st_size, one.st_mtime_ns) for path, one in _files_of(str(output)))


def _files_of(folder: str) -> Iterator[tuple[str, os.stat_result]]:
    """Every entry below a folder that is no folder, in order; nothing where there is none."""
    for entry in everything_below(folder):
        if not entry.is_dir(follow_symlinks=False):
            yield entry.path, entry.stat(follow_symlinks=False)
