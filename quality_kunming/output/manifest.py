"""manifest.json, as others read it: what a finished folder holds, and which file is behind each of its addresses.

`inventory.py` writes it.
"""

import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from quality_kunming.model.dates import When
from quality_kunming.model.published_set import PublishedSet, SetChanges

FILE = "manifest.json"
FORMAT = 1
_NONE = "不是发布清单，或者已经损坏"
_READING = os.O_RDONLY | getattr(os, "O_BINARY", 0)
_DAMAGED = (ValueError, KeyError, TypeError, AttributeError, RecursionError, OverflowError)
"""What reading raises where the bytes are no manifest."""


class ManifestError(Exception):
    """A file that is no manifest of this site; its text is a Chinese sentence."""


class Fingerprint(NamedTuple):
    """One file: its size in bytes and its SHA-256 in hexadecimal."""

    bytes: int
    sha256: str

    @classmethod
    def of(cls, data: bytes) -> "Fingerprint":
        """That of a file with this content."""
        return cls(len(data), hashlib.sha256(data).hexdigest())

    def fits(self, path: str | Path) -> bool:
        """Whether a file is this one; no file that cannot be read is."""
        try:
            file = os.open(path, _READING)
        except OSError:
            return False
        try:
            return os.fstat(file).st_size == self.bytes and self.of(_content(file, self)) == self
        except OSError:
            return False
        finally:
            os.close(file)


@dataclass(frozen=True)
class Manifest:
    """manifest.json of a finished folder, as bytes and as what they say."""

    data: bytes

    def __post_init__(self):
        try:
            _ = self.files, self.encoded, self.origin, self.is_preview, self.addresses
        except _DAMAGED:
            raise ManifestError(_NONE) from None

    @cached_property
    def _said(self) -> dict:
        return json.loads(self.data)

    @cached_property
    def files(self) -> dict[str, Fingerprint]:
        """Every file of the site by its path, and the manifest itself."""
        return _fingerprints(self._said["files"]) | {FILE: Fingerprint.of(self.data)}

    @cached_property
    def encoded(self) -> dict[str, Fingerprint]:
        """The precompressed twins of files, by path (`index.html.br`)."""
        return _fingerprints(self._said["encoded"])

    @cached_property
    def all_files(self) -> dict[str, Fingerprint]:
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

    @cached_property
    def addresses(self) -> dict[str, str]:
        """Every page's address with the file behind it, empty where there are several or none."""
        return _sources(self._said)

    @property
    def day(self) -> date | None:
        """The day that the site was made for; None where that is not told."""
        try:
            return date.fromisoformat(self._said["day"])
        except (KeyError, TypeError, ValueError):
            return None

    @property
    def digest(self) -> str:
        """Names the content: the same folder, the same digest."""
        return hashlib.sha256(self.data).hexdigest()[:8]


@dataclass(frozen=True)
class Publication:
    """What was published before.

    `addresses` have the file behind each, empty where there are several or none. `times` have when the text at an
    address first went out, as precise as is known; None as a whole where nothing is known of what went before.
    """

    addresses: Mapping[str, str] = field(default_factory=dict)
    times: Mapping[str, When | None] | None = None
    sets: Mapping[str, PublishedSet] | None = None
    """The open data by its sections."""


def read_publication(path: Path, day: date) -> Publication:
    """What was published by a day; a publication of a later day tells nothing.

    Raises ManifestError where the file is no manifest.
    """
    try:
        return publication_of(path.read_bytes(), day)
    except FileNotFoundError:
        raise ManifestError("没有这个文件") from None
    except OSError as error:
        raise ManifestError(f"打不开（{error.strerror}）") from None


def next_change_of(data: bytes) -> datetime | None:
    """When the published pages may say something else; None where a manifest of an older version does not tell."""
    try:
        return _instant(json.loads(data)["next"])
    except _DAMAGED:
        return None


def publication_of(data: bytes, day: date) -> Publication:
    """As `read_publication`, of a manifest's bytes."""
    try:
        manifest = json.loads(data)
        if manifest["preview"] is not False:
            raise ManifestError("是预览的清单，不是正式发布的")
        if date.fromisoformat(manifest["day"]) > day:
            return Publication()
        times = {url: _time(page.get("published")) for url, page in manifest["addresses"].items()}
        sets = {key: _set(said) for key, said in manifest.get("data", {}).items()}
        return Publication(_sources(manifest), times, sets)
    except _DAMAGED:
        raise ManifestError(_NONE) from None


def _content(file: int, about: Fingerprint) -> bytes:
    """What an open file of a known size holds, with nothing in between: most of a site's files are small."""
    data = os.read(file, about.bytes)
    while len(data) < about.bytes and (more := os.read(file, about.bytes - len(data))):
        data += more
    return data


def _sources(said: Mapping) -> dict[str, str]:
    return {str(address): str(page["source"]) for address, page in said["addresses"].items()}


def _set(said: Mapping) -> PublishedSet:
    digests = {str(key): dict(fields) for key, fields in said["records"].items()}
    return PublishedSet(str(said["day"]), digests, _changes(said["changes"]))


def _changes(said: Mapping | None) -> SetChanges | None:
    if said is None:
        return None
    changed = {str(key): tuple(map(str, fields)) for key, fields in said["changed"].items()}
    days = str(said["day"]), str(said["since"])
    return SetChanges(*days, tuple(map(str, said["new"])), changed, tuple(map(str, said["gone"])))


def _time(text: str | None) -> When | None:
    if not text:
        return None
    return When.of(_instant(text)) if "T" in text else When.parse(text)


def _instant(text: str) -> datetime:
    """The instant that a text names; ValueError where it does not say by which clock."""
    instant = datetime.fromisoformat(text)
    if instant.tzinfo is None:
        raise ValueError(text)
    return instant


def _fingerprints(described: Mapping[str, Mapping]) -> dict[str, Fingerprint]:
    fingerprints = {}
    for path, entry in described.items():
        if path.startswith("/") or (".." in path and ".." in path.split("/")):
            raise ValueError(path)
        fingerprints[path] = Fingerprint(int(entry["bytes"]), str(entry["sha256"]))
    return fingerprints
