"""What one run of a command costs: seconds, memory, and the pages it has written."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

TIMER = Path(__file__).with_name("timing.py")
LAST_WORDS = 2000
"""Characters of what a command said that are told when it fails."""


@dataclass(frozen=True)
class Cost:
    """What a run cost: time, seconds of all processors, and all processes' peak of memory in millions of bytes."""

    seconds: float
    work: float | None = None
    megabytes: float | None = None
    pages: int | None = None


class FailedRunError(Exception):
    """A command that should have done its work has not; its text says which, and its last words."""


def measure(command: Sequence[str], folder: Path, output: Path | None = None) -> Cost:
    """Run a command in a folder to its end; with `output` the HTML files there are counted afterwards."""
    timed = [sys.executable, "-I", "-S", str(TIMER), *command]
    settings = {**os.environ, "PYTHONUTF8": "1"}
    run = subprocess.run(timed, cwd=folder, env=settings, capture_output=True, encoding="utf-8")
    if run.returncode:
        raise FailedRunError(f"{' '.join(command)}：\n{run.stderr[-LAST_WORDS:]}")
    told = json.loads(run.stdout)
    return Cost(**told, pages=pages_in(output) if output else None)


def pages_in(output: Path) -> int:
    """How many pages a folder holds."""
    return sum(1 for _ in output.rglob("*.html"))
