"""The manifests of the releases that a store has."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from quality_kunming.delivery.errors import DeliveryError
from quality_kunming.delivery.live import NOTHING
from quality_kunming.delivery.release import sound_manifest
from quality_kunming.output.manifest import Fingerprint, Manifest

if TYPE_CHECKING:
    from quality_kunming.delivery.bucket import Bucket


class StoredManifests:
    """Below `state` of a bucket; each is read once, for it never changes but when it is sent."""

    def __init__(self, bucket: "Bucket", state: str):
        self._bucket = bucket
        self._state = state
        self._read: dict[str, Manifest | None] = {}

    def key(self, name: str) -> str:
        """Where that of a release is."""
        return f"{self._state}releases/{name}.json"

    def put(self, name: str, manifest: Manifest) -> None:
        """Store that of a release."""
        self._bucket.put(self.key(name), manifest.data)
        self._read[name] = manifest

    def find(self, name: str) -> Manifest | None:
        """That of a release, where it has come so far and is not damaged."""
        if name not in self._read:
            data = self._bucket.read(self.key(name))
            if data is None:
                return None
            self._read[name] = sound_manifest(data)
        return self._read[name]

    def of(self, name: str) -> Manifest:
        """That of a release that must have one."""
        manifest = self.find(name)
        if not manifest:
            raise DeliveryError(f"存储桶 {self._bucket.name} 里 {name} 的清单没有了，或者坏了。")
        return manifest

    def all(self, names: Iterable[str]) -> list[Manifest]:
        """Those that there are of some releases."""
        return [one for name in names if (one := self.find(name))]

    def files(self, name: str) -> Mapping[str, Fingerprint]:
        """A release's files; none where it is NOTHING, or nobody knows any more what it was."""
        manifest = self.find(name) if name != NOTHING else None
        return manifest.files if manifest else {}
