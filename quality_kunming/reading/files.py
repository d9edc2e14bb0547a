"""Which entries of the editor's folders are files to read, and which can be none."""

import os
import re
import stat
from collections.abc import Iterator
from fnmatch import translate
from pathlib import Path

from quality_kunming.errors import Problem

LEFT_BEHIND = (".*", "desktop.ini", "Thumbs.db", "~$*")
"""Names of what Windows, macOS and Word put beside an editor's files."""

RULE = "unusable-entry"
SIZE_LIMIT = 50_000_000
"""Bytes of any file; a text is refused long before."""

_LEFT_BEHIND = re.compile("|".join(map(translate, LEFT_BEHIND)))
_UNPORTABLE = re.compile(r'[\\:*?"<>|]|[. ]$')


def files_below(folder: Path) -> Iterator[Path]:
    """Every file below a folder, in order, without links, devices and what is left behind."""
    waiting: list[str | os.DirEntry[str]] = [str(folder)]
    while waiting:
        entry = waiting.pop()
        if isinstance(entry, str) or entry.is_dir(follow_symlinks=False):
            waiting += reversed(_entries(entry))
        elif entry.is_file(follow_symlinks=False) and not is_left_behind(entry.name):
            yield Path(entry.path)


def _entries(folder: str | os.DirEntry[str]) -> list[os.DirEntry[str]]:
    """What is in a folder, by name; nothing where it cannot be opened, which `unusable_entries` says."""
    try:
        with os.scandir(folder) as entries:
            return sorted(entries, key=lambda entry: entry.name)
    except OSError:
        return []


def unusable_entries(root: Path) -> Iterator[Problem]:
    """Each entry below `content/` and `data/` that is no file to read, or has a name that not every disk can keep."""
    closed: list[OSError] = []
    for top in (root / "content", root / "data"):
        for folder, folders, files in os.walk(top, onerror=closed.append):
            for entry in sorted((*folders, *files)):
                path = Path(folder, entry)
                name = path.relative_to(root).as_posix()
                if not is_left_behind(entry):
                    yield from _of_entry(path, name, is_folder=entry in folders)
    for error in closed:
        if not isinstance(error, FileNotFoundError):
            name = Path(error.filename).relative_to(root).as_posix()
            yield Problem(name, 0, f"文件夹打不开（{error.strerror}），请检查权限", RULE)


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
    if not path.name.isprintable() or _UNPORTABLE.search(path.name):
        message = (
            '名字里有看不见的字符，或者有 \\ / : * ? " < > |，换一台电脑就打不开；请改掉文件名'
        )
        yield Problem(name, 0, message, "file-name")


def is_left_behind(name: str) -> bool:
    """Whether a name is one of those."""
    return bool(_LEFT_BEHIND.match(name))
