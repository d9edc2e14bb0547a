"""Folders for one run among the machine's temporary ones: gone with it, or where it was killed, with the next."""

import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from quality_kunming.locking import TakenError, held

PREFIX = "quality-kunming-"
LOCK = "lock"
SHORT = 48
"""Bytes that the machine's temporary folder may have where sockets are to be: a socket's address holds 104 (BSD)."""
YOUNG = 60
"""Seconds within which a folder may not have come to its lock yet."""


@contextmanager
def scratch_folder(for_sockets: bool = False) -> Iterator[Path]:
    """A new folder that only this user can read, for the block; what killed runs have left goes first.

    `for_sockets` is for names of up to 25 bytes that are sockets: where the machine's temporary folder has too long
    an address for these, the folder is in /tmp, if there is one.
    """
    home = _socket_home() if for_sockets else tempfile.gettempdir()
    _sweep(home)
    with (
        tempfile.TemporaryDirectory(prefix=PREFIX, dir=home, ignore_cleanup_errors=True) as folder,
        held(Path(folder, LOCK)),
    ):
        work = Path(folder, "work")
        work.mkdir()
        yield work


def _socket_home() -> str:
    home = tempfile.gettempdir()
    is_long = len(os.fsencode(home)) > SHORT
    return "/tmp" if is_long and os.access("/tmp", os.W_OK | os.X_OK) else home


def _sweep(home: str) -> None:
    """Take away this user's folders whose run holds their lock no more."""
    for folder in Path(home).glob(f"{PREFIX}*"):
        with suppress(OSError, TakenError):
            if _is_old(folder):
                with held(folder / LOCK, patience=0):
                    pass
                shutil.rmtree(folder)


def _is_old(folder: Path) -> bool:
    there = (folder / LOCK).lstat()
    is_own = os.name == "nt" or there.st_uid == os.getuid()
    return is_own and time.time() - there.st_mtime > YOUNG
