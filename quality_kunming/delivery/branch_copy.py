"""A branch as this machine has it: a repository in which its next state is made, and the push that switches it."""

import shutil
import stat
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from quality_kunming.delivery.branch import DEPTH, Branch, Branches
from quality_kunming.delivery.disk import faults_of_disk
from quality_kunming.delivery.errors import UNCERTAIN, BrokenError, DeliveryError
from quality_kunming.delivery.git import Git, GitError, Remote, RemoteError
from quality_kunming.delivery.locking import locked
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


class BranchCopy:
    """A repository below `.cache/`, for one run at a time."""

    def __init__(self, settings: PagesTarget, root: Path):
        self._settings = settings
        self._root = root
        self.folder = root / ".cache" / "delivery" / f"{settings.name}.git"
        self._ref = f"refs/heads/{settings.branch}"
        self._state: Branch | None = None
        self._is_locked = False

    @cached_property
    def git(self) -> Git:
        """git in this repository, with the remote of the target."""
        return Git(self.folder, Remote.of(self._settings.remote, self._root), self._root)

    @cached_property
    def branches(self) -> Branches:
        """States of the branch, read and made here."""
        return Branches(self.git, self._settings.domain)

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Keep out this machine's other runs, and leave what one that was ended left."""
        with locked(self.folder.with_suffix(".lock"), BUSY):
            self._clear()
            self._state, self._is_locked = None, True
            try:
                yield
            finally:
                self._is_locked = False
                self._tidy()

    @contextmanager
    def at_hand(self) -> Iterator[None]:
        """The repository of this machine, for reading too, is for one at a time."""
        if self._is_locked:
            yield
            return
        with locked(self.folder.with_suffix(".lock"), BUSY):
            yield

    def soundly(self, action: Callable[[], Result]) -> Result:
        """Do something with the repository of this machine; where that is damaged, make it anew and do it again."""
        try:
            return action()
        except GitError:
            with faults_of_disk(self.folder):
                _remove(self.folder)
            self._state = None
        try:
            return action()
        except GitError as error:
            raise DeliveryError(f"git 没有做成：{error}。请再试一次。") from error

    def discard(self) -> None:
        """Take the repository of this machine away; it is made anew when it is needed."""
        _remove(self.folder)
        self._state = None

    def state(self) -> Branch:
        """The state of the branch, asked for once in a run."""
        if self._state is None:
            self._state = self.branches.read(self._fetched())
        return self._state

    def _fetched(self) -> str:
        """The id of the branch's top commit, which is here afterwards; empty where there is no branch."""
        if not (self.folder / "HEAD").exists():
            with faults_of_disk(self.folder.parent):
                self.folder.mkdir(parents=True, exist_ok=True)
            self.git("init", "--quiet", "--bare", "--template=", "--object-format=sha1")
        self.git("rev-parse", "--git-dir")
        address = self.git.remote.address
        listed = self.git.reach("ls-remote", "--", address, self._ref).splitlines()
        there = next(
            (line.split("\t")[0] for line in listed if line.endswith(f"\t{self._ref}")), ""
        )
        if not there or there == self.git.ref(TIP):
            return there
        options = ["--quiet", "--no-tags", "--no-write-fetch-head", f"--depth={DEPTH}"]
        try:
            self.git.reach("fetch", *options, "--", address, f"+{self._ref}:{TIP}")
        except RemoteError as error:
            # The remote has just answered: it may well be the repository here.
            raise GitError(str(error).rstrip("。")) from error
        return self.git.ref(TIP)

    def push(self, change: Callable[[Branch], Branch], ours: Callable[[Branch], object]) -> None:
        """Put the changed state in the place of the one that was read; where another has come there, leave that.

        Others do not stand in the way who changed nothing of what is ours, as previews and the site do, nor does
        a run of our own that was ended and is heard by the remote only now.
        """
        before = self.state()
        stray = self.git.ref(PUSHED)
        for is_last in (*[False] * (TRIES - 1), True):
            commit = self.branches.commit(change(before))
            failure = self._pushed(commit, before.tip) if commit != before.tip else None
            now = self._looked_up(failure) if failure else replace(before, tip=commit)
            if now.tip == commit:
                break
            if now.tip == before.tip and (is_last or not failure.was_locked):
                raise failure
            if is_last or (now.tip != stray and ours(now) != ours(before)):
                raise DeliveryError(OVERTAKEN) from failure
            before = now
            time.sleep(PAUSE)
        self.git("update-ref", TIP, commit)
        self._state = self.branches.read(commit)

    def _pushed(self, commit: str, expected: str) -> RemoteError | None:
        self.git("update-ref", PUSHED, commit)
        lease = f"--force-with-lease={self._ref}:{expected}"
        words = ("--porcelain", "--no-verify", lease, "--", self.git.remote.address)
        try:
            with self._boundary(commit, expected) as boundary:
                self.git.reach("push", *words, f"{commit}:{self._ref}", **boundary)
        except RemoteError as error:
            return error
        return None

    @contextmanager
    def _boundary(self, commit: str, expected: str) -> Iterator[dict[str, str]]:
        """Let git leave out of a push what the branch's top has, also where the new commits do not stand on it.

        Without an edge between old and new, git looks at nothing of the old and sends the whole site. A repository
        without full history makes it look; the branch itself is not cut, for the new commits do not lead there.
        """
        if not expected or expected in self.git("rev-list", commit).decode().split():
            yield {}
            return
        with tempfile.TemporaryDirectory(
            prefix=f"{self.folder.name}-", dir=self.folder.parent
        ) as folder:
            boundary = Path(folder, "shallow")
            boundary.write_text(f"{expected}\n", "ascii")
            yield {"GIT_SHALLOW_FILE": str(boundary.resolve())}

    def _looked_up(self, failure: RemoteError) -> Branch:
        """What the branch is after a push that failed."""
        self._state = None
        try:
            return self.state()
        except RemoteError:
            raise BrokenError(f"{failure}{UNCERTAIN}") from failure

    def _clear(self) -> None:
        """Take away what a run that was ended has left in the repository of this machine."""
        for pattern in ("**/*.lock", "objects/pack/*.keep", "refs/heads/import-*"):
            for path in self.folder.glob(pattern):
                with suppress(OSError):
                    path.unlink()
        for path in self.folder.parent.glob(f"{self.folder.name}-*"):
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
            self.git(*(word for one in settings for word in ("-c", one)), "gc", "--auto", "--quiet")


def _remove(folder: Path) -> None:
    """Delete a repository; on Windows a file that may not be written may not be deleted either."""
    for path in folder.rglob("*"):
        if path.is_file():
            path.chmod(stat.S_IRUSR | stat.S_IWUSR)
    shutil.rmtree(folder, ignore_errors=True)
