"""A branch that GitHub, GitLab, Gitea or Codeberg shows; the one push that switches it is done or not done."""

import os
import shlex
import shutil
import stat
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from quality_kunming.delivery.branch import DEPTH, Branch, Branches, ReleaseCommit
from quality_kunming.delivery.credentials import SSH_KEY, credential
from quality_kunming.delivery.errors import UNCERTAIN, BrokenError, DeliveryError
from quality_kunming.delivery.git import Git, GitError, Remote, RemoteError
from quality_kunming.delivery.kinds.folder import faults_of_disk
from quality_kunming.delivery.locking import locked
from quality_kunming.delivery.release import KEPT, Carried, KeptRelease, Release, carried
from quality_kunming.delivery.ssh import ssh_command
from quality_kunming.delivery.target import Promise, Target
from quality_kunming.model.targets import PagesTarget

BUSY = "这台电脑上的另一次发布正在进行，请等它结束再试。"
OVERTAKEN = "刚才别处也发布了，分支上是那一次的，这一次没有换上。请看过以后再发布一次。"

TIP = "refs/deploy/tip"
PUSHED = "refs/deploy/pushed"
"""What was pushed last, also by a run that was ended before it heard the answer."""

TRIES = 5
PAUSE = 1
"""Pushes, and seconds between them, where others that do not concern us come first."""

Result = TypeVar("Result")


