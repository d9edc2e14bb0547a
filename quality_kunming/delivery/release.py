"""A finished folder as its manifest describes it: what every target sends, and what verification reads back."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from quality_kunming.delivery.errors import DeliveryError
from quality_kunming.output.headers import is_immutable
from quality_kunming.output.manifest import FILE

KEPT = 5
"""Releases that a target keeps, the one that visitors see among them."""


@dataclass(frozen=True)
class Entry:
    """One file: its size in bytes and its SHA-256 in hexadecimal."""

    bytes: int
    sha256: str

    @classmethod
    def of(cls, data: bytes) -> "Entry":
        """The entry of a file's content."""
        return cls(len(data), hashlib.sha256(data).hexdigest())


@dataclass(frozen=True)
class Manifest:
    """manifest.json of a finished folder, as bytes and as what they say."""

    data: bytes

    def __post_init__(self):
        try:
            _ = self.files, self.encoded, self.origin, self.is_preview, self.addresses
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            raise DeliveryError(f"{FILE} 不是发布清单，或者已经损坏。") from None

    @cached_property
    def _said(self) -> dict:
        return json.loads(self.data)

    @cached_property
    def files(self) -> dict[str, Entry]:
        """Every file of the site by its path, and the manifest itself."""
        return _entries(self._said["files"]) | {FILE: Entry.of(self.data)}

    @cached_property
    def encoded(self) -> dict[str, Entry]:
        """The precompressed twins of files, by path (`index.html.br`)."""
        return _entries(self._said["encoded"])

    @cached_property
    def all_files(self) -> dict[str, Entry]:
        """Every file of the folder."""
        return self.files | self.encoded

    @property
    def origin(self) -> str:
        """The address at which the site is meant to be."""
        return str(self._said["origin"])

    @property
    def is_preview(self) -> bool:
        """Whether the site is a preview, which must not go where the public looks."""
        return bool(self._said["preview"])

    @property
    def addresses(self) -> Mapping[str, Mapping]:
        """Every page's address and what it was made of."""
        return dict(self._said["addresses"])

    @property
    def digest(self) -> str:
        """Names the content: the same folder, the same digest."""
        return hashlib.sha256(self.data).hexdigest()[:8]


def _entries(described: Mapping[str, Mapping]) -> dict[str, Entry]:
    entries = {}
    for path, entry in described.items():
        if path.startswith("/") or ".." in path.split("/"):
            raise ValueError(path)
        entries[path] = Entry(int(entry["bytes"]), str(entry["sha256"]))
    return entries


@dataclass(frozen=True)
class Release:
    """A finished folder that is what its manifest says."""

    folder: Path
    manifest: Manifest

    @classmethod
    def read(cls, folder: Path) -> "Release":
        """Read a folder, each file held against the manifest; DeliveryError where they differ."""
        try:
            manifest = Manifest((folder / FILE).read_bytes())
        except FileNotFoundError:
            raise DeliveryError(f"{folder.name}/ 里没有 {FILE}，请先运行 publish。") from None
        described = manifest.all_files
        found = {
            path.relative_to(folder).as_posix(): path
            for path in folder.rglob("*")
            if not path.is_dir()
        }
        wrong = sorted(set(described) ^ set(found))
        wrong += [
            name
            for name, path in sorted(found.items())
            if name in described and Entry.of(path.read_bytes()) != described[name]
        ]
        if wrong:
            raise DeliveryError(
                f"{folder.name}/ 和它的清单对不上：{_some(wrong)}。请重新运行 publish。"
            )
        return cls(folder, manifest)


@dataclass(frozen=True)
class Kept:
    """A release that a target keeps."""

    name: str
    manifest: Manifest

    @property
    def number(self) -> int:
        """Releases are in the order of their numbers."""
        return int(self.name.partition("-")[0])


Carried = Mapping[str, tuple[str, Entry]]
"""Files of kept releases that a new one takes along: path → the release that has it, and the file."""


def next_name(kept: Iterable[Kept], manifest: Manifest) -> str:
    """A name with a number after every kept one, whatever the clock says: 0007-1a2b3c4d."""
    last = max((one.number for one in kept), default=0)
    return f"{last + 1:04d}-{manifest.digest}"


def carried(manifest: Manifest, kept: Iterable[Kept]) -> Carried:
    """What pages that visitors still have open may ask for: path → newest kept release with it, and the entry.

    These are the assets of kept releases that the new one has no more.
    """
    found = {}
    for one in sorted(kept, key=lambda one: one.number):
        for path, entry in one.manifest.all_files.items():
            if stays_for_open_pages(path) and path not in manifest.all_files:
                found[path] = (one.name, entry)
    return found


def stays_for_open_pages(path: str) -> bool:
    """Whether a file of a kept release stays within visitors' reach: styles and scripts do.

    Pictures do not: one that a person has taken back has to be gone at once.
    """
    return path.startswith("theme/") and is_immutable(path.removesuffix(".br").removesuffix(".gz"))


@dataclass(frozen=True)
class Changes:
    """What differs between two releases: paths of files of the site, and the bytes that have to be sent."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]
    bytes: int

    @classmethod
    def between(cls, before: Manifest | None, after: Manifest) -> "Changes":
        """From what visitors have (None: nothing) to what they are to have."""
        old, new = before.files if before else {}, after.files
        added = tuple(sorted(new.keys() - old.keys()))
        changed = tuple(sorted(path for path in new.keys() & old.keys() if new[path] != old[path]))
        size = sum(new[path].bytes for path in (*added, *changed))
        return cls(added, changed, tuple(sorted(old.keys() - new.keys())), size)

    def __bool__(self) -> bool:
        return bool(self.added or self.changed or self.removed)

    @property
    def counts(self) -> str:
        """How many files differ."""
        added, changed, removed = map(len, (self.added, self.changed, self.removed))
        return f"新增 {added} 个、改动 {changed} 个、删去 {removed} 个文件"

    def __str__(self) -> str:
        return f"{self.counts}，要传 {size_text(self.bytes)}"


def size_text(size: int) -> str:
    """A number of bytes for people: 640 字节, 12.3 KB, 4.5 MB."""
    if size < 1000:
        return f"{size} 字节"
    return f"{size / 1000:.1f} KB" if size < 1_000_000 else f"{size / 1_000_000:.1f} MB"


def _some(names: list[str]) -> str:
    return "、".join(names[:5]) + (f" 等 {len(names)} 个文件" if len(names) > 5 else "")
