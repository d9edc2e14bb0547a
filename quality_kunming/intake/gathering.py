"""What an editor names on the command line → one pile of files for each person, nothing read yet."""

import os
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from quality_kunming.intake import limits
from quality_kunming.intake.pieces import RefusedError
from quality_kunming.reading.files import everything_below, is_left_behind

ALONE = (".zip", ".eml", ".msg", ".rar", ".7z", ".gz", ".tar")
"""Endings of what holds all that somebody sent."""
DOCUMENTS = (
    ".docx",
    ".doc",
    ".wps",
    ".rtf",
    ".odt",
    ".txt",
    ".md",
    ".html",
    ".htm",
    ".xlsx",
    ".xls",
    ".et",
)
"""Endings of what a person fills in; anything else goes with one of these."""


_LINK = "是链接（快捷方式），不是文件；请放文件本身"


@dataclass(frozen=True)
class Pile:
    """Files that belong together, by the name under which one tells of them."""

    name: str
    paths: tuple[Path, ...]


def gather(files: Iterable[str], own: Path) -> Iterator[Pile | RefusedError]:
    """The piles in the files and folders named, in order, those below `own` left out; what cannot be one is said."""
    paths: dict[Path, None] = {}
    for file in files:
        path = Path(file).expanduser()
        if path.is_dir() and not path.is_symlink():
            for one in _within(path):
                if isinstance(one, RefusedError):
                    yield one
                elif own not in one.absolute().parents:
                    paths[one] = None
        elif path.is_file() and not path.is_symlink():
            paths[path] = None
        else:
            yield RefusedError(file, _LINK if path.is_symlink() else "不在这里，请核对路径和文件名")
    if len(paths) > limits.FILES:
        yield RefusedError(
            str(next(iter(paths)).parent),
            f"有 {len(paths)} 个文件，一次最多收 {limits.FILES} 个；请分几次",
        )
        return
    yield from _piles(paths)


def _within(folder: Path) -> Iterator[Path | RefusedError]:
    """Every file below a folder that somebody put there; what is none is said."""
    closed: list[OSError] = []
    for entry in everything_below(str(folder), closed.append):
        if is_left_behind(entry.name) or entry.is_dir(follow_symlinks=False):
            continue
        if entry.is_file(follow_symlinks=False):
            yield Path(entry.path)
        else:
            yield RefusedError(
                entry.path, _LINK if entry.is_symlink() else "不是普通的文件，没有收"
            )
    for error in closed:
        yield RefusedError(error.filename, f"文件夹打不开（{error.strerror}），请检查权限")


def _piles(paths: Iterable[Path]) -> Iterator[Pile]:
    names = {os.fspath(path): path for path in paths}
    for name, group in grouped(names):
        yield Pile(name, tuple(names[one] for one in group))


def grouped(names: Iterable[str]) -> Iterator[tuple[str, list[str]]]:
    """The names of files that belong together, under the name of all: a zip, a mail, a person's folder or document.

    In a folder of several documents any other file goes with the one whose name it begins with; a folder without
    a document goes with the one of the folder around it.
    """
    loose: dict[str, list[str]] = defaultdict(list)
    for name in names:
        path = PurePosixPath(name.replace(os.sep, "/"))
        if path.suffix.lower() in ALONE:
            yield name, [name]
        else:
            loose[str(path.parent)].append(name)
    for folder in [one for one in loose if not any(map(_is_document, loose[one]))]:
        around = str(PurePosixPath(folder).parent)
        if around in loose and sum(map(_is_document, loose[around])) == 1:
            loose[around] += loose.pop(folder)
    for folder, group in loose.items():
        yield from _persons(folder, group)


def _persons(folder: str, names: list[str]) -> Iterator[tuple[str, list[str]]]:
    documents = [name for name in names if _is_document(name)]
    if len(documents) < 2:
        yield (folder if len(names) > 1 else names[0]), names
        return
    stems = {PurePosixPath(name).stem: [name] for name in documents}
    if len(stems) < len(documents):  # two forms of one document
        yield folder, names
        return
    for name in names:
        if name in documents:
            continue
        whose = [stem for stem in stems if _belongs(PurePosixPath(name).stem, stem)]
        if len(whose) == 1:
            stems[whose[0]].append(name)
        else:
            yield name, [name]
    for group in stems.values():
        yield group[0], group


def _belongs(picture: str, document: str) -> bool:
    """Whether a file is named after a document, or the document after it."""
    return bool(picture and document) and (
        picture.startswith(document) or document.startswith(picture)
    )


def _is_document(name: str) -> bool:
    return name.lower().endswith(DOCUMENTS)
