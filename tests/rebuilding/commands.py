"""The tasks of a checkout as an editor starts them, to be killed, to meet each other, or to run out of disk."""

import os
import resource
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass

from rebuilding.checkout import ENVIRONMENT, Checkout, contents


@dataclass(frozen=True)
class Answer:
    """The exit status of a task, and what it told."""

    status: int
    told: str


class Task:
    """A task under way, in a process group of its own; `limit` is the size of the largest file that it may write."""

    def __init__(self, checkout: Checkout, task: str, day: str, limit: int | None = None):
        command = [
            "quality_kunming.console",
            "--search-root",
            str(checkout.root),
            task,
            "--on",
            day,
        ]
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", *command],
            cwd=checkout.root,
            env={**os.environ, **ENVIRONMENT, "PYTHONPATH": str(checkout.root)},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            start_new_session=True,
            preexec_fn=_limiting(limit),
        )

    def answer(self) -> Answer:
        """Wait for its end."""
        _, told = self._process.communicate(timeout=300)
        return Answer(self._process.returncode, told.decode())

    def kill(self) -> None:
        """End it and all that it has started, at once."""
        with suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.communicate()


def _limiting(limit: int | None) -> Callable[[], None] | None:
    if limit is None:
        return None
    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))


def site_of(checkout: Checkout) -> Mapping[str, bytes | None]:
    """What visitors have: the output, or what a build that was killed between two renames has put aside."""
    aside = sorted(checkout.root.glob(".output-*/old-*"))
    return contents(checkout.output if checkout.output.exists() or not aside else aside[-1])


def litter(checkout: Checkout) -> list[str]:
    """What builds have left beside the output."""
    return [path.name for path in checkout.root.glob(".output-*")]
