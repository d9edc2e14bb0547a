"""From a finished folder to visitors and back: send, switch, read back, and where that fails, restore."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from quality_kunming.delivery import verification
from quality_kunming.delivery.errors import BrokenError, DeliveryError, RestoredError
from quality_kunming.delivery.release import (
    KEPT,
    Changes,
    Kept,
    Manifest,
    Release,
    carried,
    next_name,
)
from quality_kunming.delivery.target import Promise, Target
from quality_kunming.place import PLACEHOLDER

TOLD = 8
"""Faults of a site read back that are told; more are counted."""

Tell = Callable[[str], None]


@dataclass(frozen=True)
class State:
    """What a target keeps and shows."""

    kept: tuple[Kept, ...]
    current: Kept | None

    @classmethod
    def of(cls, target: Target) -> "State":
        """Ask the target."""
        kept = tuple(sorted(target.releases(), key=lambda one: one.number))
        name = target.current()
        return cls(kept, next((one for one in kept if one.name == name), None))

    @property
    def before(self) -> Kept | None:
        """The newest kept release older than the one that visitors see."""
        if not self.current:
            return self.kept[-1] if self.kept else None
        older = [one for one in self.kept if one.number < self.current.number]
        return older[-1] if older else None


def published_manifest(target: Target, origin: str) -> Manifest | None:
    """What is online now, as visitors would read it, of a site meant for `origin`; None where nothing is."""
    url = target.settings.url or origin
    if not target.is_served or _is_placeholder(url):
        return None
    return verification.PublishedSite(url).manifest()


def preview_changes(target: Target, folder: Path) -> Changes:
    """What a deploy would change."""
    release = Release.read(folder)
    with target.reached():
        current = State.of(target).current
    return Changes.between(current and current.manifest, release.manifest)


def deploy(target: Target, folder: Path, tell: Tell) -> Changes:
    """Put a finished folder online; what has changed.

    DeliveryError: visitors have what they had. RestoredError: the site read back was wrong, and visitors have the
    release before again. BrokenError: that could not be restored.
    """
    release = Release.read(folder)
    _refuse_what_is_not_meant(target, release.manifest)
    with target.reached(), target.locked():
        state = State.of(target)
        before = state.current and state.current.manifest
        changes = Changes.between(before, release.manifest)
        if before and not changes and not _problems(target, release.manifest, changes, tell):
            return changes
        tell(f"{changes}。正在传……")
        name = next_name(state.kept, release.manifest)
        target.send(release, name, state.kept, carried(release.manifest, state.kept))
        tell(f"已经传好，换上 {name}。")
        _switch(target, Kept(name, release.manifest), state.current, changes, tell)
        target.discard(_too_many(state, name))
    return changes


def rollback(target: Target, name: str, tell: Tell) -> Kept:
    """Show visitors a kept release again: the one named, or the one before; errors as from `deploy`."""
    with target.reached(), target.locked():
        state = State.of(target)
        wanted = _kept(state, name)
        before = state.current and state.current.manifest
        changes = Changes.between(before, wanted.manifest)
        tell(f"换回 {wanted.name}：{changes.counts}。")
        _switch(target, wanted, state.current, changes, tell)
    return wanted


def remove_preview(target: Target) -> None:
    """Take a preview away."""
    with target.reached(), target.locked():
        target.remove()


def _refuse_what_is_not_meant(target: Target, manifest: Manifest) -> None:
    url = _url(target, manifest)
    if target.is_served and _is_placeholder(url):
        raise DeliveryError(
            f"不知道网站的网址：现在写的是占位的 {url}。"
            "请在 data/site.yaml 写上 origin，或者在 data/targets.yaml 写上 url，再 publish 一次。"
        )
    if manifest.is_preview and not target.preview:
        raise DeliveryError(
            "output/ 是预览，不能放到正式的地方。请先运行 publish，或者加 --preview。"
        )
    if target.preview and not manifest.is_preview:
        raise DeliveryError("output/ 不是预览。请先运行 build --preview，再放到预览的地方。")
    if target.preview and not manifest.origin.endswith(f"/preview/{target.preview}"):
        raise DeliveryError(f"output/ 不是 {target.preview} 的预览。请先运行 build --preview。")


def _is_placeholder(url: str) -> bool:
    return (urlsplit(url).hostname or "").endswith(PLACEHOLDER)


def _kept(state: State, name: str) -> Kept:
    names = "、".join(one.name for one in state.kept) or "一个也没有"
    if name:
        found = next((one for one in state.kept if one.name == name), None)
        if not found:
            raise DeliveryError(f"没有 {name} 这一版。留着的有：{names}。")
        return found
    if not state.before:
        raise DeliveryError(f"没有更早的一版可以换回。留着的有：{names}。")
    return state.before


def _switch(
    target: Target, wanted: Kept, current: Kept | None, changes: Changes, tell: Tell
) -> None:
    """Show a release and read it back; where that is wrong, show again what visitors had."""
    target.switch(wanted.name)
    if not target.is_served:
        return
    tell("正在读回来核对……")
    wrong = _problems(target, wanted.manifest, changes, tell)
    if not wrong:
        return
    for sentence in wrong[:TOLD]:
        tell(f"核对不符：{sentence}。")
    count = f"读回来有 {len(wrong)} 处不符"
    if not current or current.name == wanted.name:
        raise BrokenError(
            f"{count}，没有可以换回的一版：新版留在原处，请马上检查 {_url(target, wanted.manifest)}。"
        )
    _restore(target, current, wanted, count, tell)


def _restore(target: Target, current: Kept, failed: Kept, count: str, tell: Tell) -> None:
    advice = f"请马上检查 {_url(target, current.manifest)}"
    try:
        target.switch(current.name)
        if current.number < failed.number:
            target.discard([failed.name])
        every = Changes.between(None, current.manifest)
        wrong = _problems(target, current.manifest, every, tell)
    except DeliveryError as error:
        raise BrokenError(f"{count}，换回 {current.name} 也没有成功：{error}{advice}。") from error
    if wrong:
        raise BrokenError(
            f"{count}；已换回 {current.name}，但读回来还是不对（{wrong[0]}），{advice}。"
        )
    raise RestoredError(f"{count}，已换回 {current.name}：访客看到的还是原来的网站。")


def _problems(target: Target, manifest: Manifest, changes: Changes, tell: Tell) -> list[str]:
    if not target.is_served:
        return []
    of_previews = {Promise.SECURITY}  # the rest is promised of the site around them
    return verification.problems(
        _url(target, manifest),
        manifest,
        target.promises & of_previews if target.preview else target.promises,
        {*changes.added, *changes.changed},
        target.settings.patience,
        lambda: tell(f"网上还没有都换过来，再等等，最多 {target.settings.patience} 秒……"),
    )


def _url(target: Target, manifest: Manifest) -> str:
    """Where the site can be read: as the settings say, or where its manifest says it is meant to be."""
    if not target.settings.url:
        return manifest.origin
    return target.settings.url + (f"/preview/{target.preview}" if target.preview else "")


def _too_many(state: State, name: str) -> list[str]:
    """Releases to keep no more: those that visitors were taken back from, and the oldest beyond KEPT."""
    current = state.current
    left_behind = [one.name for one in state.kept if current and one.number > current.number]
    others = [one.name for one in state.kept if one.name not in left_behind]
    return [*left_behind, *others[: max(0, len(others) + 1 - KEPT)]]
