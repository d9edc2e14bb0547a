"""A zip file on this machine, for whoever puts the site online by hand."""

import os
import shutil
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from quality_kunming.delivery.disk import FILE_RIGHTS, faults_of_disk, writing
from quality_kunming.delivery.errors import DeliveryError
from quality_kunming.delivery.kinds.folder import BUSY, INCOMING, RELEASES
from quality_kunming.delivery.locking import locked
from quality_kunming.delivery.release import (
    Carried,
    KeptRelease,
    Release,
    is_release_name,
    sound_manifest,
)
from quality_kunming.delivery.target import Target
from quality_kunming.output.manifest import FILE, Fingerprint, Manifest

SITE = "site.zip"
EPOCH = (1980, 1, 1, 0, 0, 0)
"""The first moment that a zip file can tell: the same site gives the same bytes."""
_UNREADABLE = (zipfile.BadZipFile, zlib.error, KeyError, OSError, EOFError, RuntimeError)
"""What reading a damaged zip file raises; RuntimeError where it seems encrypted or packed in an unknown way."""


class Zip(Target):
    """`<path>/site.zip`, and the releases kept as `<path>/releases/<name>.zip`."""

    is_served = False

    @property
    def base(self) -> Path:
        """Where the zip files are."""
        if self.preview:
            raise DeliveryError("压缩包没有预览的位置；预览请用别的目标。")
        return self.root / self.settings.folder

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Hold the folder's lock file."""
        with writing(self.base):
            (self.base / RELEASES).mkdir(parents=True, exist_ok=True)
        with locked(self.base / ".lock", BUSY):
            with faults_of_disk(self.base):
                for rest in (self.base / f".{SITE}", self.base / RELEASES / INCOMING):
                    rest.unlink(missing_ok=True)
            yield

    def manifests(self) -> Mapping[str, Manifest | None]:
        """What the zip files say that are called as releases are."""
        return {
            path.stem: _manifest(path)
            for path in self.base.glob(f"{RELEASES}/*.zip")
            if is_release_name(path.stem)
        }

    def differences(self, release: KeptRelease) -> Sequence[str]:
        """Every packed file is read."""
        try:
            with zipfile.ZipFile(self.base / RELEASES / f"{release.name}.zip") as packed:
                there = {one: Fingerprint.of(packed.read(one)) for one in packed.namelist()}
        except _UNREADABLE:
            return [f"{release.name}.zip"]
        described = release.manifest.all_files
        return sorted(
            path
            for path in described.keys() | there.keys()
            if there.get(path) != described.get(path)
        )

    def current(self) -> str | None:
        """The kept release that site.zip is."""
        path = self.base / SITE
        manifest = _manifest(path) if path.exists() else None
        names = [one.name for one in self.releases() if one.manifest == manifest]
        return names[-1] if names else None

    def send(
        self, release: Release, name: str, kept: Sequence[KeptRelease], carried: Carried
    ) -> None:
        """Pack the folder; nothing is carried, for nobody has pages of a zip file open."""
        incoming = self.base / RELEASES / INCOMING
        try:
            with writing(self.base):
                _pack(release, incoming)
                os.replace(incoming, self.base / RELEASES / f"{name}.zip")
        finally:
            incoming.unlink(missing_ok=True)

    def switch(self, name: str) -> None:
        """Put a copy of the release in the place of site.zip, in one step."""
        fresh = self.base / f".{SITE}"
        with writing(self.base):
            try:
                shutil.copyfile(self.base / RELEASES / f"{name}.zip", fresh)
                os.replace(fresh, self.base / SITE)
            finally:
                fresh.unlink(missing_ok=True)

    def discard(self, names: Sequence[str]) -> None:
        """Delete these releases."""
        with faults_of_disk(self.base):
            for name in names:
                (self.base / RELEASES / f"{name}.zip").unlink()

    def remove(self) -> None:
        """There are no previews to take away."""
        raise DeliveryError("压缩包没有预览的位置，不用删。")


def _pack(release: Release, file: Path) -> None:
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        for path in sorted(release.manifest.all_files):
            entry = zipfile.ZipInfo(path, EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = FILE_RIGHTS << 16
            packed.writestr(entry, (release.folder / path).read_bytes())
    with zipfile.ZipFile(file) as packed:
        if broken := packed.testzip():
            raise DeliveryError(f"压缩包里的 {broken} 读出来不对，请检查磁盘。")


def _manifest(path: Path) -> Manifest | None:
    try:
        with zipfile.ZipFile(path) as packed:
            return sound_manifest(packed.read(FILE))
    except _UNREADABLE:
        return None
