"""A lock file of this machine that ends with the process that holds it, however that ends."""

import errno
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

if os.name == "nt":
    import msvcrt

    def _take(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _take(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


PATIENCE = 1
"""Seconds until a lock counts as taken: a child of a process just killed may hold it up to its own first step."""

_TAKEN = {errno.EACCES, errno.EAGAIN, errno.EWOULDBLOCK, errno.EDEADLK}


class TakenError(Exception):
    """Another process holds the lock."""


@contextmanager
def held(path: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Hold the lock for the block; TakenError where another process does, OSError where none can be had there.

    The file stays: who took it away could let two in. Closing it ends the lock, and so does the process's end.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("ab") as file:
        _wait(file.fileno(), patience)
        yield


def _wait(descriptor: int, patience: float) -> None:
    deadline = time.monotonic() + patience
    while True:
        try:
            return _take(descriptor)
        except OSError as error:
            if error.errno not in _TAKEN:
                raise
        if time.monotonic() >= deadline:
            raise TakenError
        time.sleep(0.05)
