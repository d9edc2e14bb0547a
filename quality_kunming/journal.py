"""What stands in `.undo/`: each change with the originals of its files, so that it can be given back."""

import json
import os
import shutil
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from pathlib import Path

from quality_kunming.caching import digest_of
from quality_kunming.storing import replace_file, sweep_beside

FOLDER = ".undo"
RETAINED = 20
"""Changes that are kept; older ones are in git."""

_RECORD = "change.json"


class State(StrEnum):
    """How far a change has come; one that is open is being written or given back, or was interrupted."""

    OPEN = "open"
    DONE = "done"
    UNDONE = "undone"


@dataclass(frozen=True)
class Part:
    """One file of a change: the digests of its bytes before and after, None where there is no file."""

    name: str
    before: str | None
    after: str | None


@dataclass(frozen=True)
class Entry:
    """One change: who made it when (`what`, `at`), its files, and the folders it made for them."""

    root: Path
    number: int
    what: str
    at: str
    parts: tuple[Part, ...]
    folders: tuple[str, ...] = ()
    state: State = State.OPEN

    @property
    def folder(self) -> Path:
        """Where it is kept; `before/` and `after/` in it hold files under their own names."""
        return self.root / FOLDER / f"{self.number:04}"

    def keep(self, side: str, name: str, data: bytes) -> None:
        """Keep the bytes of a file before or after, down to the disk."""
        path = self.folder / side / name
        path.parent.mkdir(parents=True, exist_ok=True)
        _write_through(path, data)
        with suppress(FileNotFoundError):
            shutil.copymode(self.root / name, path)

    def save(self, **changes: object) -> "Entry":
        """Note the change, with what is different about it now, in one step."""
        entry = replace(self, **changes)
        noted = {name: value for name, value in asdict(entry).items() if name != "root"}
        fresh = entry.folder / f".{_RECORD}"
        fresh.parent.mkdir(parents=True, exist_ok=True)
        _write_through(fresh, json.dumps(noted, ensure_ascii=False, indent=1).encode())
        os.replace(fresh, entry.folder / _RECORD)
        return entry

    def edited(self) -> tuple[str, ...]:
        """The files that are neither as the change left them nor as they were before."""
        return tuple(
            part.name
            for part in self.parts
            if digest_at(self.root / part.name) not in (part.after, part.before)
        )

    def damaged(self) -> tuple[str, ...]:
        """The files whose originals are no longer whole."""
        return tuple(
            part.name
            for part in self.parts
            if part.before and digest_at(self.original(part.name)) != part.before
        )

    def original(self, name: str) -> Path:
        """Where a file is kept as it was before."""
        return self.folder / "before" / name

    def give_back(self) -> None:
        """Put every file that is as the change left it back to what it was before; doing it twice does no harm."""
        damaged = self.damaged()
        for part in reversed(self.parts):
            path = self.root / part.name
            sweep_beside(path)
            if part.name in damaged or digest_at(path) != part.after:
                continue
            if part.before is None:
                path.unlink(missing_ok=True)
            else:
                original = self.original(part.name)
                path.parent.mkdir(parents=True, exist_ok=True)
                replace_file(path, original.read_bytes())
                shutil.copymode(original, path)
        for folder in reversed(self.folders):
            with suppress(OSError):  # the editor has put something there
                (self.root / folder).rmdir()

    def forget(self) -> None:
        """Keep nothing of it any more."""
        with suppress(OSError):
            (self.folder / _RECORD).unlink(missing_ok=True)
            shutil.rmtree(self.folder)


def entries(root: Path) -> list[Entry]:
    """Every change that is kept, the oldest first; what cannot be read is none."""
    found = (_read(root, number) for number in _numbers(root))
    return [entry for entry in found if entry]


def new_number(root: Path) -> int:
    """A number that no change has had."""
    return max(_numbers(root), default=0) + 1


def forget_old(root: Path) -> None:
    """Keep the last changes only, and those that are not over."""
    for entry in entries(root)[:-RETAINED]:
        if entry.state is not State.OPEN:
            entry.forget()


def digest_at(path: Path) -> str | None:
    """The digest of a file's bytes; None where nothing is, and one that no file has where no plain file is."""
    try:
        return digest_of(path.read_bytes()) if not path.is_symlink() else ""
    except FileNotFoundError:
        return None
    except (IsADirectoryError, NotADirectoryError):
        return ""


def _numbers(root: Path) -> list[int]:
    with suppress(FileNotFoundError):
        return sorted(int(one.name) for one in (root / FOLDER).iterdir() if one.name.isdecimal())
    return []


def _read(root: Path, number: int) -> Entry | None:
    try:
        noted = json.loads((root / FOLDER / f"{number:04}" / _RECORD).read_bytes())
        parts = tuple(Part(**part) for part in noted.pop("parts"))
        state, folders = State(noted.pop("state")), tuple(noted.pop("folders"))
        return Entry(root=root, parts=parts, state=state, folders=folders, **noted)
    except (OSError, ValueError, TypeError, LookupError):
        return None


def _write_through(path: Path, data: bytes) -> None:
    """Write a file and wait until the disk has it."""
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
