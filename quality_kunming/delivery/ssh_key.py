"""The environment's key as ssh is given it: in an agent of this run where there is one, else in a file of this run."""

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from quality_kunming.delivery.credentials import redacted
from quality_kunming.delivery.errors import DeliveryError
from quality_kunming.errors import printable

KEEPER = 'ssh-agent -D -a "$1" & agent=$!; cat > /dev/null; kill "$agent"'
"""Keeps an agent as long as its input is open: whatever ends the run closes that."""
PATIENCE = 5
"""Seconds until an agent that does not answer counts as none."""


@contextmanager
def words_for_key(key: str, folder: Path) -> Iterator[list[str]]:
    """What ssh is told to find a key, and no other; `folder` is this run's. DeliveryError where it is no key."""
    key = key.replace("\r\n", "\n").strip() + "\n"
    agent = folder / "agent"
    with _agent(agent) as answers:
        if answers:
            path = private_file(folder / "key.pub", _added(agent, key))
            yield ["-o", f"IdentityAgent={agent}", "-i", path, "-o", "IdentitiesOnly=yes"]
        else:
            yield ["-i", private_file(folder / "key", key), "-o", "IdentitiesOnly=yes"]


def private_file(path: Path, text: str) -> str:
    """Write a file that only this user can read; its path."""
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(text)
    return str(path)


@contextmanager
def _agent(path: Path) -> Iterator[bool]:
    """An agent at a socket for the block; whether there is one."""
    if os.name == "nt" or not all(map(shutil.which, ("sh", "ssh-agent", "ssh-add"))):
        yield False
        return
    keeper = subprocess.Popen(
        ["sh", "-c", KEEPER, "sh", str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,  # what ends this run's processes together must leave it to end the agent
    )
    try:
        yield _answers(path)
    finally:
        keeper.stdin.close()
        keeper.wait()


def _answers(path: Path) -> bool:
    """Whether somebody listens at a socket before patience ends: its file is there a moment earlier."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        with socket.socket(socket.AF_UNIX) as line:
            if not line.connect_ex(str(path)):
                return True
        time.sleep(0.01)
    return False


def _added(agent: Path, key: str) -> str:
    """Hand a key over; its public part."""
    added = _ssh_add(agent, "-q", "-", text=key)
    if added.returncode:
        lines = printable(redacted("；".join(added.stderr.strip().splitlines())))
        raise DeliveryError(f"密钥读不出来，请检查环境变量 DEPLOY_SSH_KEY（{lines}）。")
    return _ssh_add(agent, "-L").stdout


def _ssh_add(agent: Path, *words: str, text: str = "") -> subprocess.CompletedProcess:
    environment = {**os.environ, "SSH_AUTH_SOCK": str(agent), "LC_ALL": "C", "SSH_ASKPASS": ""}
    return subprocess.run(
        ["ssh-add", *words],
        input=text,
        capture_output=True,
        text=True,
        env=environment,
        start_new_session=True,  # without a terminal to ask for a passphrase at
    )
