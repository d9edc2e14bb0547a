"""What a store holds of a site: the releases by name, in the order in which they were shown."""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from quality_kunming.delivery.release import is_release_name, number_of
from quality_kunming.output.manifest import Manifest

STATE = ".deploy/"
"""Where a store keeps what is no page, below the prefix of the site."""


@dataclass(frozen=True)
class Index:
    """Which releases are kept; `loose` are those of which something may still lie about."""

    kept: tuple[str, ...] = ()
    loose: tuple[str, ...] = ()

    @classmethod
    def read(cls, data: bytes | None, shown: Callable[[], Iterable[str]]) -> "Index":
        """What it says; none is one without releases, a damaged one has those that are `shown`."""
        if data is None:
            return cls()
        try:
            said = json.loads(data)
            return cls(_names(said["kept"]), _names(said["loose"]))
        except (ValueError, KeyError, TypeError, RecursionError):
            return cls(tuple(sorted(shown(), key=number_of)))

    @property
    def data(self) -> bytes:
        """As it is stored."""
        return json.dumps({"kept": self.kept, "loose": self.loose}).encode()


def _names(said: list) -> tuple[str, ...]:
    """Names of releases; ValueError where anything else stands there."""
    if not all(is_release_name(one) for one in said):
        raise ValueError(said)
    return tuple(said)


def paths_of(manifests: Iterable[Manifest]) -> set[str]:
    """The paths of all their files."""
    return {path for one in manifests for path in one.files}


def digests_of(manifests: Iterable[Manifest]) -> set[str]:
    """The SHA-256 of all their files."""
    return {entry.sha256 for one in manifests for entry in one.files.values()}


def with_names(names: tuple[str, ...], *more: str) -> tuple[str, ...]:
    """The names with more, the new ones last."""
    return (*without_names(names, *more), *more)


def without_names(names: tuple[str, ...], *fewer: str) -> tuple[str, ...]:
    """The names that are left."""
    return tuple(name for name in names if name not in fewer)
