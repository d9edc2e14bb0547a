"""Renditions kept between builds, so that each original is worked on once."""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

from quality_kunming.images.encoding import RECIPE, SUFFIXES, EncodedPicture, encode_picture
from quality_kunming.images.reading import read_picture
from quality_kunming.storing import replace_file


@dataclass(frozen=True)
class StoredRendition:
    """One file in the cache."""

    file: Path
    width: int
    height: int
    type: str


class RenditionCache:
    """One folder per original, recipe and set of widths: the renditions and their digests.

    Several builds may share it: files are put in place whole, and two makers of one entry write
    the same bytes. An entry that is incomplete or damaged is made again.
    """

    def __init__(self, root: Path):
        self._root = root

    def renditions(self, data: bytes, widths: tuple[int, ...]) -> tuple[StoredRendition, ...]:
        """The files of the original `data`, in the order of `encode_picture`."""
        key = hashlib.sha256(f"{RECIPE} {sorted(set(widths))} ".encode() + data).hexdigest()
        folder = self._root / key[:2] / key
        stored = _stored(folder)
        if stored is None:
            _store(folder, list(encode_picture(read_picture(data), widths)))
            stored = _stored(folder)
        if stored is None:
            raise OSError(f"picture cache does not keep what is written: {folder}")
        return stored


def _stored(folder: Path) -> tuple[StoredRendition, ...] | None:
    """The entry's files if every one is whole."""
    try:
        manifest = json.loads((folder / "picture.json").read_bytes())
        found = []
        for width, height, type, digest in manifest:
            file = folder / f"{width}{SUFFIXES[type]}"
            if hashlib.sha256(file.read_bytes()).hexdigest() != digest:
                return None
            found.append(StoredRendition(file, width, height, type))
    except (OSError, ValueError, TypeError, KeyError):
        return None
    return tuple(found) or None


def _store(folder: Path, pictures: list[EncodedPicture]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for each in pictures:
        replace_file(folder / f"{each.width}{SUFFIXES[each.type]}", each.data)
    manifest = [(each.width, each.height, each.type, each.digest) for each in pictures]
    replace_file(folder / "picture.json", json.dumps(manifest).encode())
