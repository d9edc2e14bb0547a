"""Files written for an editor in one go: the originals are kept first, all of it or none is written."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path

from quality_kunming.caching import digest_of
from quality_kunming.errors import printable
from quality_kunming.journal import (
    FOLDER,
    Entry,
    Part,
    State,
    digest_at,
    entries,
    forget_old,
    new_number,
)
from quality_kunming.locking import TakenError, held
from quality_kunming.model.moment import Moment
from quality_kunming.storing import replace_file


class ChangeError(Exception):
    """Nothing was written; the text is a Chinese sentence for the editor."""


class EditedError(ChangeError):
    """Files are no longer what they were taken for; `names` are theirs."""

    def __init__(self, *names: str):
        self.names = names
        super().__init__(f"{_listed(names)} 刚才又改过，什么都没有写；请再运行一次。")


class Edited(StrEnum):
    """What becomes of files that were edited after the change that is given back."""

    REFUSED = ""
    KEPT = "keep"
    GIVEN_BACK = "back"


class Change:
    """Files to write and remove, all or none of them when the block ends; on an exception none.

    `what` is the word by which the editor knows the command. `python3 tasks.py undo` gives the change back.
    """

    def __init__(self, root: Path, what: str):
        self._root = root
        self._what = what
        self._wanted: dict[str, bytes | None] = {}
        self._originals: dict[str, bytes | None] = {}

    def __enter__(self) -> "Change":
        return self

    def __exit__(self, kind: object, *_: object) -> None:
        if kind is None:
            self._carry_out()

    def write(self, path: Path, data: bytes, expected: bytes | None = None) -> None:
        """Have a file hold these bytes; EditedError when it does not hold those `expected` any more, or by now."""
        self._want(path, data, expected)

    def remove(self, path: Path) -> None:
        """Have no file there."""
        self._want(path, None, None)

    def _want(self, path: Path, data: bytes | None, expected: bytes | None) -> None:
        name = _name(self._root, path)
        if name not in self._originals:
            self._originals[name] = _bytes_at(self._root / name) if expected is None else expected
        self._wanted[name] = data

    def _carry_out(self) -> None:
        names = [name for name, data in self._wanted.items() if data != self._originals[name]]
        if not names:
            return
        with _alone(self._root):
            _repair(self._root)
            entry = self._keep(names)
            try:
                for name in names:
                    self._put(name)
            except BaseException:
                entry.give_back()
                entry.forget()
                raise
            entry.save(state=State.DONE)
            forget_old(self._root)

    def _keep(self, names: list[str]) -> Entry:
        """The originals, safe before anything is touched."""
        parts = tuple(
            Part(name, _digest(self._originals[name]), _digest(self._wanted[name]))
            for name in names
        )
        folders = tuple(dict.fromkeys(one for name in names for one in self._missing(name)))
        moment = Moment.now().text
        entry = Entry(self._root, new_number(self._root), self._what, moment, parts, folders)
        try:
            for name in names:
                if (data := self._originals[name]) is not None:
                    entry.keep("before", name, data)
            return entry.save()
        except BaseException:
            entry.forget()
            raise

    def _missing(self, name: str) -> Iterator[str]:
        """The folders that a file needs and that are not there, the outermost first."""
        parents = Path(name).parents
        for parent in reversed(parents):
            if not (self._root / parent).exists():
                yield parent.as_posix()

    def _put(self, name: str) -> None:
        path, data, original = self._root / name, self._wanted[name], self._originals[name]
        if _bytes_at(path) != original:
            raise EditedError(name)
        if data is None:
            path.unlink()
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        if not replace_file(path, data, expected=original):
            raise EditedError(name)


def last_change(root: Path) -> Entry | None:
    """The last change that has not been given back."""
    done = [entry for entry in entries(root) if entry.state is State.DONE]
    return done[-1] if done else None


def undo(root: Path, edited: Edited = Edited.REFUSED) -> Entry | None:
    """Give the last change back and return it; what its files held is kept in its `after/`.

    ChangeError where an original is damaged; EditedError where files were edited since and that is `REFUSED`.
    """
    with _alone(root):
        _repair(root)
        entry = last_change(root)
        if entry is None:
            return None
        if damaged := entry.damaged():
            raise ChangeError(f"{_listed(damaged)} 留下的原件坏了，什么都没有动；请从 git 里取回。")
        since = entry.edited()
        if since and edited is Edited.REFUSED:
            raise EditedError(*since)
        parts = tuple(
            Part(part.name, part.before, digest_at(root / part.name))
            if part.name in since and edited is Edited.GIVEN_BACK
            else part
            for part in entry.parts
        )
        for part in parts:
            if part.after and digest_at(root / part.name) == part.after:
                entry.keep("after", part.name, (root / part.name).read_bytes())
        entry = entry.save(state=State.OPEN, parts=parts)
        entry.give_back()
        return entry.save(state=State.UNDONE)


def repair(root: Path) -> list[Entry]:
    """Give back what was interrupted half-way, and return it; ChangeError while another process is writing."""
    if not any(entry.state is State.OPEN for entry in entries(root)):
        return []
    with _alone(root):
        return _repair(root)


def _repair(root: Path) -> list[Entry]:
    interrupted = [entry for entry in entries(root) if entry.state is State.OPEN]
    for entry in reversed(interrupted):
        entry.give_back()
        entry.save(state=State.UNDONE)
    return interrupted


@contextmanager
def _alone(root: Path) -> Iterator[None]:
    try:
        with held(root / FOLDER / "lock"):
            yield
    except TakenError:
        raise ChangeError("别的窗口正在改文件，什么都没有写；等它完成了再运行一次。") from None


def _name(root: Path, path: Path) -> str:
    """A file's name from the project's root; ValueError outside of it."""
    inside = Path(os.path.normpath(root / path)).relative_to(root)
    if not (root / inside).parent.resolve().is_relative_to(root.resolve()):
        raise ValueError(f"{inside} leads out of the project")
    return inside.as_posix()


def _bytes_at(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None


def _digest(data: bytes | None) -> str | None:
    return None if data is None else digest_of(data)


def _listed(names: tuple[str, ...]) -> str:
    return "、".join(map(printable, names))
