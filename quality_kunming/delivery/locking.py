"""A lock file of this machine that ends with the process that holds it, however that ends."""

import errno
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from quality_kunming.delivery.errors import DeliveryError

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


@contextmanager
def locked(path: Path, busy_message: str) -> Iterator[None]:
    """Hold the lock for the block; DeliveryError with the message where another holds it.

    The file stays: who took it away could let two in. Closing it ends the lock, and so does the process's end.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        file = path.open("ab")
    except OSError as error:
        raise DeliveryError(f"{path.parent} 里写不了（{error.strerror}）。") from None
    with file:
        _wait(file.fileno(), path, busy_message)
        yield


def _wait(descriptor: int, path: Path, busy_message: str) -> None:
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            return _take(descriptor)
        except OSError as error:
            if error.errno not in _TAKEN:
                raise DeliveryError(f"{path.parent} 里锁不了文件（{error.strerror}）。") from None
        if time.monotonic() > deadline:
            raise DeliveryError(busy_message)
        time.sleep(0.05)
