"""An object store: releases as content-addressed blobs, copied inside the store to where visitors read."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from quality_kunming import environment
from quality_kunming.delivery.errors import BrokenError, DeliveryError
from quality_kunming.delivery.release import Entry, Kept, Manifest, Release, stays_for_open_pages
from quality_kunming.delivery.target import Promise, Target
from quality_kunming.output.headers import cache_control, content_type, is_immutable
from quality_kunming.output.manifest import FILE

if TYPE_CHECKING:
    from quality_kunming.delivery.bucket import Bucket

FRONT_PAGE = "index.html"
STATE = ".deploy/"
NOTHING = ""
"""In the place of a release's name: a site of which nothing may be there yet."""


class S3(Target):
    """The site at `<prefix>`, a preview at `<prefix>preview/<slug>/`; what is kept of them below `<prefix>.deploy/`.

    A store has no step that changes several objects at once. So everything is uploaded before; then a switch only
    copies inside the store: assets, new files, changed pages, the front page; what is not linked any more goes last.
    While these copies run (for an edit, a fraction of a second; for a new theme, as long as all pages take) some
    pages are new and some old: each is whole, and its assets and links are there. A switch that is cut off stays so
    until the next deploy or rollback, which finishes it; until then `current` is None.

    Precompressed twins are not sent: stores and CDNs compress themselves.
    """

    promises = frozenset({Promise.CACHE, Promise.NOT_FOUND})

    @contextmanager
    def reached(self) -> Iterator[None]:
        """Have boto3, installed where it is missing, and a key."""
        _ = self._bucket
        yield

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Hold the lock object; once it is lost, nothing is written any more."""
        from quality_kunming.delivery.lease import Lease

        lease = Lease(self._bucket, f"{self._state}lock")
        with lease.held():
            self._bucket.guard = lease.check
            try:
                yield
            finally:
                self._bucket.guard = lambda: None

    def releases(self) -> Sequence[Kept]:
        """What the index names."""
        return [Kept(name, self._manifest(name)) for name in self._index().kept]

    def current(self) -> str | None:
        """What the last switch that came to its end has shown."""
        return None if self._journal() else self._shown()

    def send(
        self,
        release: Release,
        name: str,
        kept: Sequence[Kept],
        carried: Mapping[str, tuple[str, Entry]],
    ) -> None:
        """Upload the bytes that the store does not have; `carried` files are there already, and stay."""
        index = self._index()
        self._keep(replace(index, loose=_with(index.loose, name)))
        self._bucket.put(self._manifest_key(name), release.manifest.data)
        self._upload(release, self._known(index))
        self._keep(replace(index, kept=_with(index.kept, name), loose=_without(index.loose, name)))
        self._tidy()

    def switch(self, name: str) -> None:
        """Copy what differs, in an order in which every page finds its assets and links."""
        new = self._manifest(name)
        shown = self._shown_now()
        plan = Plan.to(new.files, [self._files(one) for one in shown], self._assets())
        journal = {*shown, name, *([NOTHING] if plan.is_anew else [])}
        self._bucket.put(self._journal_key, json.dumps({"shown": sorted(journal)}).encode())
        try:
            for step in plan.steps:
                self._bucket.each(lambda path: self._show(path, new.files[path]), step)
            self._delete_live(plan.removed)
            self._bucket.put(f"{self._state}current", name.encode())
            self._bucket.delete(self._journal_key)
        except DeliveryError as error:
            raise BrokenError(
                f"换到一半断了：{error}有的页面已经是新的，请尽快再运行一次 deploy，或者 rollback。"
            ) from None

    def discard(self, names: Sequence[str]) -> None:
        """Take them off the index, then delete what no other release has."""
        index = self._index()
        self._keep(Index(_without(index.kept, *names), _with(index.loose, *names)))
        self._tidy()

    def remove(self) -> None:
        """Delete what visitors can read, then what is kept; the index last, so that one can try again."""
        if not self.preview:
            raise DeliveryError("只能撤下预览。")
        index = self._index()
        names = _with(index.loose, *index.kept)
        self._keep(Index((), names))
        manifests = self._found(names)
        self._delete_live(_paths(manifests))
        self._delete_blobs(_digests(manifests))
        self._bucket.each(self._bucket.delete, [self._manifest_key(name) for name in names])
        for key in ("current", "switching", "index.json"):
            self._bucket.delete(self._state + key)

    @cached_property
    def _bucket(self) -> "Bucket":
        if not environment.add("s3"):
            raise DeliveryError("放到对象存储要用的程序库没有装好，原因在上面。")
        from quality_kunming.delivery.bucket import Bucket

        return Bucket(self.settings)

    @property
    def _live(self) -> str:
        return self.settings.prefix + (f"preview/{self.preview}/" if self.preview else "")

    @property
    def _state(self) -> str:
        return self.settings.prefix + STATE + (f"preview/{self.preview}/" if self.preview else "")

    @property
    def _journal_key(self) -> str:
        return f"{self._state}switching"

    def _manifest_key(self, name: str) -> str:
        return f"{self._state}releases/{name}.json"

    def _blob_key(self, sha256: str) -> str:
        return f"{self._state}blobs/{sha256}"

    @cached_property
    def _manifests(self) -> dict[str, Manifest]:
        return {}

    def _find(self, name: str) -> Manifest | None:
        """A release's manifest, where it has come so far; read once, for it never changes."""
        if name not in self._manifests:
            data = self._bucket.read(self._manifest_key(name))
            if data is None:
                return None
            self._manifests[name] = Manifest(data)
        return self._manifests[name]

    def _found(self, names: Iterable[str]) -> list[Manifest]:
        return [one for name in names if (one := self._find(name))]

    def _manifest(self, name: str) -> Manifest:
        found = self._find(name)
        if not found:
            raise DeliveryError(f"存储桶 {self.settings.bucket} 里少了 {name} 的清单。")
        return found

    def _files(self, name: str) -> Mapping[str, Entry]:
        return {} if name == NOTHING else self._manifest(name).files

    def _index(self) -> "Index":
        return Index.read(self._bucket.read(f"{self._state}index.json"))

    def _keep(self, index: "Index") -> None:
        self._bucket.put(f"{self._state}index.json", index.data)

    def _shown(self) -> str | None:
        """The release that the last whole switch has shown."""
        name = (self._bucket.read(f"{self._state}current") or b"").decode("utf-8", "replace")
        return name if name in self._index().kept else None

    def _shown_now(self) -> list[str]:
        """Every release that visitors may see something of: one, or several after a switch was cut off."""
        return self._journal() or [self._shown() or NOTHING]

    def _journal(self) -> list[str]:
        """What a switch that is not at its end began from and leads to; empty where there is none."""
        data = self._bucket.read(self._journal_key)
        return json.loads(data)["shown"] if data else []

    def _assets(self) -> set[str]:
        """Immutable files of kept releases: pages that visitors still have open may ask for them."""
        kept = (self._manifest(name) for name in self._index().kept)
        return {path for one in kept for path in one.files if stays_for_open_pages(path)}

    def _known(self, index: "Index") -> set[str]:
        """Digests that the store has, or may have: a send that was cut off has uploaded some."""
        return _digests(self._found((*index.kept, *index.loose)))

    def _upload(self, release: Release, known: set[str]) -> None:
        """Upload blobs, the large ones one at a time; one that should be there is asked for before it is copied."""
        from quality_kunming.delivery.bucket import LARGE

        shown = self._shown()
        live = self._manifest(shown).files if shown else {}
        files = release.manifest.files
        differing = {path: one for path, one in files.items() if live.get(path) != one} or files
        blobs = {one.sha256: path for path, one in differing.items()}

        def upload(sha256: str) -> None:
            entry, key = files[blobs[sha256]], self._blob_key(sha256)
            if sha256 in known and self._bucket.has(key, entry.bytes):
                return
            data = (release.folder / blobs[sha256]).read_bytes()
            if Entry.of(data) != entry:
                raise DeliveryError(
                    f"{blobs[sha256]} 在传的时候变了。请等 publish 做完，再运行 deploy。"
                )
            self._bucket.put(key, data)

        large = [one for one in blobs if files[blobs[one]].bytes > LARGE]
        self._bucket.each(upload, blobs.keys() - set(large))
        for sha256 in large:
            upload(sha256)

    def _show(self, path: str, entry: Entry) -> None:
        self._bucket.copy(
            self._blob_key(entry.sha256),
            self._live + path,
            ContentType=content_type(path),
            CacheControl=cache_control(path),
        )

    def _delete_live(self, paths: set[str]) -> None:
        """Pages before what they use."""
        for step in (filter(_is_page, paths), (one for one in paths if not _is_page(one))):
            self._bucket.each(self._bucket.delete, [self._live + path for path in step])

    def _delete_blobs(self, digests: set[str]) -> None:
        self._bucket.each(self._bucket.delete, [self._blob_key(one) for one in digests])

    def _tidy(self) -> None:
        """Delete what only releases have that are not kept; those that a cut-off switch began with wait for its end."""
        index = self._index()
        if not index.loose:
            return
        waiting = {*self._journal()}.intersection(index.loose)
        names = [name for name in index.loose if name not in waiting]
        going, staying = self._found(names), self._found({*index.kept, *waiting})
        self._delete_live({*filter(stays_for_open_pages, _paths(going))} - _paths(staying))
        self._delete_blobs(_digests(going) - _digests(staying))
        self._bucket.each(self._bucket.delete, [self._manifest_key(name) for name in names])
        self._keep(replace(index, loose=_without(index.loose, *names)))


