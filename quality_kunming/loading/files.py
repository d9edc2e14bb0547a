"""Which entries of the editor's folders are files to read, and which can be none."""

import os
from collections.abc import Iterator
from fnmatch import fnmatchcase
from pathlib import Path

from quality_kunming.errors import Problem

LEFT_BEHIND = (".*", "desktop.ini", "Thumbs.db", "~$*")
"""Names of what Windows, macOS and Word put beside an editor's files."""

RULE = "unusable-entry"


def files_below(folder: Path) -> Iterator[Path]:
    """Every file below a folder, in order, without links and what is left behind."""
    for path in sorted(folder.rglob("*")):
        if not (path.is_dir() or path.is_symlink() or is_left_behind(path.name)):
            yield path


def unusable_entries(root: Path) -> Iterator[Problem]:
    """Each link, folder named like a file and folder that cannot be opened below `content/` and `data/`."""
    closed: list[OSError] = []
    for top in (root / "content", root / "data"):
        for folder, folders, files in os.walk(top, onerror=closed.append):
            for entry in sorted((*folders, *files)):
                path = Path(folder, entry)
                name = path.relative_to(root).as_posix()
                if path.is_symlink():
                    message = "是链接（快捷方式），不是文件；请把文件本身放在这里"
                    yield Problem(name, 0, message, RULE)
                elif entry in folders and path.suffix in (".md", ".yaml"):
                    message = "是文件夹，名字却像文件；请改名，或者换成文件"
                    yield Problem(name, 0, message, RULE)
    for error in closed:
        if not isinstance(error, FileNotFoundError):
            name = Path(error.filename).relative_to(root).as_posix()
            yield Problem(name, 0, f"文件夹打不开（{error.strerror}），请检查权限", RULE)


def is_left_behind(name: str) -> bool:
    """Whether a name is one of those."""
    return any(fnmatchcase(name, pattern) for pattern in LEFT_BEHIND)
