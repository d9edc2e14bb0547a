"""A finished folder as its manifest describes it: what every target sends, and what verification reads back."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from quality_kunming.delivery.errors import DeliveryError
from quality_kunming.output.headers import is_immutable
from quality_kunming.output.manifest import FILE, Fingerprint, Manifest, ManifestError

KEPT = 5
"""Releases that a target keeps, the one that visitors see among them."""


def read_manifest(data: bytes) -> Manifest:
    """What a manifest says; DeliveryError where it is none."""
    try:
        return Manifest(data)
    except ManifestError as error:
        raise DeliveryError(f"{FILE} {error}。") from None


@dataclass(frozen=True)
class Release:
    """A finished folder that is what its manifest says."""

    folder: Path
    manifest: Manifest

    @classmethod
    def read(cls, folder: Path) -> "Release":
        """Read a folder, each file held against the manifest; DeliveryError where they differ."""
        try:
            manifest = read_manifest((folder / FILE).read_bytes())
        except FileNotFoundError:
            raise DeliveryError(f"{folder.name}/ 里没有 {FILE}，请先运行 publish。") from None
        described = manifest.all_files
        files = {
            path.relative_to(folder).as_posix(): path
            for path in folder.rglob("*")
            if not path.is_dir()
        }
        wrong = sorted(set(described) ^ set(files))
        wrong += [
            name
            for name, path in sorted(files.items())
            if name in described and Fingerprint.of(path.read_bytes()) != described[name]
        ]
        if wrong:
            raise DeliveryError(
                f"{folder.name}/ 和它的清单对不上：{_some(wrong)}。请重新运行 publish。"
            )
        return cls(folder, manifest)


@dataclass(frozen=True)
class KeptRelease:
    """A release that a target keeps."""

    name: str
    manifest: Manifest

    @property
    def number(self) -> int:
        """Releases are in the order of their numbers."""
        return int(self.name.partition("-")[0])


Carried = Mapping[str, tuple[str, Fingerprint]]
"""Files of kept releases that a new one takes along: path → the release that has it, and the file."""


def next_name(kept: Iterable[KeptRelease], manifest: Manifest) -> str:
    """A name with a number after every kept one, whatever the clock says: 0007-1a2b3c4d."""
    last = max((one.number for one in kept), default=0)
    return f"{last + 1:04d}-{manifest.digest}"


def carried(manifest: Manifest, kept: Iterable[KeptRelease]) -> Carried:
    """What pages that visitors still have open may ask for: path → newest kept release with it, and the file.

    These are the assets of kept releases that the new one has no more.
    """
    files = {}
    for one in sorted(kept, key=lambda one: one.number):
        for path, entry in one.manifest.all_files.items():
            if stays_for_open_pages(path) and path not in manifest.all_files:
                files[path] = (one.name, entry)
    return files


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
