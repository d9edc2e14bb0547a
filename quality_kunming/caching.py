"""What one run keeps for the next below `.cache/`: never trusted further than its checksum reaches.

Whatever is damaged, half written, of another version or of other code counts as not there, and nothing is said of it.
"""

import hashlib
import os
import pickle
import sys
from collections.abc import Iterable, Mapping
from contextlib import suppress
from functools import cache
from pathlib import Path

from quality_kunming.environment import ROOT
from quality_kunming.reading.files import files_below
from quality_kunming.storing import replace_file

FOLDER = ".cache"
PACKAGE = "quality_kunming"
_FORM = b"quality-kunming 1"
_DIGEST_SIZE = hashlib.sha256().digest_size


class Table:
    """A mapping kept in one file, for one `key`: what of the program and its settings the values depend on."""

    def __init__(self, path: Path, key: str):
        self._path = path
        self._head = b"%s %s" % (_FORM, key.encode())

    def load(self) -> dict:
        """The mapping saved last under the same key; empty where there is none that is whole."""
        with suppress(Exception):  # no byte of a foreign file may stop a build
            head, digest, values = self._path.read_bytes().split(b"\n", 2)
            if head == self._head and digest == _digest(values):
                return dict(pickle.loads(values))
        return {}

    def save(self, values: Mapping) -> None:
        """Keep a mapping of plain values; a folder that cannot be written is none of the build's business."""
        written = pickle.dumps(dict(values), pickle.HIGHEST_PROTOCOL)
        with suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            replace_file(self._path, b"\n".join((self._head, _digest(written), written)))


class Store:
    """A folder of files by the SHA-256 of their bytes (hexadecimal); an output shares them by hard links."""

    def __init__(self, root: Path):
        self._root = root

    def adopt(self, path: Path, digest: str) -> None:
        """Have the bytes of a finished file, too, where that can be done."""
        own = self.path(digest)
        with suppress(OSError):
            own.parent.mkdir(parents=True, exist_ok=True)
            _share(path, own)

    def put(self, data: bytes, digest: str) -> bool:
        """Have bytes that stand in no file; False where that cannot be done."""
        own = self.path(digest)
        with suppress(OSError):
            own.parent.mkdir(parents=True, exist_ok=True)
            return self.has(digest) or replace_file(own, data)
        return False

    def place(self, digest: str, path: Path) -> bool:
        """Put bytes at a path whose folder is there; False where they are not in the store whole."""
        data = self._bytes(digest)
        if data is None:
            return False
        try:
            os.link(self._file(digest), path)
        except OSError:
            path.write_bytes(data)
        return True

    def has(self, digest: str) -> bool:
        """Whether bytes are in the store whole."""
        return self._bytes(digest) is not None

    def retain(self, digests: Iterable[str]) -> None:
        """Forget everything else."""
        _keep_only(self._root, map(self._file, digests))

    def path(self, digest: str) -> Path:
        """Where bytes are, if they are in the store."""
        return Path(self._file(digest))

    def _file(self, digest: str) -> str:
        return os.path.join(self._root, digest[:2], digest[2:])

    def _bytes(self, digest: str) -> bytes | None:
        own = self._file(digest)
        with suppress(OSError):
            if not os.path.islink(own):
                with open(own, "rb", buffering=0) as file:
                    data = file.read()
                if digest_of(data) == digest:
                    return data
            os.unlink(own)
        return None


class Shelf:
    """A folder of values by name; each stands behind a digest of its name and its bytes."""

    def __init__(self, root: Path):
        self._root = root

    def get(self, name: str) -> bytes | None:
        """The value of a name; None where it is not there whole."""
        with suppress(OSError):
            kept = self._path(name).read_bytes()
            if kept[:_DIGEST_SIZE] == self._seal(name, kept[_DIGEST_SIZE:]):
                return kept[_DIGEST_SIZE:]
        return None

    def put(self, name: str, value: bytes) -> None:
        """Keep a value, where that can be done."""
        path = self._path(name)
        with suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            replace_file(path, self._seal(name, value) + value)

    def retain(self, names: Iterable[str]) -> None:
        """Forget everything else."""
        _keep_only(self._root, (str(self._path(one)) for one in names))

    def _path(self, name: str) -> Path:
        return self._root / name[:2] / name

    def _seal(self, name: str, value: bytes) -> bytes:
        return hashlib.sha256(name.encode() + b"\0" + value).digest()


def _share(path: Path, other: Path) -> None:
    """Let a file be at another path as well; where a disk has no such links, a copy of it."""
    try:
        os.link(path, other)
    except FileExistsError:
        pass
    except OSError:
        replace_file(other, path.read_bytes())


def _keep_only(folder: Path, paths: Iterable[str]) -> None:
    kept = set(paths)
    for path in files_below(folder):
        if str(path) not in kept:
            with suppress(OSError):
                path.unlink()


def digest_of(data: bytes) -> str:
    """The SHA-256 of bytes in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


@cache
def program_key(*parts: str) -> str:
    """A digest of files and folders of the checkout, none: the package; of the interpreter and the libraries."""
    digest = hashlib.sha256(sys.version.encode())
    for part in (*(parts or (PACKAGE,)), "requirements.txt"):
        path = ROOT / part
        files = [*files_below(path)] if path.is_dir() else [path] * path.is_file()
        for file in files:
            if file.suffix != ".pyc":
                digest.update(os.fsencode(file.relative_to(ROOT)) + b"\0")
                digest.update(digest_of(file.read_bytes()).encode())
    return digest.hexdigest()


def _digest(data: bytes) -> bytes:
    return digest_of(data).encode()
