"""What files hold, without reading again those that nobody has touched; git knows its files by their stat, too."""

import hashlib
import os
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Self

from quality_kunming.caching import Table
from quality_kunming.output.manifest import Fingerprint

FORM = "1"
TICK = 2_000_000_000
"""Nanoseconds in which a file may change twice with the same time: on the disks with the coarsest clock."""
HAS_CHANGE_TIME = os.name != "nt"
"""Whether a disk notes every change of a file, whoever sets its other times; Windows tells when it was made."""


class KnownSums:
    """Sums kept in a file of this machine from one run to the next, saved where the block ends without an error.

    An edit in place is always seen: it changes the file's change time, which no program can set. A sum is believed only
    where that time was past when the file was read, by the disk's own clock (the time of a `probe` written now).
    """

    def __init__(self, path: Path, probe: Path):
        self._table = Table(path, FORM)
        self._probe = probe
        self._known: dict[tuple[int, ...], str] = {}
        self._seen: dict[tuple[int, ...], str] = {}

    def __enter__(self) -> Self:
        self._known = self._table.load() if HAS_CHANGE_TIME else {}
        os.utime(self._probe)
        self._past = os.stat(self._probe).st_mtime_ns - TICK
        return self

    def __exit__(self, kind: type | None, error: object, trace: TracebackType | None) -> None:
        if kind is None and self._seen != self._known:
            self._table.save(self._seen)

    def unfit(self, folder: str, files: Mapping[str, Fingerprint]) -> set[str]:
        """The paths of those files below a folder that are not there as they should be."""
        return {path for path, one in files.items() if not self._fits(f"{folder}/{path}", one)}

    def _fits(self, path: str, file: Fingerprint) -> bool:
        try:
            about = os.lstat(path)
            if about.st_size != file.bytes:
                return False
            sum = self._known.get(_state(about))
            if sum is None:
                with open(path, "rb", buffering=0) as opened:
                    about = os.fstat(opened.fileno())
                    sum = hashlib.sha256(opened.read()).hexdigest()
        except OSError:
            return False
        if about.st_ctime_ns < self._past:
            self._seen[_state(about)] = sum
        return sum == file.sha256


def _state(about: os.stat_result) -> tuple[int, ...]:
    """What changes where a file does; a link has another than what it leads to."""
    return (
        about.st_dev,
        about.st_ino,
        about.st_mode,
        about.st_size,
        about.st_mtime_ns,
        about.st_ctime_ns,
    )
