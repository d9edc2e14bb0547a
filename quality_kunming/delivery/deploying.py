"""From a finished folder to visitors and back: send, switch, read back, and where that fails, restore."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from quality_kunming.delivery.errors import (
    UNCERTAIN,
    BrokenError,
    DeliveryError,
    RestoredError,
)
from quality_kunming.delivery.online import Tell, problems, url_of
from quality_kunming.delivery.readiness import refuse_unready
from quality_kunming.delivery.release import (
    KEPT,
    Changes,
    KeptRelease,
    Release,
    carried,
    next_name,
    number_of,
    some,
    whole_releases,
)
from quality_kunming.delivery.target import Target
from quality_kunming.output.manifest import Manifest

TOLD = 8
"""Faults of a site read back that are told; more are counted."""


@dataclass(frozen=True)
class TargetState:
    """What a target keeps and shows."""

    kept: Sequence[KeptRelease]
    damaged: tuple[str, ...]
    shown: str | None
    """What visitors see, damaged or not."""

    @classmethod
    def of(cls, target: Target, tell: Tell) -> "TargetState":
        """Ask the target; what is damaged there is told."""
        manifests = target.manifests()
        damaged = tuple(sorted((n for n, one in manifests.items() if not one), key=number_of))
        for name in damaged:
            tell(f"留着的 {name} 清单坏了：放在一边，不会换上它。")
        return cls(whole_releases(manifests), damaged, target.current())

    @property
    def current(self) -> KeptRelease | None:
        """What visitors see, where its manifest is whole."""
        return next((one for one in self.kept if one.name == self.shown), None)

    @property
    def names(self) -> list[str]:
        """Every kept release, the oldest first."""
        return sorted([*self.damaged, *(one.name for one in self.kept)], key=number_of)

    @property
    def older(self) -> list[KeptRelease]:
        """The whole releases before the one that visitors see, the newest first."""
        limit = number_of(self.shown) if self.shown else math.inf
        return [one for one in reversed(self.kept) if one.number < limit]


def planned_changes(target: Target, folder: Path, tell: Tell) -> Changes:
    """What a deploy would change."""
    release = Release.read(folder)
    with target.reached():
        current = TargetState.of(target, tell).current
    return Changes.between(current and current.manifest, release.manifest)


def deploy(
    target: Target, folder: Path, tell: Tell, today: date, *, insists: bool = False
) -> Changes:
    """Put a finished folder online; what has changed. Who `insists` means also a folder of another day.

    DeliveryError: visitors have what they had. RestoredError: the site read back was wrong, and visitors have the
    release before again. BrokenError: that could not be restored.
    """
    release = Release.read(folder)
    with target.reached(), target.locked():
        state = TargetState.of(target, tell)
        before = state.current and state.current.manifest
        refuse_unready(target, release.manifest, before, today, insists=insists)
        changes = Changes.between(before, release.manifest)
        if before and not changes:
            changes = replace(changes, wrong=_wrong(target, release.manifest, changes, tell))
            if not changes:
                return changes
            tell("网上的文件有人动过，重新放一遍。")
        tell(f"{changes}。正在传……")
        name = next_name(state.names, release.manifest)
        target.send(release, name, state.kept, carried(release.manifest, state.kept))
        tell(f"已经传好，换上 {name}。")
        wanted = KeptRelease(name, release.manifest)
        _switch(target, wanted, state.current, changes, tell, release)
        _discard(target, _too_many(state), tell)
    return changes


def rollback(target: Target, name: str, tell: Tell) -> KeptRelease:
    """Show visitors a kept release again: the one named, or the one before; errors as from `deploy`."""
    with target.reached(), target.locked():
        state = TargetState.of(target, tell)
        wanted = _kept(target, state, name, tell)
        before = state.current and state.current.manifest
        changes = Changes.between(before, wanted.manifest)
        tell(f"换回 {wanted.name}：{changes.counts}。")
        _switch(target, wanted, state.current, changes, tell)
    return wanted


def remove_preview(target: Target) -> None:
    """Take a preview away."""
    with target.reached(), target.locked():
        target.remove()


def _kept(target: Target, state: TargetState, name: str, tell: Tell) -> KeptRelease:
    """The release to go back to: the one named, or the newest one before that is as it was sent."""
    chosen = [one for one in state.kept if one.name == name] if name else state.older
    names = "、".join(one.name for one in state.kept) or "一个也没有"
    if not chosen:
        missing = f"没有 {name} 这一版" if name else "没有更早的一版可以换回"
        raise DeliveryError(f"{missing}。留着的有：{names}。")
    for release in chosen:
        wrong = target.differences(release)
        if not wrong:
            return release
        tell(f"{release.name} 有文件被人动过（{some(wrong)}），不换回它。")
    raise DeliveryError(f"没有完好的一版可以换回。留着的有：{names}。")


def _wrong(target: Target, manifest: Manifest, changes: Changes, tell: Tell) -> tuple[str, ...]:
    """What visitors do not get as they should, the first few sentences told."""
    wrong = problems(target, manifest, changes, tell)
    for sentence in wrong[:TOLD]:
        tell(f"核对不符：{sentence}。")
    return tuple(wrong)


def _switch(
    target: Target,
    wanted: KeptRelease,
    current: KeptRelease | None,
    changes: Changes,
    tell: Tell,
    release: Release | None = None,
) -> None:
    """Show a release and read it back; where that is wrong, put it there anew, or show again what visitors had."""
    _show(target, wanted)
    if target.is_served:
        tell("正在读回来核对……")
    wrong = _wrong(target, wanted.manifest, changes, tell)
    if wrong and target.renew(release, wanted.name):
        tell("每个文件都重新放一遍。")
        _show(target, wanted)
        wrong = _wrong(target, wanted.manifest, changes, tell)
    if not wrong:
        return
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
    shown = state.shown
    left_behind = [one for one in state.names if shown and number_of(one) > number_of(shown)]
    others = [one for one in state.names if one not in left_behind]
    return [*left_behind, *others[: max(0, len(others) + 1 - KEPT)]]
