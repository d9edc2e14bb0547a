"""Renditions kept between builds, so that each original is worked on once."""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

from quality_kunming.caching import Shelf
from quality_kunming.images.encoding import RECIPE, SUFFIXES, encode_picture
from quality_kunming.images.reading import read_picture


@dataclass(frozen=True)
class StoredRendition:
    """One rendition of an original; `name` is the shelf's, `data` its bytes where the shelf could not keep them."""

    name: str
    width: int
    height: int
    type: str
    data: bytes | None = None


class RenditionCache:
    """The renditions by original, recipe and set of widths.

    Several builds may share it: values are put in place whole, and two makers of one write the same bytes. What is
    incomplete or damaged is made again.
    """

    def __init__(self, root: Path):
        self._shelf = Shelf(root)

    def renditions(self, data: bytes, widths: tuple[int, ...]) -> tuple[StoredRendition, ...]:
        """The renditions of the original `data`, in the order of `encode_picture`."""
        key = hashlib.sha256(f"{RECIPE} {sorted(set(widths))} ".encode() + data).hexdigest()
        return self._kept(key) or self._made(key, data, widths)

    def bytes_of(self, rendition: StoredRendition) -> bytes:
        """What the file of a rendition holds; OSError where the cache was emptied meanwhile."""
        data = rendition.data or self._shelf.get(rendition.name)
        if data is None:
            raise OSError(f"picture cache does not keep what is written: {rendition.name}")
        return data

    def _kept(self, key: str) -> tuple[StoredRendition, ...] | None:
        """The original's renditions if every one is whole."""
        try:
            listed = json.loads(self._shelf.get(f"{key}.json") or b"null")
            kept = tuple(StoredRendition(*one) for one in listed)
        except (ValueError, TypeError):
            return None
        return kept if all(self._shelf.get(one.name) for one in kept) else None

    def _made(self, key: str, data: bytes, widths: tuple[int, ...]) -> tuple[StoredRendition, ...]:
        made = []
        for each in encode_picture(read_picture(data), widths):
            name = f"{key}-{each.width}{SUFFIXES[each.type]}"
            self._shelf.put(name, each.data)
            unkept = None if self._shelf.get(name) else each.data
            made.append(StoredRendition(name, each.width, each.height, each.type, unkept))
        listed = [(one.name, one.width, one.height, one.type) for one in made]
        self._shelf.put(f"{key}.json", json.dumps(listed).encode())
        return tuple(made)
