"""Which entries of the editor's folders are files to read, and which can be none."""

import os
import re
import stat
from collections.abc import Callable, Collection, Iterator
from fnmatch import translate
from pathlib import Path

from quality_kunming.errors import Problem

LEFT_BEHIND = (".*", "desktop.ini", "Thumbs.db", "~$*")
"""Names of what Windows, macOS and Word put beside an editor's files."""

RULE = "unusable-entry"
SIZE_LIMIT = 50_000_000
"""Bytes of any file; a text is refused long before."""

PUT_BY_PROGRAMS = (
    ".DS_Store", "._*", ".git*", ".keep", ".directory", ".~lock.*", ".#*", ".*.sw?", ".*.tmp", ".nfs*",
    ".fuse_hidden*", ".goutputstream-*", ".*.[0-9]*-[0-9]*",
)  # fmt: skip
"""Of names that begin with a dot those that no editor has given: of systems, of editors at work, of this program."""

_PUT_BY_PROGRAMS = re.compile("|".join(map(translate, PUT_BY_PROGRAMS)))
_LEFT_BEHIND = re.compile("|".join(map(translate, LEFT_BEHIND)))
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)
_UNPORTABLE = re.compile(r'[\\:*?"<>|]|[. ]$')


def files_below(folder: Path) -> Iterator[Path]:
    """Every file below a folder, in order, without links, devices and what is left behind."""
    return (Path(entry.path) for entry in _below(str(folder)))


def names_below(root: Path, *folders: str) -> Iterator[str]:
    """The same for some folders of a root, as their names relative to it: content/news/2022/launch.md."""
    for folder in folders:
        start = os.path.join(root, "")
        for entry in _below(start + folder):
            yield entry.path[len(start) :].replace(os.sep, "/")


def _below(folder: str) -> Iterator[os.DirEntry[str]]:
    for entry in everything_below(folder):
        if entry.is_file(follow_symlinks=False) and not is_left_behind(entry.name):
            yield entry


def everything_below(
    folder: str, on_error: Callable[[OSError], object] = lambda _: None
) -> Iterator[os.DirEntry[str]]:
    """Every entry, a folder before what is in it, by name; nothing of a folder that cannot be opened."""
    waiting: list[os.DirEntry[str]] = _entries(folder, on_error)
    while waiting:
        entry = waiting.pop()
        yield entry
        if entry.is_dir(follow_symlinks=False):
            waiting += _entries(entry.path, on_error)


def _entries(folder: str, on_error: Callable[[OSError], object]) -> list[os.DirEntry[str]]:
    """What is in a folder, the last name first."""
    try:
        with os.scandir(folder) as entries:
            return sorted(entries, key=lambda entry: entry.name, reverse=True)
    except OSError as error:
        on_error(error)
        return []


def unusable_entries(root: Path) -> Iterator[Problem]:
    """Each entry below what becomes the site that is no file to read, or has a name that not every disk can keep."""
    closed: list[OSError] = []
    for top in (root / "content", root / "data", root / "theme"):
        for entry in everything_below(str(top), closed.append):
            if not is_left_behind(entry.name) and not _is_usual(
                entry.name, entry.stat(follow_symlinks=False)
            ):
                path = Path(entry.path)
                name = path.relative_to(root).as_posix()
                yield from _of_entry(path, name, is_folder=leads_to_folder(entry))
    for error in closed:
        if not isinstance(error, FileNotFoundError):
            name = Path(error.filename).relative_to(root).as_posix()
            yield Problem(name, 0, f"文件夹打不开（{error.strerror}），请检查权限", RULE)


def leads_to_folder(entry: os.DirEntry[str]) -> bool:
    """Whether an entry is a folder, or a link to one; a link that leads to itself is none."""
    try:
        return entry.is_dir()
    except OSError:
        return False


def may_be_of(root: Path, name: str, known: Collection[str]) -> bool:
    """Whether a change below a root may be one of an editor's file: known before, there now, or a folder of such.

    What editors' programs put down beside a file while they write it is neither.
    """
    if name in known or any(one.startswith(f"{name}/") for one in known):
        return True
    return os.path.lexists(root / name) and not is_left_behind(name.rpartition("/")[2])


def is_usual(path: Path) -> bool:
    """Whether a path is a file of which nothing can be said."""
    try:
        return _is_usual(path.name, os.lstat(path))
    except OSError:
        return False


def _is_usual(name: str, found: os.stat_result) -> bool:
    """Whether nothing can be said of an entry: of nearly all, so that it is asked first."""
    is_small_file = stat.S_ISREG(found.st_mode) and found.st_size <= SIZE_LIMIT
    return is_small_file and is_portable(name)


def _of_entry(path: Path, name: str, *, is_folder: bool) -> Iterator[Problem]:
    found = path.lstat()
    if stat.S_ISLNK(found.st_mode):
        yield Problem(name, 0, "是链接（快捷方式），不是文件；请把文件本身放在这里", RULE)
    elif is_folder and path.suffix in (".md", ".yaml"):
        yield Problem(name, 0, "是文件夹，名字却像文件；请改名，或者换成文件", RULE)
    elif not is_folder and not stat.S_ISREG(found.st_mode):
        yield Problem(name, 0, "不是普通的文件，里面没有可以读的内容；请删去", RULE)
    elif not is_folder and found.st_size > SIZE_LIMIT:
        message = f"文件有 {found.st_size:,} 字节，太大了，打开要等很久；请压缩或者拆成几个"
        yield Problem(name, 0, message, "file-too-large")
    if not is_portable(path.name):
        message = (
            '名字里有看不见的字符，或者有 \\ / : * ? " < > |，换一台电脑就打不开；请改掉文件名'
        )
        yield Problem(name, 0, message, "file-name")


def is_portable(name: str) -> bool:
    """Whether every disk can keep a name."""
    return name.isprintable() and not _UNPORTABLE.search(name)


def is_device(name: str) -> bool:
    """Whether Windows takes a name for a device, whatever stands behind its first dot."""
    return bool(_DEVICE.fullmatch(name.split(".")[0]))


def hidden_entries(root: Path) -> Iterator[str]:
    """The names of what lies below `content/` and `data/` and is not read, since its name begins with a dot."""
    for top in (root / "content", root / "data"):
        for entry in everything_below(str(top)):
            if entry.name.startswith(".") and not _PUT_BY_PROGRAMS.match(entry.name):
                yield Path(entry.path).relative_to(root).as_posix()


def stem(name: str) -> str:
    """The last part of a file's name without its extension."""
    last = name.rpartition("/")[2]
    words, _, extension = last.rpartition(".")
    return words if words and extension else last


def is_left_behind(name: str) -> bool:
    """Whether a name is one of those."""
    return bool(_LEFT_BEHIND.match(name))
