"""A folder on this machine: releases side by side, and a link that says which of them visitors see."""

import filecmp
import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from quality_kunming.delivery.disk import faults_of_disk
from quality_kunming.delivery.errors import DeliveryError
from quality_kunming.delivery.locking import locked
from quality_kunming.delivery.release import Carried, KeptRelease, Release, read_manifest
from quality_kunming.delivery.target import ServedFolder
from quality_kunming.output.manifest import FILE

BUSY = "另一次发布正在进行，请等它结束再试。"
CURRENT = "current"
RELEASES = "releases"
INCOMING = ".incoming"


class Folder(ServedFolder):
    """`<path>/current` → `releases/<name>/`; files that did not change are hard links to the release before."""

    @property
    def base(self) -> Path:
        """Where the releases of the site, or of the preview, are."""
        path = self.root / self.settings.folder
        return path / "previews" / self.preview if self.preview else path

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Hold the folder's lock file."""
        with faults_of_disk(self.base):
            self.base.mkdir(parents=True, exist_ok=True)
        with locked(self.base / ".lock", BUSY):
            with faults_of_disk(self.base):
                self._clear()
            yield

    def releases(self) -> Sequence[KeptRelease]:
        """Every release whose manifest can be read."""
        manifests = sorted(self.base.glob(f"{RELEASES}/*/{FILE}"))
        return [
            KeptRelease(path.parent.name, read_manifest(path.read_bytes()))
            for path in manifests
            if not path.parent.name.startswith(".")
        ]

    def current(self) -> str | None:
        """What the link leads to."""
        try:
            return Path(os.readlink(self.base / CURRENT)).name
        except FileNotFoundError:
            return None
        except OSError:
            raise DeliveryError(
                f"{self.base / CURRENT} 不是本程序放的链接，请先把它移走，再试一次。"
            ) from None

    def send(
        self, release: Release, name: str, kept: Sequence[KeptRelease], carried: Carried
    ) -> None:
        """Copy what is new, link what is there already."""
        before = self.base / RELEASES / kept[-1].name if kept else None
        incoming = self.base / RELEASES / INCOMING
        with faults_of_disk(self.base):
            for path in sorted(release.manifest.all_files):
                _place(release.folder / path, incoming / path, before and before / path)
            for path, (owner, _) in carried.items():
                source = self.base / RELEASES / owner / path
                if source.exists():
                    _place(source, incoming / path, source)
            os.replace(incoming, self.base / RELEASES / name)

    def switch(self, name: str) -> None:
        """Put a new link in the place of the old one, which is one step (rename(2))."""
        fresh = self.base / f".{CURRENT}"
        with faults_of_disk(self.base):
            fresh.symlink_to(Path(RELEASES, name), target_is_directory=True)
            os.replace(fresh, self.base / CURRENT)

    def discard(self, names: Sequence[str]) -> None:
        """Delete these releases."""
        with faults_of_disk(self.base):
            for name in names:
                shutil.rmtree(self.base / RELEASES / name)

    def remove(self) -> None:
        """Delete the preview: first what visitors see."""
        with faults_of_disk(self.base):
            (self.base / CURRENT).unlink(missing_ok=True)
            shutil.rmtree(self.base)

    def _clear(self) -> None:
        """Take away what a deploy that was cut off has left."""
        (self.base / f".{CURRENT}").unlink(missing_ok=True)
        shutil.rmtree(self.base / RELEASES / INCOMING, ignore_errors=True)
        (self.base / RELEASES).mkdir(exist_ok=True)


def _place(source: Path, target: Path, same: Path | None) -> None:
    """Link `same` where it has the source's bytes, else copy; readable by the web server."""
    target.parent.mkdir(parents=True, exist_ok=True)
    if same and same.is_file() and filecmp.cmp(source, same, shallow=False):
        try:
            os.link(same, target)
            return
        except OSError:  # this disk has no hard links, or no more of them for this file
            pass
    shutil.copyfile(source, target)
