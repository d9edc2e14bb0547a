"""Where visitors read in a bucket: one place of keys, and a journal that says at any moment what may be there."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quality_kunming.delivery.release import is_release_name
from quality_kunming.output.headers import cache_control, content_type, is_immutable
from quality_kunming.output.manifest import FILE, Fingerprint

if TYPE_CHECKING:
    from quality_kunming.delivery.bucket import Bucket

FRONT_PAGE = "index.html"
NOTHING = ""
"""In the place of a release's name: a site of which nothing may be there yet."""


@dataclass(frozen=True)
class Live:
    """The keys below `keys`; what is there is written below `state`, and its bytes lie below `blobs`."""

    bucket: "Bucket"
    keys: str
    state: str
    blobs: str

    def shown(self) -> str | None:
        """The release of the last change that came to its end."""
        name = (self.bucket.read(f"{self.state}current") or b"").decode("utf-8", "replace")
        return name if is_release_name(name) else None

    def journal(self) -> list[str]:
        """What a change that is not at its end began from and leads to; empty where there is none.

        Of one that is damaged nobody knows: the last release that was shown, or anything else.
        """
        data = self.bucket.read(self._journal_key)
        if data is None:
            return []
        return _journal_of(data) or [*filter(None, [self.shown()]), NOTHING]

    def may_hold(self) -> list[str]:
        """Every release of which something may be there: one, or several after a change was cut off."""
        return self.journal() or [self.shown() or NOTHING]

    def announce(self, names: Iterable[str]) -> None:
        """From now on something of any of these releases may be there."""
        journal = json.dumps({"shown": sorted(set(names))})
        self.bucket.put(self._journal_key, journal.encode())

    def change(self, name: str, plan: "CopyPlan", files: Mapping[str, Fingerprint]) -> None:
        """Come to a release as planned, after it was announced."""
        for step in plan.steps:
            self.bucket.each(lambda path: self._copy(path, files[path]), step)
        self.delete(plan.removed)
        self.bucket.put(f"{self.state}current", name.encode())
        self.bucket.delete(self._journal_key)

    def delete(self, paths: set[str]) -> None:
        """Take files away, pages before what they use."""
        for step in (filter(_is_page, paths), (one for one in paths if not _is_page(one))):
            self.bucket.each(self.bucket.delete, [self.keys + path for path in step])

    def forget(self) -> None:
        """Say no more what is there, because nothing is."""
        self.bucket.delete(f"{self.state}current")
        self.bucket.delete(self._journal_key)

    @property
    def _journal_key(self) -> str:
        return f"{self.state}switching"

    def _copy(self, path: str, entry: Fingerprint) -> None:
        self.bucket.copy(
            self.blobs + entry.sha256,
            self.keys + path,
            ContentType=content_type(path),
            CacheControl=cache_control(path),
        )


def _journal_of(data: bytes) -> list[str]:
    """The names that a journal gives; none where it is damaged."""
    try:
        names = json.loads(data)["shown"]
        is_sound = all(name == NOTHING or is_release_name(name) for name in names)
    except (ValueError, KeyError, TypeError, RecursionError):
        return []
    return list(names) if is_sound else []


@dataclass(frozen=True)
class CopyPlan:
    """What a change copies, step after step, and what it removes in the end."""

    steps: list[list[str]]
    removed: set[str]
    is_anew: bool
    """Whether everything is copied, also what should be there."""

    @classmethod
    def to(
        cls,
        new: Mapping[str, Fingerprint],
        held: Sequence[Mapping[str, Fingerprint]],
        assets: Iterable[str],
        *,
        mends: bool,
    ) -> "CopyPlan":
        """To `new` from what may be there now; `assets` stay.

        A file stays as it is where everything that may be there agrees about it. Where nothing differs at all and the
        place is the one that visitors read (`mends`), one switches because it is wrong: everything is copied.
        """
        there = {path for files in held for path in files}
        certain = {
            path for path, entry in new.items() if all(files.get(path) == entry for files in held)
        }
        removed = there - new.keys() - set(assets)
        is_anew = mends and len(certain) == len(new) and not removed
        if is_anew:
            certain = set()
        steps: dict[int, list[str]] = {}
        for path in new.keys() - certain:
            steps.setdefault(_turn(path, path in there), []).append(path)
        return cls([steps[turn] for turn in sorted(steps)], removed, is_anew)


def _turn(path: str, is_there: bool) -> int:
    """When a file is copied: before whatever may use it or lead to it."""
    if is_immutable(path):
        return 0
    if path == FILE:
        return 6
    if path == FRONT_PAGE:
        return 5
    return (3 if is_there else 1) + _is_page(path)


def _is_page(path: str) -> bool:
    return path.endswith(".html")
