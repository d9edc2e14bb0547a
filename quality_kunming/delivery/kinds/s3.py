"""An object store: releases as content-addressed blobs, copied inside the store to where visitors read."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from quality_kunming import environment
from quality_kunming.delivery.errors import BrokenError, DeliveryError
from quality_kunming.delivery.live import NOTHING, CopyPlan, Live
from quality_kunming.delivery.release import Carried, KeptRelease, Release, stays_for_open_pages
from quality_kunming.delivery.store_index import (
    STATE,
    Index,
    digests_of,
    paths_of,
    with_names,
    without_names,
)
from quality_kunming.delivery.stored_manifests import StoredManifests
from quality_kunming.delivery.target import Promise, Target
from quality_kunming.delivery.uploading import upload
from quality_kunming.model.targets import S3Target
from quality_kunming.output.manifest import Fingerprint, Manifest

if TYPE_CHECKING:
    from quality_kunming.delivery.bucket import Bucket

SLOTS = ("a", "b")
POINTER = "shown"


class S3(Target):
    """The site at `<prefix>`, a preview at `<prefix>preview/<slug>/`; what is kept of them below `<prefix>.deploy/`.

    A store has no step that changes several objects at once. So everything is uploaded before; then a switch only
    copies inside the store: assets, new files, changed pages, the front page; what is not linked any more goes last.
    While these copies run (for an edit, a fraction of a second; for a new theme, as long as all pages take) some
    pages are new and some old: each is whole, and its assets and links are there. A switch that is cut off stays so
    until the next deploy or rollback, which finishes it; until then `current` is None.

    With `slots` in the settings the site lies at `<prefix>a/` or `<prefix>b/`, and `<prefix>shown` says where.
    A switch copies in the same way into the slot that nobody reads; then that one object is written, and from the next
    request on visitors have the new site. The nginx of docs/servers/nginx/object-store.conf, which reads it at each
    request, has to be in front. Previews have no slots.

    Precompressed twins are not sent: stores and CDNs compress themselves.
    """

    settings: S3Target

    @property
    def promises(self) -> frozenset[Promise]:
        """The security headers only from the nginx in front of slots."""
        stored = {Promise.CACHE, Promise.NOT_FOUND}
        return frozenset(stored | {Promise.SECURITY} if self.settings.slots else stored)

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

    def manifests(self) -> Mapping[str, Manifest | None]:
        """Those of the releases that the index names."""
        return {name: self._manifests.find(name) for name in self._index().kept}

    def current(self) -> str | None:
        """What the last switch that came to its end has shown."""
        place = self._places.get(self._shown_slot())
        return None if not place or place.journal() else place.shown()

    def send(
        self, release: Release, name: str, kept: Sequence[KeptRelease], carried: Carried
    ) -> None:
        """Upload the bytes that the store does not have; `carried` files are there already, and stay."""
        index = self._index()
        self._keep(replace(index, loose=with_names(index.loose, name)))
        self._manifests.put(name, release.manifest)
        place = self._places[self._next_slot()]
        is_believed = NOTHING not in place.may_hold()
        there = self._manifests.files(place.shown() or NOTHING) if is_believed else {}
        upload(self._bucket, release, self._blob_key, there, self._known(index))
        self._keep(
            replace(
                index, kept=with_names(index.kept, name), loose=without_names(index.loose, name)
            )
        )
        self._tidy()

    def renew(self, release: Release | None, name: str) -> bool:
        """Hold every blob against its MD5, and have the next switch copy everything; slots have the release before."""
        if self._has_slots:
            return False
        if release:
            upload(self._bucket, release, self._blob_key, {}, self._known(self._index()))
        for place in self._places.values():
            place.announce([*place.may_hold(), NOTHING])
        return True

    def switch(self, name: str) -> None:
        """Copy what differs, in an order in which every page finds its assets and links; with slots, then point."""
        slot = self._next_slot()
        place = self._places[slot]
        files, assets = self._manifests.of(name).files, self._assets()
        if slot:  # assets of other kept releases may be in the other slot alone
            files = assets | files
        held = place.may_hold()
        plan = CopyPlan.to(
            files, [self._manifests.files(one) for one in held], assets, mends=not slot
        )
        place.announce([*held, name, *([NOTHING] if plan.is_anew else [])])
        try:
            place.change(name, plan, files)
        except DeliveryError as error:
            if slot:
                raise
            raise BrokenError(
                f"换到一半断了：{error}有的页面已经是新的，请尽快再运行一次 deploy，或者 rollback。"
            ) from None
        if slot:
            self._point(slot)

    def discard(self, names: Sequence[str]) -> None:
        """Take them off the index, then delete what no other release has."""
        index = self._index()
        for place in self._places.values():
            if not {*names}.isdisjoint(held := place.may_hold()):
                place.announce([*held, NOTHING])  # read back wrong there: believed no more
        self._keep(Index(without_names(index.kept, *names), with_names(index.loose, *names)))
        self._tidy()

    def remove(self) -> None:
        """Delete what visitors can read, then what is kept; the index last, so that one can try again."""
        if not self.preview:
            raise DeliveryError("只能撤下预览。")
        index = self._index()
        names = with_names(index.loose, *index.kept)
        self._keep(Index((), names))
        manifests = self._manifests.all(names)
        (place,) = self._places.values()
        place.announce([*place.may_hold(), NOTHING])
        place.delete(paths_of(manifests))
        self._delete_blobs(digests_of(manifests))
        self._bucket.each(self._bucket.delete, [self._manifests.key(name) for name in names])
        place.forget()
        self._bucket.delete(f"{self._state}index.json")

    @cached_property
    def _bucket(self) -> "Bucket":
        if not environment.add("s3"):
            raise DeliveryError("放到对象存储要用的程序库没有装好，原因在上面。")
        from quality_kunming.delivery.bucket import Bucket

        return Bucket(self.settings)

    @property
    def _below(self) -> str:
        return f"preview/{self.preview}/" if self.preview else ""

    @property
    def _state(self) -> str:
        return self.settings.prefix + STATE + self._below

    @property
    def _has_slots(self) -> bool:
        return self.settings.slots and not self.preview

    @cached_property
    def _places(self) -> dict[str, Live]:
        """Where the site can lie: in one place, or in two by the name of the slot."""
        keys, state, blobs = self.settings.prefix + self._below, self._state, f"{self._state}blobs/"
        if not self._has_slots:
            return {"": Live(self._bucket, keys, state, blobs)}
        return {
            slot: Live(self._bucket, f"{keys}{slot}/", f"{state}{slot}/", blobs) for slot in SLOTS
        }

    def _shown_slot(self) -> str:
        """The slot that visitors read; empty in place, and where none was shown yet."""
        pointer = self._bucket.read(self.settings.prefix + POINTER) if self._has_slots else None
        return (pointer or b"").decode("utf-8", "replace")

    def _next_slot(self) -> str:
        """The slot that the next switch changes; empty in place."""
        shown = self._shown_slot()
        return next(slot for slot in self._places if not slot or slot != shown)

    def _point(self, slot: str) -> None:
        """Let visitors read a slot, in one step."""
        key = self.settings.prefix + POINTER
        self._bucket.put(key, slot.encode(), Metadata={"slot": slot})

    def _blob_key(self, sha256: str) -> str:
        return f"{self._state}blobs/{sha256}"

    @cached_property
    def _manifests(self) -> StoredManifests:
        return StoredManifests(self._bucket, self._state)

    def _index(self) -> "Index":
        def shown() -> set[str]:
            return {name for place in self._places.values() for name in place.may_hold() if name}

        return Index.read(self._bucket.read(f"{self._state}index.json"), shown)

    def _keep(self, index: "Index") -> None:
        self._bucket.put(f"{self._state}index.json", index.data)

    def _assets(self) -> dict[str, Fingerprint]:
        """Styles and scripts of kept releases: pages that visitors still have open may ask for them."""
        kept = (one.files.items() for one in self._manifests.all(self._index().kept))
        return {path: entry for one in kept for path, entry in one if stays_for_open_pages(path)}

    def _known(self, index: "Index") -> set[str]:
        """Digests that the store has, or may have: a send that was cut off has uploaded some."""
        return digests_of(self._manifests.all((*index.kept, *index.loose)))

    def _delete_blobs(self, digests: set[str]) -> None:
        self._bucket.each(self._bucket.delete, [self._blob_key(one) for one in digests])

    def _tidy(self) -> None:
        """Delete what only releases have that are not kept; those of which something may lie in a place wait."""
        index = self._index()
        if not index.loose:
            return
        places = self._places.values()
        waiting = {name for one in places for name in one.may_hold()}.intersection(index.loose)
        names = [name for name in index.loose if name not in waiting]
        going, staying = self._manifests.all(names), self._manifests.all({*index.kept, *waiting})
        gone = {*filter(stays_for_open_pages, paths_of(going))} - paths_of(staying)
        for place in places:
            place.delete(gone)
        self._delete_blobs(digests_of(going) - digests_of(staying))
        self._bucket.each(self._bucket.delete, [self._manifests.key(name) for name in names])
        self._keep(replace(index, loose=without_names(index.loose, *names)))
