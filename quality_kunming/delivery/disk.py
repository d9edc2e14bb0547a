"""The disk of this machine: who may read what is put there, and what it cannot do, as a sentence."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from quality_kunming.delivery.errors import DeliveryError

FILE_RIGHTS, FOLDER_RIGHTS = 0o644, 0o755
"""What new files and folders get with this mask: readable by every web server; rsync sets the same on a server."""
UMASK = 0o022


@contextmanager
def writing(place: Path) -> Iterator[None]:
    """What is made meanwhile everybody can read, whatever this process's umask; faults are told as sentences."""
    before = os.umask(UMASK)
    try:
        with faults_of_disk(place):
            yield
    finally:
        os.umask(before)


@contextmanager
def faults_of_disk(place: Path) -> Iterator[None]:
    """Faults of a disk, told as sentences."""
    try:
        yield
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise DeliveryError(
            f"{place} 写不进去（{reason}），请检查磁盘空间和文件夹权限。"
        ) from error
