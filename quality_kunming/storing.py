"""Files put in place whole: whoever reads meanwhile has the old one or the new one."""

import os
import shutil
import threading
from contextlib import suppress
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
