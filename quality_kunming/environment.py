"""The project's own Python environment, made from the locked requirements before anything is imported from it."""

import hashlib
import importlib
import os
import subprocess
import sys
import venv
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / ".venv"
DEV_TASKS = {"test", "bench", "audit"}
LOCKS = {
    "site": "requirements.txt",
    "s3": "requirements-s3.txt",
    "print": "requirements-print.txt",
    "dev": "requirements-dev.txt",
}
"""What may be in the environment, and the file that locks it; what the tests need contains the others."""

INTERRUPTED = 130


def run(arguments: list[str]) -> int:
    """Run the named tasks inside the environment, made first where it is missing or old; the exit status."""
    if sys.version_info < (3, 11):  # noqa: UP036 - any Python may be on the machine
        print(
            f"需要 Python 3.11 或更新的版本，这台电脑上是 {sys.version.split()[0]}。",
            file=sys.stderr,
        )
        return 1
    kind = "dev" if DEV_TASKS.intersection(arguments) else "site"
    if not is_ready(kind) and not make(kind):
        return 1
    command = [
        str(python()),
        "-m",
        "quality_kunming.console",
        "--search-root",
        str(ROOT),
        *(arguments or ["--list"]),
    ]
    settings = {**os.environ, "PYTHONUTF8": "1"}
    if os.name == "nt":  # there exec returns to the prompt before the task has ended
        try:
            return subprocess.run(command, cwd=ROOT, env=settings).returncode
        except KeyboardInterrupt:
            return INTERRUPTED
    os.chdir(ROOT)
    os.execve(command[0], command, settings)


def python() -> Path:
    """The environment's interpreter."""
    return FOLDER / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def add(extra: str) -> bool:
    """Have an extra's libraries while a task runs, installed where they are missing; False after a Chinese reason."""
    if Path(sys.prefix).resolve() != FOLDER.resolve():
        return True  # somebody runs us in an environment of their own
    with _alone():
        if not is_ready(extra) and not make(extra):
            return False
    importlib.invalidate_caches()
    return True


def requirements(kind: str) -> Path:
    """The lock file that the environment is made from."""
    return ROOT / LOCKS[kind]


def is_ready(kind: str) -> bool:
    """Whether the environment holds what the lock file names; one with the tests' libraries serves all."""
    return python().exists() and any(_stamp(one).exists() for one in (kind, "dev"))


def make(kind: str) -> bool:
    """Install the locked requirements, each checked against its hash; False after a Chinese reason."""
    print("正在准备运行环境（只有第一次和依赖更新后需要）……", flush=True)
    try:
        if not any(FOLDER.glob("locked-*")):  # nothing, or what a failed attempt left
            venv.create(FOLDER, with_pip=True, clear=True)
        pip = [str(python()), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        locked = ["--require-hashes", "--no-deps", "-r", str(requirements(kind))]
        subprocess.run([*pip, *locked], check=True, cwd=ROOT)
    except (OSError, subprocess.CalledProcessError) as error:
        reason = error if isinstance(error, OSError) else f"退出码 {error.returncode}"
        print(f"运行环境没有装好（{reason}）。请检查网络，再运行一次同样的命令。", file=sys.stderr)
        print("Debian、Ubuntu 上要先安装 python3-venv：apt install python3-venv。", file=sys.stderr)
        return False
    _stamp(kind).touch()
    return True


@contextmanager
def _alone() -> Iterator[None]:
    """One process at a time, where the system can tell."""
    with (FOLDER / "installing").open("ab") as file:
        if os.name != "nt":
            import fcntl

            fcntl.flock(file.fileno(), fcntl.LOCK_EX)
        yield


def _stamp(kind: str) -> Path:
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    digest = hashlib.sha256(requirements(kind).read_bytes() + version.encode()).hexdigest()[:16]
    return FOLDER / f"locked-{digest}"
