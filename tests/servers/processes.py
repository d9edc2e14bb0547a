"""Server programs that tests start for themselves on loopback, and end by their own id."""

import os
import random
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
from contextlib import suppress
from pathlib import Path

import pytest

PATIENCE = 15
"""Seconds within which a server must answer."""
_CHANCE = random.SystemRandom()
_GIVEN: set[int] = set()


def program(name: str, what: str = "") -> str:
    """Where a program is; without it the test is skipped, and fails in CI."""
    found = shutil.which(name, path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin")
    if not found:
        missing(what or name)
    return found


def missing(what: str) -> None:
    """Skip the test for want of something, or in CI fail it."""
    reason = f"这台电脑上没有 {what}，要它的测试没有运行"
    pytest.fail(reason) if os.environ.get("CI") else pytest.skip(reason)


def free_port() -> int:
    """A port of 127.0.0.1 on which nobody listens now, and that is given once; none that systems give to clients."""
    while True:
        port = _CHANCE.randrange(10_000, 32_768)
        with socket.socket() as asked, suppress(OSError):
            asked.bind(("127.0.0.1", port))
            if port not in _GIVEN:
                _GIVEN.add(port)
                return port


def wait_for(url: str, host: str, text: str, process: subprocess.Popen, log: Path) -> None:
    """Return when `host` at `url` answers with `text`; AssertionError with the end of the log where it does not."""
    request = urllib.request.Request(url, headers={"Host": host})
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and process.poll() is None:
        try:
            with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
                if answer.read().decode() == text:
                    return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            pass
        time.sleep(0.02)
    told = log.read_text("utf-8", errors="replace") if log.exists() else ""
    raise AssertionError(f"{process.args[0]} does not serve: {told[-2000:]}")


def stop(process: subprocess.Popen) -> None:
    """End a process that we started, gently, then at once."""
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
