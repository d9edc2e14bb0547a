"""The folder of a release that is kept no more: the next release is made of it, for most of its files stay the same."""

import os
import shutil
import stat
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from quality_kunming.delivery.disk import FILE_RIGHTS, FOLDER_RIGHTS
from quality_kunming.delivery.known_sums import KnownSums
from quality_kunming.output.manifest import Fingerprint
from quality_kunming.reading.files import everything_below

SPARE = ".spare"
"""Its name beside the releases. Nobody needs it: without one, the next release is made afresh."""


def put_aside(release: Path, spare: Path) -> None:
    """Keep a release as the spare, in the place of another; where it cannot be there, delete it."""
    _removed(spare)
    try:
        os.replace(release, spare)
    except OSError:  # another disk
        shutil.rmtree(release)


def begun(
    spare: Path, incoming: Path, wanted: Mapping[str, Fingerprint], sums: KnownSums
) -> set[str]:
    """Make the folders of `wanted` files in a new folder `incoming`; the files that are there already, from the spare.

    Of the spare nothing is believed: what is no `wanted` file with its content and its rights is taken out of it. What
    other releases share with it stays theirs: files are removed, never written.
    """
    folders = _folders_of(wanted)
    try:
        os.replace(spare, incoming)
        there = _cleared(str(incoming), wanted, folders, sums)
    except OSError:  # none, or none of ours
        _removed(incoming)
        incoming.mkdir()
        there = set()
    for folder in folders:
        with suppress(FileExistsError):
            os.mkdir(f"{incoming}/{folder}")
    return there


def _folders_of(paths: Iterable[str]) -> list[str]:
    """The folders in which files are, each after the one that it is in."""
    folders = {path.rpartition("/")[0] for path in paths}
    for folder in tuple(folders):
        while folder := folder.rpartition("/")[0]:
            folders.add(folder)
    return sorted(folders - {""})


def _removed(path: Path) -> None:
    """Take away a folder, or whatever else is there."""
    if path.is_symlink() or path.is_file():
        path.unlink()
    elif path.exists():
        shutil.rmtree(path)


def _cleared(
    incoming: str, wanted: Mapping[str, Fingerprint], folders: list[str], sums: KnownSums
) -> set[str]:
    """Remove what does not belong there; the files that are left. OSError where that cannot be done."""
    start, needed = len(incoming) + 1, set(folders)
    candidates, others, emptied = {}, [], []
    _set_right(incoming, os.lstat(incoming))
    for entry in everything_below(incoming, _raise):
        path = entry.path[start:].replace(os.sep, "/")
        if not entry.is_dir(follow_symlinks=False):
            if path in wanted and is_readable(entry.stat(follow_symlinks=False)):
                candidates[path] = wanted[path]
            else:
                others.append(path)
        elif path in needed:
            _set_right(entry.path, entry.stat(follow_symlinks=False))
        else:
            emptied.append(path)
    wrong = sums.unfit(incoming, candidates)
    for path in (*others, *wrong):
        os.unlink(f"{incoming}/{path}")
    for path in reversed(emptied):
        os.rmdir(f"{incoming}/{path}")
    return candidates.keys() - wrong


def is_readable(about: os.stat_result) -> bool:
    """Whether it is a file with the rights that we give."""
    return stat.S_ISREG(about.st_mode) and stat.S_IMODE(about.st_mode) == FILE_RIGHTS


def _set_right(folder: str, about: os.stat_result) -> None:
    if not stat.S_ISDIR(about.st_mode):
        raise NotADirectoryError(folder)
    if stat.S_IMODE(about.st_mode) != FOLDER_RIGHTS:
        os.chmod(folder, FOLDER_RIGHTS)


def _raise(error: OSError) -> None:
    raise error
