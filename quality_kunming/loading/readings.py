"""What each file and each text says by itself, kept for the next run: read again only when its bytes have changed."""

from collections.abc import Callable, Collection, Iterator, Mapping
from copy import copy
from hashlib import sha256
from pathlib import Path

from quality_kunming import faults
from quality_kunming.caching import FOLDER, Table, digest_of, program_key
from quality_kunming.errors import Problem
from quality_kunming.loading.articles import read_matter
from quality_kunming.loading.records import Written, model_in, read_record
from quality_kunming.model.article import FrontMatter
from quality_kunming.model.base import Model, Record
from quality_kunming.parallel import each_in_parallel
from quality_kunming.prose.survey import Survey, survey
from quality_kunming.reading.text import read_bytes

MANY, MANY_TO_SPAWN = 500, 5_000
"""Files that are read in several processes; to spawn one takes as long as to read some thousands."""

Reading = Model | Written | list[Problem]
"""What came of a file: its model, of a record the values that are to become one, or why there is none."""


class Readings:
    """The readings of a project's files by name, and the surveys of its texts.

    Every file is opened in every run: what it says is looked up by its name and the digest of its bytes.
    """

    def __init__(self, root: Path):
        self._root = root
        self._drafts: Mapping[str, bytes] = {}
        self._table = Table(root / FOLDER / "readings", program_key())
        kept = self._table.load()
        self._kept_files: dict[str, tuple[bytes, Reading]] = kept.get("files", {})
        self._kept_texts: dict[str, Survey] = kept.get("texts", {})
        self._files: dict[str, tuple[bytes, Reading]] = {}
        self._texts: dict[str, Survey] = {}
        self._new_texts: dict[str, Survey] = {}

    def after(
        self, changed: Collection[str], drafts: Mapping[str, bytes] | None = None
    ) -> "Readings":
        """The same later in this run: no file is opened again but those, and those in folders, that have changed.

        A draft is read in the place of its file.
        """
        after = copy(self)
        after._drafts = drafts or {}
        folders = tuple(f"{name}/" for name in changed)
        after._files = {
            name: one
            for name, one in self._files.items()
            if name not in changed and not name.startswith(folders)
        }
        return after

    def read(self, files: Mapping[str, type[Model]]) -> dict[str, Reading]:
        """What each file says of its model."""
        readings: dict[str, Reading] = {}
        changed: dict[str, tuple[type[Model], bytes]] = {}
        digests: dict[str, bytes] = {}
        for name, kind in files.items():
            if name in self._files:
                readings[name] = self._files[name][1]
                continue
            data = self._drafts.get(name)
            if data is None:
                data = read_bytes(f"{self._root}/{name}", name)
            if isinstance(data, Problem):
                readings[name] = [data]
                continue
            digest, kept = sha256(data).digest(), self._kept_files.get(name)
            if kept and kept[0] == digest:
                self._files[name], readings[name] = kept, kept[1]
            else:
                changed[name], digests[name] = (kind, data), digest
        for name, reading, of_body in _read_all(changed):
            self._files[name], readings[name] = (digests[name], reading), reading
            if of_body:
                self._new_texts[reading.body] = of_body
        return readings

    def survey(self, text: str) -> Survey:
        """What a text says by itself."""
        found = self._texts.get(text) or self._kept_texts.get(text) or self._new_texts.get(text)
        self._texts[text] = found = found or survey(text)
        return found

    def digest(self, name: str) -> str | None:
        """The SHA-256 of a file as it was read, of one that was not as it is; in hexadecimal, None where it is none."""
        if name in self._files:
            return self._files[name][0].hex()
        path = self._root / name
        return digest_of(path.read_bytes()) if path.is_file() else None

    def save(self) -> None:
        """Keep what this run has used, where it is not what was kept."""
        if not (
            _is_same(self._files, self._kept_files) and _is_same(self._texts, self._kept_texts)
        ):
            self._table.save({"files": self._files, "texts": self._texts})


def _read_all(
    files: Mapping[str, tuple[type[Model], bytes]],
) -> Iterator[tuple[str, Reading, Survey | None]]:
    """What each file says, in no matter what process, and the survey of its body."""
    things = [(name, *file) for name, file in files.items()]
    readings = each_in_parallel(_reader, things, enough=(MANY, MANY_TO_SPAWN))
    yield from ((name, *one) for name, one in zip(files, readings, strict=True))


def _reader() -> Callable[[tuple[str, type[Model], bytes]], tuple[Reading, Survey | None]]:
    return _read_with_survey


def _read_with_survey(file: tuple[str, type[Model], bytes]) -> tuple[Reading, Survey | None]:
    name, kind, data = file
    try:
        reading = _read(kind, name, data)
        return reading, survey(reading.body) if isinstance(reading, FrontMatter) else None
    except Exception as error:
        return [faults.problem_of(error, name)], None


def _read(kind: type[Model], name: str, data: bytes) -> Reading:
    if issubclass(kind, FrontMatter):
        return read_matter(kind, name, data)
    if issubclass(kind, Record):
        return read_record(kind, name, data)
    return model_in(kind, name, data)


def _is_same(values: Mapping, others: Mapping) -> bool:
    """Whether two mappings hold the very same objects."""
    return len(values) == len(others) and all(
        others.get(name) is value for name, value in values.items()
    )
