"""A folder on this machine: releases side by side, and a link that says which of them visitors see."""

import os
import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from quality_kunming.caching import FOLDER as CACHE
from quality_kunming.delivery.disk import faults_of_disk, writing
from quality_kunming.delivery.errors import DeliveryError
from quality_kunming.delivery.known_sums import KnownSums
from quality_kunming.delivery.locking import locked
from quality_kunming.delivery.release import (
    Carried,
    KeptRelease,
    Release,
    differences,
    is_release_name,
    number_of,
    sound_manifest,
    stays_for_open_pages,
)
from quality_kunming.delivery.spare import SPARE, begun, is_readable, put_aside
from quality_kunming.delivery.target import ServedFolder
from quality_kunming.output.manifest import FILE, Fingerprint, Manifest

BUSY = "另一次发布正在进行，请等它结束再试。"
CURRENT = "current"
RELEASES = "releases"
INCOMING = ".incoming"
LOCK = ".lock"


class Folder(ServedFolder):
    """`<path>/current` → `releases/<name>/`; files that did not change are hard links to the release before.

    So what somebody edits there changes in every release that has it: each is compared before it is shown again.
    The next release is made of the one that was dropped last (`spare.py`).
    """

    @property
    def base(self) -> Path:
        """Where the releases of the site, or of the preview, are."""
        path = self.root / self.settings.folder
        return path / "previews" / self.preview if self.preview else path

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Hold the folder's lock file."""
        with writing(self.base):
            self.base.mkdir(parents=True, exist_ok=True)
        with locked(self.base / LOCK, BUSY):
            with writing(self.base):
                self._clear()
            yield

    def manifests(self) -> Mapping[str, Manifest | None]:
        """What the folders say that are called as releases are."""
        return {
            path.name: _manifest(path / FILE)
            for path in self.base.glob(f"{RELEASES}/*/")
            if is_release_name(path.name) and not path.is_symlink()
        }

    def differences(self, release: KeptRelease) -> Sequence[str]:
        """Every file is read."""
        folder = self.base / RELEASES / release.name
        return differences(folder, release.manifest, carries=stays_for_open_pages)

    def current(self) -> str | None:
        """What the link leads to."""
        try:
            name = Path(os.readlink(self.base / CURRENT)).name
            return name if is_release_name(name) else None
        except FileNotFoundError:
            return None
        except OSError:
            raise DeliveryError(
                f"{self.base / CURRENT} 不是本程序放的链接，请先把它移走，再试一次。"
            ) from None

    def send(
        self, release: Release, name: str, kept: Sequence[KeptRelease], carried: Carried
    ) -> None:
        """Begin with the spare, if there is one; link what kept releases have, copy what is new."""
        incoming = self.base / RELEASES / INCOMING
        files = release.manifest.all_files
        wanted = files | {path: one for path, (_, one) in carried.items()}
        try:
            with writing(self.base), self._known_sums() as sums:
                placed = begun(self.base / SPARE, incoming, wanted, sums)
                missing = {path: one for path, one in wanted.items() if path not in placed}
                for owner, sources in _sources(missing, kept, carried).items():
                    placed |= _taken(self.base / RELEASES / owner, sources, incoming, sums)
                for path in files.keys() - placed:
                    shutil.copyfile(release.folder / path, incoming / path)
                os.replace(incoming, self.base / RELEASES / name)
        finally:
            shutil.rmtree(incoming, ignore_errors=True)

    def switch(self, name: str) -> None:
        """Put a new link in the place of the old one, which is one step (rename(2))."""
        fresh = self.base / f".{CURRENT}"
        with faults_of_disk(self.base):
            fresh.unlink(missing_ok=True)
            fresh.symlink_to(Path(RELEASES, name), target_is_directory=True)
            os.replace(fresh, self.base / CURRENT)

    def discard(self, names: Sequence[str]) -> None:
        """Keep the newest of them as the spare, and delete the others."""
        with faults_of_disk(self.base):
            for name in sorted(names, key=number_of):
                put_aside(self.base / RELEASES / name, self.base / SPARE)

    def remove(self) -> None:
        """Delete the preview: first what visitors see."""
        with faults_of_disk(self.base):
            (self.base / CURRENT).unlink(missing_ok=True)
            shutil.rmtree(self.base)

    def _known_sums(self) -> KnownSums:
        name = f"{self.settings.name}-{self.preview}" if self.preview else self.settings.name
        return KnownSums(self.root / CACHE / "delivery" / f"{name}.sums", self.base / LOCK)

    def _clear(self) -> None:
        """Take away what a deploy that was cut off has left."""
        (self.base / f".{CURRENT}").unlink(missing_ok=True)
        shutil.rmtree(self.base / RELEASES / INCOMING, ignore_errors=True)
        (self.base / RELEASES).mkdir(exist_ok=True)


def _manifest(path: Path) -> Manifest | None:
    try:
        return sound_manifest(path.read_bytes())
    except OSError:
        return None


def _sources(
    files: Mapping[str, Fingerprint], kept: Sequence[KeptRelease], carried: Carried
) -> dict[str, dict[str, Fingerprint]]:
    """Which of the files that are missing kept releases have: release → path → file."""
    sources: dict[str, dict[str, Fingerprint]] = {}
    if kept:
        there = kept[-1].manifest.all_files
        sources[kept[-1].name] = {
            path: one for path, one in files.items() if there.get(path) == one
        }
    for path, (owner, one) in carried.items():
        if path in files:
            sources.setdefault(owner, {})[path] = one
    return sources


def _taken(
    source: Path, files: Mapping[str, Fingerprint], target: Path, sums: KnownSums
) -> set[str]:
    """Place the files that are there as they should be, as links where they can be; their paths."""
    sound = files.keys() - sums.unfit(str(source), files)
    for path in sound:
        try:
            if is_readable(os.lstat(f"{source}/{path}")):
                os.link(f"{source}/{path}", f"{target}/{path}")
                continue
        except OSError:  # this disk has no hard links, or no more of them for this file
            pass
        shutil.copyfile(source / path, target / path)
    return sound
