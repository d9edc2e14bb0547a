"""One zip file, put in place whole and read back; the same content of the same day gives the same bytes."""

import errno
import hashlib
import os
import threading
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path

from quality_kunming.bundling.errors import BundleError
from quality_kunming.bundling.names import Names
from quality_kunming.storing import sweep_beside

UNIX = 3
"""The system that a zip is said to come from, whichever it is made on: it decides what the rights mean."""
RIGHTS = 0o100644 << 16
_REASONS = {
    errno.ENOSPC: "磁盘满了，请腾出地方",
    errno.EDQUOT: "磁盘满了，请腾出地方",
    errno.EFBIG: "这个盘放不下这么大的文件，请换成 exFAT 或 NTFS 格式的盘",
    errno.EACCES: "没有写的权限，或者正被别的程序打开，请关掉再试，或者换一个文件夹",
    errno.EPERM: "没有写的权限，请换一个文件夹",
    errno.EROFS: "这个盘只能读，请换一个",
}


class Archive:
    """A zip file that is being filled."""

    def __init__(self, packed: zipfile.ZipFile, day: date):
        self._packed = packed
        self._moment = (day.year, day.month, day.day, 0, 0, 0)
        self._names = Names()
        self.size = 0

    def add(self, name: str, data: bytes) -> None:
        """Put in one file, dated by the day; BundleError where Windows cannot keep its name."""
        entry = zipfile.ZipInfo(self._names.take(name), self._moment)
        entry.compress_type = zipfile.ZIP_DEFLATED
        entry.create_system = UNIX
        entry.external_attr = RIGHTS
        self._packed.writestr(entry, data)
        self.size += len(data)


@contextmanager
def filling(target: Path, day: date) -> Iterator[Archive]:
    """An archive that takes the place of `target` when the block ends without an error; else the earlier one stays."""
    sweep_beside(target)
    fresh = target.with_name(f".{target.name}.{os.getpid()}-{threading.get_ident()}")
    try:
        with zipfile.ZipFile(fresh, "w") as packed:
            yield Archive(packed, day)
        with zipfile.ZipFile(fresh) as packed:
            broken = packed.testzip()
        if broken:
            raise BundleError(f"压缩包里的 {broken} 读出来不对，请检查磁盘。")
        os.replace(fresh, target)
    except OSError as error:
        reason = _REASONS.get(error.errno, f"{error.strerror}，请检查磁盘")
        raise BundleError(f"{target} 写不进去：{reason}。") from error
    finally:
        with suppress(OSError):
            fresh.unlink()


def sha256_of(file: Path) -> str:
    """The SHA-256 of a file, in hexadecimal."""
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()
