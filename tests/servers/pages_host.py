"""A bare repository whose branch is shown as a folder, as GitHub Pages shows one."""

import io
import os
import subprocess
import sys
import tarfile
from pathlib import Path

SHOW = """\
import os, subprocess, sys
branch, shown = sys.argv[1:]
current = os.path.join(shown, "current")
for line in sys.stdin:
    _, commit, ref = line.split()
    if ref != branch or not commit.strip("0"):
        continue
    folder, wanted = os.path.join(shown, commit), []
    if os.path.exists(current) and not os.path.exists(folder):
        before = os.path.basename(os.path.realpath(current))
        subprocess.run(["cp", "-al", os.path.join(shown, before), folder], check=True)
        words = ["git", "diff-tree", "-r", "-z", "--no-renames", "--name-status", before, commit]
        changes = subprocess.check_output(words).decode().split("\\0")[:-1]
        for status, path in zip(changes[::2], changes[1::2]):
            if status != "A":
                os.unlink(os.path.join(folder, path))
            if status != "D":
                wanted.append(path)
    if wanted or not os.path.exists(folder):
        os.makedirs(folder, exist_ok=True)
        archive = subprocess.Popen(["git", "archive", commit, *wanted], stdout=subprocess.PIPE)
        subprocess.run(["tar", "x", "-C", folder], stdin=archive.stdout, check=True)
        if archive.wait():
            sys.exit(1)
    fresh = os.path.join(shown, f"current-{os.getpid()}")
    os.symlink(commit, fresh)
    os.replace(fresh, current)
"""


class PagesHost:
    """Takes pushes at `address`; `folder/current` is the branch as it was pushed last, whole at every moment."""

    def __init__(self, folder: Path, branch: str = "gh-pages"):
        self.folder = folder / "shown"
        self.repository = folder / "host.git"
        self.address = str(self.repository)
        self.branch = branch
        self.folder.mkdir(parents=True)
        subprocess.run(["git", "init", "-q", "--bare", self.address], check=True)
        self.git("config", "http.receivepack", "true")
        (folder / "show.py").write_text(SHOW)
        words = [sys.executable, folder / "show.py", f"refs/heads/{branch}", self.folder]
        self.hook("post-receive", "exec " + " ".join(f"'{word}'" for word in words))

    def git(self, *words: str, data: bytes | None = None, **variables: str) -> str:
        """Ask the host's repository; what git printed."""
        done = subprocess.run(
            ["git", "-C", self.address, *words],
            input=data,
            env={**os.environ, **variables},
            capture_output=True,
            check=True,
        )
        return done.stdout.decode().strip()

    def hook(self, name: str, script: str) -> None:
        """Let the host run a script, with the shell, at a push."""
        path = self.repository / "hooks" / name
        path.write_text(f"#!/bin/sh\n{script}\n")
        path.chmod(0o755)

    @property
    def tip(self) -> str:
        """The branch's top commit; empty where there is no branch."""
        return self.git("for-each-ref", "--format=%(objectname)", f"refs/heads/{self.branch}")

    @property
    def subjects(self) -> list[str]:
        """What each commit of the branch says, the newest first."""
        return self.git("log", "--format=%s", self.branch).splitlines()

    def files(self, commit: str = "") -> dict[str, bytes]:
        """Every file of a commit, the branch's top one if not said."""
        words = ["git", "-C", self.address, "archive", commit or self.branch]
        packed = subprocess.run(words, capture_output=True, check=True).stdout
        with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
            found = [one for one in archive.getmembers() if one.isfile()]
            return {one.name: archive.extractfile(one).read() for one in found}

    def commit(self, subject: str, files: dict[str, bytes], parent: str = "") -> str:
        """Let somebody else put a commit on the branch."""
        index = {"GIT_INDEX_FILE": str(self.repository / "somebody.index")}
        (self.repository / "somebody.index").unlink(missing_ok=True)
        for path, data in files.items():
            blob = self.git("hash-object", "-w", "--stdin", data=data)
            self.git("update-index", "--add", "--cacheinfo", f"100644,{blob},{path}", **index)
        who = {f"GIT_{role}_NAME": "somebody" for role in ("AUTHOR", "COMMITTER")}
        who |= {f"GIT_{role}_EMAIL": "somebody@example.com" for role in ("AUTHOR", "COMMITTER")}
        tree = self.git("write-tree", **index)
        above = ["-p", parent] if parent else []
        commit = self.git("commit-tree", tree, "-m", subject, *above, **who)
        self.git("update-ref", f"refs/heads/{self.branch}", commit)
        return commit
