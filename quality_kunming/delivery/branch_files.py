"""The files of a finished folder into a repository of this machine: those that are new, or all of them."""

import os
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from quality_kunming.delivery.git import Git
from quality_kunming.delivery.release import Release

_AUTHOR = {"NAME": "质量昆明", "EMAIL": "noreply@quality-kunming.example"}


def added(git: Git, release: Release, paths: Sequence[str]) -> dict[str, str]:
    """Put some files in; their ids."""
    names = "".join(f"{release.folder.resolve() / path}\n" for path in paths)
    words = ("hash-object", "-w", "--no-filters", "--stdin-paths")
    ids = git(*words, data=names.encode()).decode().split()
    return dict(zip(paths, ids, strict=True))


def imported(git: Git, release: Release, folder: Path) -> str:
    """Let ghp-import put all files into a branch of its own; the ref that leads there. `folder` is for this alone."""
    name = f"import-{os.getpid()}"
    dates = {"GIT_COMMITTER_DATE": "Thu, 01 Jan 1970 00:00:00 +0000"}
    stage = _staged(release, folder)
    command = [sys.executable, "-m", "ghp_import", "--no-history", "-b", name]
    git.run([*command, str(stage)], None, identity() | dates)
    return f"refs/heads/{name}"


def identity() -> dict[str, str]:
    """Who commits: neither this machine's user nor its settings."""
    roles = ("AUTHOR", "COMMITTER")
    return {f"GIT_{role}_{key}": value for role in roles for key, value in _AUTHOR.items()}


def _staged(release: Release, folder: Path) -> Path:
    """The release's folder as the branch is to have it: ghp-import takes every file there is."""
    if not release.manifest.encoded:
        return release.folder
    for path in release.manifest.files:
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            os.link(release.folder / path, target)
        except OSError:  # another disk, or one without hard links
            shutil.copyfile(release.folder / path, target)
    return folder
