"""Whether an output already is what a build would make: of the same files, by the same program, nothing due since."""

import os
import stat
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from quality_kunming.caching import FOLDER, Table, program_key
from quality_kunming.environment import ROOT

PROGRAM = "quality_kunming"
"""What a process does not read again."""

SETTINGS = ("theme", "pelicanconf.py", "publishconf.py")
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
        return built.result if is_true and built.files == _files(self._output) else None

    def remember(self, since: datetime, until: datetime, result: object) -> None:
        """Keep that the output has been built of the sources as they were at the beginning."""
        built = Built(self._sources, since, until, _files(self._output), result)
        self._table.save({self._order: built})


def _digest(root: Path) -> bytes:
    """A digest of the names and bytes of all sources, of the theme and the settings."""
    digest = sha256()
    tops = [*(f"{root}/{one}" for one in SOURCES), *(f"{ROOT}/{one}" for one in SETTINGS)]
    for top in tops:
        for path, about in _below(top):
            digest.update(os.fsencode(path) + b"\0")
            digest.update(sha256(_content(path, about)).digest())
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


def _files(output: Path) -> frozenset[tuple[str, int, int]]:
    """Every file of the output with its size and when it was last written, in nanoseconds."""
    return frozenset((path, one.st_size, one.st_mtime_ns) for path, one in _below(str(output)))


def _below(folder: str) -> Iterator[tuple[str, os.stat_result]]:
    """Every entry below a folder that is no folder, in order, or the file that it is; nothing where there is none."""
    with suppress(OSError):
        if not stat.S_ISDIR((about := os.lstat(folder)).st_mode):
            yield folder, about
            return
    folders = [folder]
    while folders:
        try:
            with os.scandir(folders.pop()) as entries:
                found = sorted(entries, key=lambda entry: entry.name)
        except OSError:
            continue
        for entry in found:
            about = entry.stat(follow_symlinks=False)
            if stat.S_ISDIR(about.st_mode):
                folders.append(entry.path)
            else:
                yield entry.path, about
