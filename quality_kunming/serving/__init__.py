"""The live preview on the editor's own machine: save, and the browser shows it.

A worker process builds, watches and serves. It ends with `RESTART` when the site's Python changes, because a running
interpreter keeps the modules it has; this one, which imports nothing of the site, then starts the next.
"""

import subprocess
import sys
from pathlib import Path

from quality_kunming.environment import ROOT

RESTART = 75
"""The exit status of a worker that wants to be started anew."""


def serve(root: Path, on: str, port: int) -> int:
    """Serve a preview of `root` as of what `--on` names (empty: now) at 127.0.0.1 until Ctrl-C; the exit status."""
    named = [str(root), str(port), *([on] if on else [])]
    command = [sys.executable, "-m", "quality_kunming.serving", *named]
    while (status := _run(command)) == RESTART:
        print("程序有改动，正在重新启动预览……", flush=True)
    return status


def _run(command: list[str]) -> int:
    """Run one worker; its input stays open for as long as this process lives, so that it ends with it."""
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE) as worker:
        try:
            return worker.wait()
        except KeyboardInterrupt:  # the worker was told as well
            return worker.wait()
