"""A release's files into a store, each once, by its digest."""

from collections.abc import Callable, Collection, Mapping
from typing import TYPE_CHECKING

from quality_kunming.delivery.errors import DeliveryError
from quality_kunming.delivery.release import Release
from quality_kunming.output.manifest import Fingerprint

if TYPE_CHECKING:
    from quality_kunming.delivery.bucket import Bucket


def upload(
    bucket: "Bucket",
    release: Release,
    key_of: Callable[[str], str],
    there: Mapping[str, Fingerprint],
    known: Collection[str],
) -> None:
    """Upload what differs from the files that are `there`, the larger the fewer at a time; `key_of` a digest names it.

    A blob that should be there by what is `known` is asked for before it is copied.
    """
    from quality_kunming.delivery.bucket import FEWER, LARGE
    from quality_kunming.delivery.quick_requests import SMALL

    files = release.manifest.files
    differing = {path: one for path, one in files.items() if there.get(path) != one} or files
    blobs = {one.sha256: path for path, one in differing.items()}

    def put(sha256: str) -> None:
        key = key_of(sha256)
        data = (release.folder / blobs[sha256]).read_bytes()
        if Fingerprint.of(data) != files[blobs[sha256]]:
            raise DeliveryError(
                f"{blobs[sha256]} 在传的时候变了。请等 publish 做完，再运行 deploy。"
            )
        if sha256 not in known or not bucket.has(key, data):
            bucket.put(key, data)

    small, larger, large = [], [], []
    for sha256, path in blobs.items():
        size = files[path].bytes
        (small if size <= SMALL else larger if size <= LARGE else large).append(sha256)
    bucket.each(put, small)
    bucket.each(put, larger, FEWER)
    bucket.each(put, large, 1)