class Pages(Target):
    """The branch, and a repository below `.cache/` in which its next state is made.

    Until `switch` a release that was sent is on this machine alone.
    """

    promises = frozenset({Promise.NOT_FOUND})

    def __init__(self, settings: PagesTarget, root: Path, preview: str = ""):
        super().__init__(settings, root, preview)
        self._state: Branch | None = None
        self._sent: dict[str, ReleaseCommit] = {}
        self._is_locked = False

    @contextmanager
    def reached(self) -> Iterator[None]:
        """Have ssh ready where the way goes by ssh; a person's own GIT_SSH_COMMAND is theirs."""
        is_own = "GIT_SSH_COMMAND" in os.environ and not credential(SSH_KEY)
        if is_own or not self._git.remote.is_ssh:
            yield
            return
        with ssh_command() as words:
            self._git.ssh = shlex.join(words)
            yield

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Keep out this machine's other deploys; those of others lose at the push."""
        with locked(self._folder.with_suffix(".lock"), BUSY):
            self._clear()
            self._state, self._is_locked = None, True
            try:
                yield
            finally:
                self._is_locked = False
                self._tidy()

    def releases(self) -> Sequence[KeptRelease]:
        """The branch's releases and those sent; of a preview the one that is there, and what it took the place of."""
        with self._at_hand():
            return self._soundly(self._releases)

    def current(self) -> str | None:
        """The top commit's release, or the preview that is there."""
        with self._at_hand():
            return self._soundly(self._current)

    def send(
        self, release: Release, name: str, kept: Sequence[KeptRelease], carried: Carried
    ) -> None:
        """Put the release into the repository of this machine."""
        with faults_of_disk(self._folder.parent):
            self._sent[name] = self._soundly(lambda: self._made(release, name, carried))

    def switch(self, name: str) -> None:
        """Push a state of the branch with this release on top, and those shown last below it, KEPT in all."""
        self._soundly(lambda: self._push(self._shown(name)))

    def discard(self, names: Sequence[str]) -> None:
        """Push once more only where the branch still has them."""
        gone = set(names)
        for name in names:
            self._sent.pop(name, None)
        if self.preview or not gone & {one.name for one in self._soundly(self._branch).releases}:
            return

        def without(branch: Branch) -> Branch:
            return replace(
                branch,
                releases=branch.releases[:1]
                + tuple(one for one in branch.releases[1:] if one.name not in gone),
            )

        self._soundly(lambda: self._push(without))

    def remove(self) -> None:
        """Push the branch without the preview, where it has it."""

        def without(branch: Branch) -> Branch:
            others = {slug: tree for slug, tree in branch.previews.items() if slug != self.preview}
            return replace(branch, previews=others)

        if self.preview in self._soundly(self._branch).previews:
            self._soundly(lambda: self._push(without))

    @cached_property
    def _git(self) -> Git:
        return Git(self._folder, Remote.of(self.settings.remote, self.root), self.root)

    @cached_property
    def _branches(self) -> Branches:
        return Branches(self._git, self.settings.domain)

    @property
    def _folder(self) -> Path:
        return self.root / ".cache" / "delivery" / f"{self.settings.name}.git"

    @property
    def _ref(self) -> str:
        return f"refs/heads/{self.settings.branch}"

    @contextmanager
    def _at_hand(self) -> Iterator[None]:
        """The repository of this machine, for reading too, is for one at a time."""
        if self._is_locked:
            yield
            return
        with locked(self._folder.with_suffix(".lock"), BUSY):
            yield

    def _soundly(self, action: Callable[[], Result]) -> Result:
        """Do something with the repository of this machine; where that is damaged, make it anew and do it again."""
        try:
            return action()
        except GitError:
            with faults_of_disk(self._folder):
                _remove(self._folder)
            self._state = None
        try:
            return action()
        except GitError as error:
            raise DeliveryError(f"git 没有做成：{error}。请再试一次。") from error

    def _branch(self) -> Branch:
        """The state of the branch, asked for once in a run."""
        if self._state is None:
            self._state = self._branches.read(self._fetched())
        return self._state

    def _fetched(self) -> str:
        """The id of the branch's top commit, which is here afterwards; empty where there is no branch."""
        if not (self._folder / "HEAD").exists():
            with faults_of_disk(self._folder.parent):
                self._folder.mkdir(parents=True, exist_ok=True)
            self._git("init", "--quiet", "--bare", "--template=", "--object-format=sha1")
        self._git("rev-parse", "--git-dir")
        address = self._git.remote.address
        listed = self._git.reach("ls-remote", "--", address, self._ref).splitlines()
        there = next(
            (line.split("\t")[0] for line in listed if line.endswith(f"\t{self._ref}")), ""
        )
        if not there or there == self._git.ref(TIP):
            return there
        options = ["--quiet", "--no-tags", "--no-write-fetch-head", f"--depth={DEPTH}"]
        try:
            self._git.reach("fetch", *options, "--", address, f"+{self._ref}:{TIP}")
        except RemoteError as error:
            # The remote has just answered: it may well be the repository here.
            raise GitError(str(error).rstrip("。")) from error
        return self._git.ref(TIP)

    def _known(self) -> dict[str, ReleaseCommit]:
        """Every release that can be shown, by name; those sent last are last."""
        branch = self._branch()
        if not self.preview:
            return {one.name: one for one in reversed(branch.releases)} | self._sent
        return self._there() | self._sent

    def _there(self) -> dict[str, ReleaseCommit]:
        """The preview that is there; its name as it was sent, or after what it holds."""
        tree = self._branch().previews.get(self.preview)
        manifest = self._branches.manifest(tree) if tree else None
        if not manifest:
            return {}
        sent = [one.name for one in self._sent.values() if one.tree == tree]
        name = sent[-1] if sent else f"0001-{manifest.digest}"
        return {name: ReleaseCommit(name, tree, "")}

    def _releases(self) -> list[KeptRelease]:
        releases = [
            KeptRelease(name, manifest)
            for name, commit in self._known().items()
            if (manifest := self._branches.manifest(commit.tree))
        ]
        return sorted(releases, key=lambda one: one.number)

    def _current(self) -> str | None:
        if self.preview:
            return next(iter(self._there()), None)
        shown = self._branch().releases[:1]
        return next((one.name for one in shown if self._branches.manifest(one.tree)), None)

    def _made(self, release: Release, name: str, carried: Carried) -> ReleaseCommit:
        return self._branches.release(release, name, self._taken(carried))

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
        more = self._taken(carried(manifest, self._releases())) if manifest else {}
        return self._branches.with_files(commit, more) if more else commit

    def _push(self, change: Callable[[Branch], Branch]) -> None:
        """Put the changed state in the place of the one that was read; where another has come there, leave that.

        Others do not stand in the way who changed nothing of what is ours, as previews and the site do, nor does
        a run of our own that was ended and is heard by the remote only now.
        """
        before = self._branch()
        stray = self._git.ref(PUSHED)
        for is_last in (*[False] * (TRIES - 1), True):
            commit = self._branches.commit(change(before))
            failure = self._pushed(commit, before.tip) if commit != before.tip else None
            now = self._looked_up(failure) if failure else replace(before, tip=commit)
            if now.tip == commit:
                break
            if now.tip == before.tip and (is_last or not failure.was_locked):
                raise failure
            if is_last or (now.tip != stray and self._ours(now) != self._ours(before)):
                raise DeliveryError(OVERTAKEN) from failure
            before = now
            time.sleep(PAUSE)
        self._git("update-ref", TIP, commit)
        self._state = self._branches.read(commit)

    def _ours(self, branch: Branch) -> object:
        """What of the branch only this target changes: the site, or its own preview."""
        if self.preview:
            return branch.previews.get(self.preview)
        return [one.name for one in branch.releases]

    def _pushed(self, commit: str, expected: str) -> RemoteError | None:
        self._git("update-ref", PUSHED, commit)
        lease = f"--force-with-lease={self._ref}:{expected}"
        address = self._git.remote.address
        try:
            self._git.reach(
                "push", "--porcelain", "--no-verify", lease, "--", address, f"{commit}:{self._ref}"
            )
        except RemoteError as error:
            return error
        return None

    def _looked_up(self, failure: RemoteError) -> Branch:
        """What the branch is after a push that failed."""
        self._state = None
        try:
            return self._branch()
        except RemoteError:
            raise BrokenError(f"{failure}{UNCERTAIN}") from failure

    def _clear(self) -> None:
        """Take away what a run that was ended has left in the repository of this machine."""
        for pattern in ("**/*.lock", "objects/pack/*.keep", "refs/heads/import-*"):
            for path in self._folder.glob(pattern):
                with suppress(OSError):
                    path.unlink()
        for path in self._folder.parent.glob(f"{self._folder.name}-*"):
            shutil.rmtree(path, ignore_errors=True)

    def _tidy(self) -> None:
        """Keep no more of what the branch has lost."""
        settings = (
            "gc.auto=500",
            "gc.autoPackLimit=10",
            "gc.pruneExpire=now",
            "gc.autoDetach=false",
        )
        with suppress(GitError, DeliveryError, OSError):
            self._git(
                *(word for one in settings for word in ("-c", one)), "gc", "--auto", "--quiet"
            )


def _remove(folder: Path) -> None:
    """Delete a repository; on Windows a file that may not be written may not be deleted either."""
    for path in folder.rglob("*"):
        if path.is_file():
            path.chmod(stat.S_IRUSR | stat.S_IWUSR)
    shutil.rmtree(folder, ignore_errors=True)
