"""What stands in `.intake/`: for each application by its number a draft, the originals, and what is known of it."""

import json
import re
import shutil
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from pathlib import Path, PurePosixPath

from quality_kunming.intake.drafting import RECORD
from quality_kunming.intake.pieces import Piece
from quality_kunming.storing import replace_file, sweep_beside

FOLDER = ".intake"
NUMBER = re.compile(r"\d{4}-\d{3,}")
_ENTRY, _LAST = "entry.json", "last.json"
_SAFE = re.compile(r"[^\w.\-（）()\u4e00-\u9fff]+")


class State(StrEnum):
    """What has become of an application."""

    WAITING = "待定"
    ACCEPTED = "已采用"
    REFUSED = "不采用"


@dataclass(frozen=True)
class Entry:
    """One application, without anything that is not published; `faults` are of what is not in its draft."""

    number: str
    digest: str
    call: str
    title: str
    came: str
    """The file in which it came, by its last name."""
    faults: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    twins: tuple[tuple[str, str], ...] = ()
    """What it is like, and in what."""
    picture: str = ""
    print: int = 0
    key: str = ""
    """What tells a case from others."""
    accepted_as: str = ""
    refused: str = ""


class Store:
    """The folder of one project; whoever writes into it holds its lock."""

    def __init__(self, root: Path):
        self.root = root
        self.folder = root / FOLDER

    @property
    def lock(self) -> Path:
        """The file that whoever writes holds."""
        return self.folder / "lock"

    def entries(self) -> list[Entry]:
        """Every application that was taken in whole, by number."""
        found = (self._read(path) for path in sorted(self.folder.glob(f"*/{_ENTRY}")))
        return [one for one in found if one]

    def get(self, number: str) -> Entry | None:
        """The application of a number."""
        is_number = NUMBER.fullmatch(number)
        return self._read(self.folder / number / _ENTRY) if is_number else None

    def file(self, number: str, name: str) -> Path:
        """A file of a draft."""
        return self.folder / number / name

    def text(self, number: str, name: str = RECORD) -> str:
        """What a file of a draft says; empty where there is none."""
        with suppress(OSError, UnicodeDecodeError):
            return self.file(number, name).read_text("utf-8")
        return ""

    def save(self, entry: Entry, files: dict[str, bytes], originals: tuple[Piece, ...]) -> None:
        """Keep an application: the note that makes it whole is written last."""
        kept = self.folder / "originals" / entry.number
        self._forget_half(entry.number)
        for number, piece in enumerate(originals, 1):
            _write(kept / f"{number:02}-{safe_name(piece.last_name)}", piece.data)
        for name, data in files.items():
            _write(self.file(entry.number, name), data)
        self.note(entry)

    def note(self, entry: Entry, **changes: object) -> Entry:
        """Keep what is known of an application, with what is different now."""
        entry = replace(entry, **changes)
        data = json.dumps(asdict(entry), ensure_ascii=False, indent=1)
        _write(self.file(entry.number, _ENTRY), data.encode())
        return entry

    def state(self, entry: Entry) -> State:
        """What has become of it: what was given back with `undo` waits again."""
        if entry.accepted_as and (self.root / entry.accepted_as).exists():
            return State.ACCEPTED
        return State.REFUSED if entry.refused else State.WAITING

    def new_number(self, year: int, taken: set[str]) -> str:
        """A number of a year that nothing has had, also not what was forgotten since."""
        last = self._last()
        known = {*taken, *(path.name for path in self.folder.glob(f"{year}-*"))}
        known |= {
            path.stem.removeprefix("bm-")
            for folder in ("data/consents", "content/images")
            for path in (self.root / folder).glob(f"bm-{year}-*")
        }
        used = [
            int(one[5:]) for one in known if NUMBER.fullmatch(one) and one.startswith(f"{year}-")
        ]
        number = max([last.get(str(year), 0), *used]) + 1
        _write(self.folder / _LAST, json.dumps({**last, str(year): number}).encode())
        return f"{year}-{number:03}"

    def forget(self, number: str) -> None:
        """Keep nothing of an application: no original, no draft, no letter."""
        for folder in (self.folder / number, self.folder / "originals" / number):
            shutil.rmtree(folder, ignore_errors=True)
        self.letter(number).unlink(missing_ok=True)

    def letter(self, number: str) -> Path:
        """The answer to somebody whose application is not used."""
        return self.folder / "replies" / f"{number}.txt"

    def _forget_half(self, number: str) -> None:
        """Take away what a run that was stopped left of an application."""
        if not self.file(number, _ENTRY).exists():
            self.forget(number)

    def _last(self) -> dict[str, int]:
        with suppress(OSError, ValueError):
            values = json.loads((self.folder / _LAST).read_bytes())
            if isinstance(values, dict):
                return {str(key): int(value) for key, value in values.items()}
        return {}

    @staticmethod
    def _read(path: Path) -> Entry | None:
        with suppress(OSError, ValueError, TypeError):
            values = json.loads(path.read_bytes())
            values["twins"] = tuple(map(tuple, values["twins"]))
            for name in ("faults", "remarks"):
                values[name] = tuple(values[name])
            return Entry(**values)
        return None


def safe_name(name: str) -> str:
    """A name that every disk can keep and no terminal obeys."""
    path = PurePosixPath(name)
    stem = _SAFE.sub("_", path.stem).strip("._ ")[:60] or "file"
    return stem + _SAFE.sub("_", path.suffix)[:8]


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    sweep_beside(path)
    replace_file(path, data)
