"""A copy of the program with a project in it, whose settings and theme may be edited like its texts."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import asdict, dataclass, field
from pathlib import Path

from program import copy_program
from rebuilding.project import write_project
from support import TinySite

from quality_kunming.environment import ROOT

PROGRAM = ("quality_kunming", "theme", "pelicanconf.py", "publishconf.py", "tasks.py")
LOCKS = "requirements*.txt"
PROJECT = ("content", "data")
CACHE = ".cache"
WORKER = Path(__file__).with_name("worker.py")
ENVIRONMENT = {
    "PYTHONUTF8": "1",
    "PYTHONDONTWRITEBYTECODE": "1",  # edits come faster than compiled modules tell apart
    "GITHUB_REPOSITORY": "",
    "CI_PAGES_URL": "",
}


@dataclass(frozen=True)
class Order:
    """What a build is asked for: the preview, the production site, or that only if every rule holds."""

    moment: str = "2031-09-10"
    task: str = "preview"
    pages: str = ""
    branch: str = ""


@dataclass(frozen=True)
class Outcome:
    """How a build ended, and what stands in the output then."""

    is_done: bool
    problems: tuple[str, ...]
    said: str
    files: Mapping[str, bytes | None] = field(repr=False)


class Checkout:
    """A folder with the program and a project; the builds in it are made by other processes."""

    def __init__(self, root: Path):
        self.root = root
        self._workers: dict[str, subprocess.Popen] = {}
        self._pool = ThreadPoolExecutor(1)

    @classmethod
    def make(cls, root: Path) -> "Checkout":
        """A copy of this checkout's program with the small project, and without a cache."""
        root.mkdir()
        copy_program([*PROGRAM, *(path.name for path in ROOT.glob(LOCKS))], root)
        write_project(TinySite(root))
        return cls(root)

    def __enter__(self) -> "Checkout":
        return self

    def __exit__(self, *error) -> None:
        self.restart()
        self._pool.shutdown()

    @property
    def output(self) -> Path:
        """Where builds go."""
        return self.root / "output"

    @property
    def cache(self) -> Path:
        """What builds keep for the next."""
        return self.root / CACHE

    @property
    def sources(self) -> dict[str, bytes]:
        """Every file that an editor or a developer wrote, by its name in the project."""
        tops = [self.root / name for name in (*PROGRAM, *PROJECT)] + [*self.root.glob(LOCKS)]
        files = (path for top in tops for path in (top.rglob("*") if top.is_dir() else [top]))
        return {
            path.relative_to(self.root).as_posix(): path.read_bytes()
            for path in files
            if path.is_file() and "__pycache__" not in path.parts
        }

    def take(self, sources: Mapping[str, bytes]) -> set[str]:
        """Have these sources and no others; the names of those that were not so before."""
        own = self.sources
        changed = {
            name for name in own.keys() | sources.keys() if own.get(name) != sources.get(name)
        }
        for name in changed:
            path = self.root / name
            if name in sources:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(sources[name])
            else:
                path.unlink()
        return changed

    def forget(self) -> None:
        """Have neither a cache nor an output."""
        for path in (self.cache, self.output):
            shutil.rmtree(path, ignore_errors=True)

    def build(self, order: Order, *, apart: bool = True) -> Outcome:
        """Build as ordered: in a process of its own, or in one that has built before."""
        return self.start(order, apart=apart).result()

    def start(self, order: Order, *, apart: bool = True) -> Future[Outcome]:
        """As `build`, while others build."""
        return self._pool.submit(self._build, order, "apart" if apart else "resident")

    def restart(self) -> None:
        """End the processes, for programs that were edited."""
        for worker in self._workers.values():
            worker.stdin.close()
            worker.stdout.close()
            worker.wait()
        self._workers.clear()

    def _build(self, order: Order, manner: str) -> Outcome:
        worker = self._workers.get(manner) or self._hire(manner)
        worker.stdin.write(json.dumps(asdict(order)) + "\n")
        worker.stdin.flush()
        answer = json.loads(worker.stdout.readline())
        problems = tuple(answer["problems"])
        return Outcome(answer["is_done"], problems, answer["said"], contents(self.output))

    def _hire(self, manner: str) -> subprocess.Popen:
        self._workers[manner] = subprocess.Popen(
            [sys.executable, "-P", str(WORKER), manner],
            cwd=self.root,
            env={**os.environ, **ENVIRONMENT, "PYTHONPATH": str(self.root)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        return self._workers[manner]


def contents(folder: Path) -> dict[str, bytes | None]:
    """All that is below a folder, by name: bytes of files, None of folders."""
    return {
        path.relative_to(folder).as_posix(): None if path.is_dir() else path.read_bytes()
        for path in sorted(folder.rglob("*"))
    }


def differences(one: Mapping[str, bytes | None], other: Mapping[str, bytes | None]) -> list[str]:
    """The names under which two folders do not hold the same."""
    missing = object()
    names = sorted(one.keys() | other.keys())
    return [name for name in names if one.get(name, missing) != other.get(name, missing)]
