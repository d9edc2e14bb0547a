"""A branch that GitHub, GitLab, Gitea or Codeberg shows; the one push that switches it is done or not done."""

import os
import shlex
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import cached_property
from pathlib import Path

from quality_kunming.delivery.branch import Branch, Branches, ReleaseCommit
from quality_kunming.delivery.branch_copy import BranchCopy
from quality_kunming.delivery.credentials import SSH_KEY, credential
from quality_kunming.delivery.disk import faults_of_disk
from quality_kunming.delivery.errors import DeliveryError
from quality_kunming.delivery.release import (
    KEPT,
    Carried,
    KeptRelease,
    Release,
    carried,
    whole_releases,
)
from quality_kunming.delivery.ssh import ssh_command
from quality_kunming.delivery.target import Promise, Target
from quality_kunming.model.targets import PagesTarget
from quality_kunming.output.manifest import Manifest


class Pages(Target):
    """The branch, and a repository below `.cache/` in which its next state is made.

    Until `switch` a release that was sent is on this machine alone.
    """

    promises = frozenset({Promise.NOT_FOUND})

    def __init__(self, settings: PagesTarget, root: Path, preview: str = ""):
        super().__init__(settings, root, preview)
        self._sent: dict[str, ReleaseCommit] = {}

    @contextmanager
    def reached(self) -> Iterator[None]:
        """Have ssh ready where the way goes by ssh; a person's own GIT_SSH_COMMAND is theirs."""
        is_own = "GIT_SSH_COMMAND" in os.environ and not credential(SSH_KEY)
        if is_own or not self._copy.git.remote.is_ssh:
            yield
            return
        with ssh_command() as words:
            self._copy.git.ssh = shlex.join(words)
            yield

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Keep out this machine's other deploys; those of others lose at the push."""
        with self._copy.locked():
            yield

    def manifests(self) -> Mapping[str, Manifest | None]:
        """Of the branch's releases and those sent; of a preview that which is there, and that which was."""
        with self._copy.at_hand():
            return self._copy.soundly(self._manifests)

    def current(self) -> str | None:
        """The top commit's release, or the preview that is there."""
        with self._copy.at_hand():
            return self._copy.soundly(self._current)

    def send(
        self, release: Release, name: str, kept: Sequence[KeptRelease], carried: Carried
    ) -> None:
        """Put the release into the repository of this machine."""
        try:
            with faults_of_disk(self._copy.folder.parent):
                self._sent[name] = self._copy.soundly(lambda: self._made(release, name, carried))
        except DeliveryError:
            self._copy.discard()  # it may be what fills the disk; it is made anew
            raise

    def switch(self, name: str) -> None:
        """Push a state of the branch with this release on top, and those shown last below it, KEPT in all."""
        self._copy.soundly(lambda: self._push(self._shown(name)))

    def discard(self, names: Sequence[str]) -> None:
        """Push once more only where the branch still has them."""
        gone = set(names)
        for name in names:
            self._sent.pop(name, None)
        if self.preview or not gone & {
            one.name for one in self._copy.soundly(self._copy.state).releases
        }:
            return

        def without(branch: Branch) -> Branch:
            return replace(
                branch,
                releases=branch.releases[:1]
                + tuple(one for one in branch.releases[1:] if one.name not in gone),
            )

        self._copy.soundly(lambda: self._push(without))

    def remove(self) -> None:
        """Push the branch without the preview, where it has it."""

        def without(branch: Branch) -> Branch:
            others = {slug: tree for slug, tree in branch.previews.items() if slug != self.preview}
            return replace(branch, previews=others)

        if self.preview in self._copy.soundly(self._copy.state).previews:
            self._copy.soundly(lambda: self._push(without))

    @cached_property
    def _copy(self) -> BranchCopy:
        return BranchCopy(self.settings, self.root)

    @property
    def _branches(self) -> Branches:
        return self._copy.branches

    def _known(self) -> dict[str, ReleaseCommit]:
        """Every release that can be shown, by name; those sent last are last."""
        branch = self._copy.state()
        if not self.preview:
            return {one.name: one for one in reversed(branch.releases)} | self._sent
        return self._there() | self._sent

    def _there(self) -> dict[str, ReleaseCommit]:
        """The preview that is there; its name as it was sent, or after what it holds."""
        tree = self._copy.state().previews.get(self.preview)
        manifest = self._branches.manifest(tree) if tree else None
        if not manifest:
            return {}
        sent = [one.name for one in self._sent.values() if one.tree == tree]
        name = sent[-1] if sent else f"0001-{manifest.digest}"
        return {name: ReleaseCommit(name, tree, "")}

    def _manifests(self) -> dict[str, Manifest | None]:
        return {
            name: self._branches.manifest(commit.tree) for name, commit in self._known().items()
        }

    def _current(self) -> str | None:
        if self.preview:
            return next(iter(self._there()), None)
        shown = self._copy.state().releases[:1]
        return next((one.name for one in shown if self._branches.manifest(one.tree)), None)

    def _made(self, release: Release, name: str, carried: Carried) -> ReleaseCommit:
        before = next(iter(self._copy.state().releases), None)
        return self._branches.release(release, name, self._taken(carried), before)

    def _taken(self, carried: Carried) -> dict[str, str]:
        """Files of kept releases: path → id. Twins were never sent."""
        known = self._known()
        owners = {owner for owner, _ in carried.values() if owner in known}
        files = {owner: self._branches.files(known[owner].tree) for owner in owners}
        return {
            path: files[owner][path]
            for path, (owner, _) in carried.items()
            if path in files.get(owner, ())
        }

    def _shown(self, name: str) -> Callable[[Branch], Branch]:
        """What makes a state of the branch one with this release, or preview, in sight."""
        known = self._known()
        if name not in known:
            raise DeliveryError(f"没有 {name} 这一版。")
        chosen = known[name]
        if self.preview:
            self._sent = self._there() | self._sent
            return lambda branch: replace(
                branch, previews={**branch.previews, self.preview: chosen.tree}
            )
        if name not in self._sent:
            chosen = self._with_later_assets(chosen)

        def on_top(branch: Branch) -> Branch:
            others = [one for one in branch.releases if one.name != name]
            return replace(branch, releases=(chosen, *others)[:KEPT])

        return on_top

    def _with_later_assets(self, commit: ReleaseCommit) -> ReleaseCommit:
        """A release shown again has the assets of later ones too, for pages that visitors have open."""
        manifest = self._branches.manifest(commit.tree)
        more = self._taken(carried(manifest, whole_releases(self._manifests()))) if manifest else {}
        return self._branches.with_files(commit, more) if more else commit

    def _ours(self, branch: Branch) -> object:
        """What of the branch only this target changes: the site, or its own preview."""
        if self.preview:
            return branch.previews.get(self.preview)
        return [one.name for one in branch.releases]

    def _push(self, change: Callable[[Branch], Branch]) -> None:
        self._copy.push(change, self._ours)
