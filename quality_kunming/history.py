"""What the project's own git repository keeps: the editors' files as they were at earlier commits."""

import os
import subprocess
import tarfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

EDITED = ("content", "data")
"""What editors write; programs and theme are always those of the checkout."""

REACH = 20
"""Commits that are looked back at."""

WITHHELD = ("CI_", "DEPLOY_", "GITEA_", "GITHUB_")


@dataclass(frozen=True)
class Commit:
    """One commit: its name, and the day on which it was made."""

    name: str
    day: str

    def __str__(self) -> str:
        return f"{self.name[:10]}（{self.day}）"


def earlier_states(root: Path) -> Iterator[Commit]:
    """The commits at which the editors' files were otherwise than they are now, the latest first.

    The first parents of HEAD, HEAD too where the files were changed since; none without git or a repository.
    """
    changed = git(root, "status", "--porcelain", "--", *EDITED)
    words = ["log", "--first-parent", "--format=%H %cs", f"--max-count={REACH + 1}", "HEAD"]
    listed = git(root, *words, "--", *EDITED)
    if changed is None or listed is None:
        return
    commits = [Commit(*line.split()) for line in listed.decode().splitlines()]
    yield from commits[:REACH] if changed else commits[1:]


def unpack(root: Path, commit: Commit, folder: Path) -> bool:
    """Write the editors' files of a commit into a folder; whether that could be done."""
    archive = git(root, "archive", "--format=tar", commit.name, "--", *EDITED)
    if archive is None:
        return False
    try:
        with tarfile.open(fileobj=BytesIO(archive)) as files:
            files.extractall(folder, filter="data")
    except tarfile.TarError:
        return False
    return True


def git(root: Path, *words: str, settings: Mapping[str, str] | None = None) -> bytes | None:
    """What a git command prints; None where it fails, or there is no git."""
    command = ["git", "-C", str(root), "-c", f"safe.directory={root}", *words]
    try:
        done = subprocess.run(command, env=environment() | (settings or {}), capture_output=True)
    except FileNotFoundError:
        return None
    return done.stdout if done.returncode == 0 else None


def environment() -> dict[str, str]:
    """This process's settings without credentials, and without the CI host's, which give a site another address."""
    return {key: value for key, value in os.environ.items() if not key.startswith(WITHHELD)}