@dataclass(frozen=True)
class Index:
    """Which releases are kept; `loose` are those of which something may still lie about."""

    kept: tuple[str, ...] = ()
    loose: tuple[str, ...] = ()

    @classmethod
    def read(cls, data: bytes | None) -> "Index":
        """Read it; none is one without releases."""
        if data is None:
            return cls()
        try:
            said = json.loads(data)
            return cls(tuple(said["kept"]), tuple(said["loose"]))
        except (ValueError, KeyError, TypeError):
            raise DeliveryError(f"存储桶里的 {STATE}index.json 已经损坏，要有人看一看。") from None

    @property
    def data(self) -> bytes:
        """As it is stored."""
        return json.dumps({"kept": self.kept, "loose": self.loose}).encode()


@dataclass(frozen=True)
class Plan:
    """What a switch copies, step after step, and what it removes in the end."""

    steps: list[list[str]]
    removed: set[str]
    is_anew: bool
    """Whether everything is copied, also what should be there."""

    @classmethod
    def to(
        cls,
        new: Mapping[str, Entry],
        shown: Sequence[Mapping[str, Entry]],
        assets: set[str],
    ) -> "Plan":
        """To `new` from what visitors may see now.

        A file stays as it is where everything that may be shown agrees about it. Where nothing differs at all, one
        switches because what visitors read is wrong: everything is copied.
        """
        there = {path for files in shown for path in files}
        certain = {
            path for path, entry in new.items() if all(files.get(path) == entry for files in shown)
        }
        removed = there - new.keys() - assets
        is_anew = len(certain) == len(new) and not removed
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


def _paths(manifests: Iterable[Manifest]) -> set[str]:
    return {path for one in manifests for path in one.files}


def _digests(manifests: Iterable[Manifest]) -> set[str]:
    return {entry.sha256 for one in manifests for entry in one.files.values()}


def _with(names: tuple[str, ...], *more: str) -> tuple[str, ...]:
    return (*_without(names, *more), *more)


def _without(names: tuple[str, ...], *fewer: str) -> tuple[str, ...]:
    return tuple(name for name in names if name not in fewer)
