"""A finished folder as its manifest describes it: what every target sends, and what verification reads back."""

import os
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from quality_kunming.delivery.errors import DeliveryError
from quality_kunming.output.headers import is_immutable
from quality_kunming.output.manifest import FILE, Fingerprint, Manifest, ManifestError
from quality_kunming.parallel import each_in_parallel
from quality_kunming.reading.files import everything_below

KEPT = 5
"""Releases that a target keeps, the one that visitors see among them."""

MANY = (2000, 100_000)
"""Files that more processes read sooner than one: forked ones, and spawned ones. Threads only wait for each other."""

_NAME = re.compile(r"(\d{4,})-[0-9a-f]{8}")


def sound_manifest(data: bytes) -> Manifest | None:
    """What a manifest says; None where it is none."""
    try:
        return Manifest(data)
    except ManifestError:
        return None


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
        if wrong := differences(folder, manifest):
            raise DeliveryError(
                f"{folder.name}/ 和它的清单对不上：{some(wrong)}。请重新运行 publish。"
            )
        return cls(folder, manifest)


def is_release_name(name: str) -> bool:
    """Whether a name is one that `next_name` gives; everything else beside releases is somebody else's."""
    return bool(_NAME.fullmatch(name))


def number_of(name: str) -> int:
    """Releases are in the order of their numbers."""
    return int(_NAME.fullmatch(name)[1])


def differences(
    folder: Path, manifest: Manifest, carries: Callable[[str], bool] = lambda path: False
) -> list[str]:
    """The paths below a folder that are not what a manifest says; more than it says may be of what it `carries`."""
    start, described, files = len(str(folder)) + 1, manifest.all_files, {}
    for entry in everything_below(str(folder)):
        if not entry.is_dir(follow_symlinks=False):
            name = entry.path[start:].replace(os.sep, "/")
            files[name] = entry.is_file(follow_symlinks=False)
    wrong = [name for name in files if not (files[name] and (name in described or carries(name)))]
    known = {name: described[name] for name in files if files[name] and name in described}
    return sorted([*wrong, *unfit(folder, known), *(described.keys() - files.keys())])


def unfit(folder: Path, files: Mapping[str, Fingerprint]) -> set[str]:
    """The paths of those files below a folder that are not there as they should be."""
    fitting = each_in_parallel(partial(_fits, os.path.join(folder, "")), [*files.items()], MANY)
    return {path for path, fits in zip(files, fitting, strict=True) if not fits}


def _fits(start: str) -> Callable[[tuple[str, Fingerprint]], bool]:
    return lambda file: file[1].fits(start + file[0])


@dataclass(frozen=True)
class KeptRelease:
    """A release that a target keeps."""

    name: str
    manifest: Manifest

    @property
    def number(self) -> int:
        """Its place in the order of releases."""
        return number_of(self.name)


def whole_releases(manifests: Mapping[str, Manifest | None]) -> list[KeptRelease]:
    """Those with a manifest, the oldest first."""
    whole = (KeptRelease(name, manifest) for name, manifest in manifests.items() if manifest)
    return sorted(whole, key=lambda one: one.number)


Carried = Mapping[str, tuple[str, Fingerprint]]
"""Files of kept releases that a new one takes along: path → the release that has it, and the file."""


def next_name(kept: Iterable[str], manifest: Manifest) -> str:
    """A name with a number after every kept one's, whatever the clock says: 0007-1a2b3c4d."""
    last = max(map(number_of, kept), default=0)
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
    wrong: tuple[str, ...] = ()
    """What visitors did not get although nothing differs, as sentences."""

    @classmethod
    def between(cls, before: Manifest | None, after: Manifest) -> "Changes":
        """From what visitors have (None: nothing) to what they are to have."""
        old, new = before.files if before else {}, after.files
        added = tuple(sorted(new.keys() - old.keys()))
        changed = tuple(sorted(path for path in new.keys() & old.keys() if new[path] != old[path]))
        size = sum(new[path].bytes for path in (*added, *changed))
        return cls(added, changed, tuple(sorted(old.keys() - new.keys())), size)

    def __bool__(self) -> bool:
        return bool(self.added or self.changed or self.removed or self.wrong)

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


def some(names: Sequence[str]) -> str:
    """The first few of many names."""
    return "、".join(names[:5]) + (f" 等 {len(names)} 个文件" if len(names) > 5 else "")
