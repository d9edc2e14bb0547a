"""From a finished folder to visitors and back: send, switch, read back, and where that fails, restore."""

from dataclasses import dataclass
from pathlib import Path

from quality_kunming.delivery.errors import (
    UNCERTAIN,
    BrokenError,
    DeliveryError,
    RestoredError,
)
from quality_kunming.delivery.online import Tell, problems, refuse_placeholder, url_of
from quality_kunming.delivery.release import (
    KEPT,
    Changes,
    KeptRelease,
    Release,
    carried,
    next_name,
)
from quality_kunming.delivery.target import Target
from quality_kunming.output.manifest import Manifest

TOLD = 8
"""Faults of a site read back that are told; more are counted."""


@dataclass(frozen=True)
class TargetState:
    """What a target keeps and shows."""

    kept: tuple[KeptRelease, ...]
    current: KeptRelease | None

    @classmethod
    def of(cls, target: Target) -> "TargetState":
        """Ask the target."""
        kept = tuple(sorted(target.releases(), key=lambda one: one.number))
        name = target.current()
        return cls(kept, next((one for one in kept if one.name == name), None))

    @property
    def before(self) -> KeptRelease | None:
        """The newest kept release older than the one that visitors see."""
        if not self.current:
            return self.kept[-1] if self.kept else None
        older = [one for one in self.kept if one.number < self.current.number]
        return older[-1] if older else None


def planned_changes(target: Target, folder: Path) -> Changes:
    """What a deploy would change."""
    release = Release.read(folder)
    with target.reached():
        current = TargetState.of(target).current
    return Changes.between(current and current.manifest, release.manifest)


def deploy(target: Target, folder: Path, tell: Tell) -> Changes:
    """Put a finished folder online; what has changed.

    DeliveryError: visitors have what they had. RestoredError: the site read back was wrong, and visitors have the
    release before again. BrokenError: that could not be restored.
    """
    release = Release.read(folder)
    _refuse_what_is_not_meant(target, release.manifest)
    with target.reached(), target.locked():
        state = TargetState.of(target)
        before = state.current and state.current.manifest
        changes = Changes.between(before, release.manifest)
        if before and not changes and not problems(target, release.manifest, changes, tell):
            return changes
        tell(f"{changes}。正在传……")
        name = next_name(state.kept, release.manifest)
        target.send(release, name, state.kept, carried(release.manifest, state.kept))
        tell(f"已经传好，换上 {name}。")
        _switch(target, KeptRelease(name, release.manifest), state.current, changes, tell)
        _discard(target, _too_many(state), tell)
    return changes


def rollback(target: Target, name: str, tell: Tell) -> KeptRelease:
    """Show visitors a kept release again: the one named, or the one before; errors as from `deploy`."""
    with target.reached(), target.locked():
        state = TargetState.of(target)
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
    refuse_placeholder(target, manifest)
    if manifest.is_preview and not target.preview:
        raise DeliveryError(
            "output/ 是预览，不能放到正式的地方。请先运行 publish，或者加 --preview。"
        )
    if target.preview and not manifest.is_preview:
        raise DeliveryError("output/ 不是预览。请先运行 build --preview，再放到预览的地方。")
    if target.preview and not manifest.origin.endswith(f"/preview/{target.preview}"):
        raise DeliveryError(f"output/ 不是 {target.preview} 的预览。请先运行 build --preview。")


def _kept(state: TargetState, name: str) -> KeptRelease:
    names = "、".join(one.name for one in state.kept) or "一个也没有"
    if name:
        release = next((one for one in state.kept if one.name == name), None)
        if not release:
            raise DeliveryError(f"没有 {name} 这一版。留着的有：{names}。")
        return release
    if not state.before:
        raise DeliveryError(f"没有更早的一版可以换回。留着的有：{names}。")
    return state.before


def _switch(
    target: Target, wanted: KeptRelease, current: KeptRelease | None, changes: Changes, tell: Tell
) -> None:
    """Show a release and read it back; where that is wrong, show again what visitors had."""
    _show(target, wanted)
    if target.is_served:
        tell("正在读回来核对……")
    wrong = problems(target, wanted.manifest, changes, tell)
    if not wrong:
        return
    for sentence in wrong[:TOLD]:
        tell(f"核对不符：{sentence}。")
    count = f"读回来有 {len(wrong)} 处不符"
    if not current or current.name == wanted.name:
        url = url_of(target, wanted.manifest)
        raise BrokenError(f"{count}，没有可以换回的一版：新版留在原处，请马上检查 {url}。")
    _restore(target, current, wanted, count, tell)


def _show(target: Target, wanted: KeptRelease) -> None:
    """Switch; where that failed on the way, find out whether it was done all the same."""
    try:
        target.switch(wanted.name)
    except BrokenError:
        raise
    except DeliveryError as error:
        try:
            shown = target.current()
        except DeliveryError:
            raise BrokenError(f"{error}{UNCERTAIN}") from error
        if shown != wanted.name:
            raise


def _restore(
    target: Target, current: KeptRelease, failed: KeptRelease, count: str, tell: Tell
) -> None:
    advice = f"请马上检查 {url_of(target, current.manifest)}"
    try:
        _show(target, current)
    except DeliveryError as error:
        raise BrokenError(f"{count}，换回 {current.name} 也没有成功：{error}{advice}。") from error
    if current.number < failed.number:
        _discard(target, [failed.name], tell)
    wrong = problems(target, current.manifest, Changes.between(None, current.manifest), tell)
    if wrong:
        failure = f"已换回 {current.name}，但读回来还是不对（{wrong[0]}）"
        raise BrokenError(f"{count}；{failure}，{advice}。")
    raise RestoredError(f"{count}，已换回 {current.name}：访客看到的还是原来的网站。")


def _discard(target: Target, names: list[str], tell: Tell) -> None:
    """Keep releases no more; what cannot be deleted now is no fault of what visitors see."""
    try:
        target.discard(names)
    except DeliveryError as error:
        tell(f"不再留的几版没有清掉：{error}下次再清。")


def _too_many(state: TargetState) -> list[str]:
    """Releases to keep no more: those that visitors were taken back from, and the oldest beyond KEPT."""
    current = state.current
    left_behind = [one.name for one in state.kept if current and one.number > current.number]
    others = [one.name for one in state.kept if one.name not in left_behind]
    return [*left_behind, *others[: max(0, len(others) + 1 - KEPT)]]
