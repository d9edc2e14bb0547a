"""Keys do not outlive a run, however it ends."""

import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest
from servers.processes import PATIENCE

from quality_kunming import scratch
from quality_kunming.delivery.ssh import ssh_command
from quality_kunming.environment import ROOT

HOLD = """
import signal, sys, time
for name in ("SIGTERM", "SIGHUP"):  # whoever started the tests may have told them to ignore these
    signal.signal(getattr(signal, name), signal.SIG_DFL)
signal.signal(signal.SIGINT, signal.default_int_handler)
from quality_kunming.console import end_in_order
from quality_kunming.delivery.ssh import ssh_command
end_in_order()
with ssh_command() as words:
    print(*words, flush=True)
    time.sleep(60)
"""


@pytest.fixture
def temporary():
    """A temporary folder with an address short enough for sockets, as machines have it."""
    with tempfile.TemporaryDirectory(prefix="keys-", dir="/tmp") as folder:
        yield Path(folder)


@pytest.fixture
def holder(sshd, temporary):
    """A process that has the key of the environment ready for ssh; and where its temporary folders are."""
    environment = {
        **os.environ,
        **sshd.environment,
        "TMPDIR": str(temporary),
        "PYTHONPATH": str(ROOT),
    }
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD],
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    words = process.stdout.readline().split()
    yield process, words, temporary, environment
    if process.poll() is None:
        process.kill()
    process.communicate()


def on_disk(folder: Path, secret: str) -> list[Path]:
    """The files below a folder in which a line of a secret stands."""
    line = secret.splitlines()[1].encode()
    return [path for path in folder.rglob("*") if path.is_file() and line in path.read_bytes()]


def agents(folder: Path) -> list[Path]:
    """The sockets of agents that are there."""
    return [path for path in folder.rglob("agent") if path.is_socket()]


def comes_true(condition) -> bool:
    """Whether something holds before patience ends."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if condition():
            return True
        time.sleep(0.02)
    return False


def test_key_is_never_in_a_file(holder, sshd):
    """ssh finds it in an agent of this run, and gets in with it."""
    _, words, temporary, environment = holder

    assert on_disk(temporary, sshd.key.read_text()) == []
    login = [*words, "-p", str(sshd.port), f"{sshd.user}@127.0.0.1", "echo in"]
    assert subprocess.run(login, env=environment, capture_output=True).stdout == b"in\n"


def test_long_temporary_folder_has_no_room_for_sockets(sshd, temporary, monkeypatch):
    """One gets in with an agent and without a key in a file, and nothing stays."""
    home = temporary / ("长" * 40)
    home.mkdir()
    monkeypatch.setattr(scratch.tempfile, "tempdir", str(home))
    for name, value in sshd.environment.items():
        monkeypatch.setenv(name, value)

    with ssh_command() as words:
        login = [*words, "-p", str(sshd.port), f"{sshd.user}@127.0.0.1", "echo in"]
        entered = subprocess.run(login, capture_output=True, text=True)
        folder = Path(words[-1].removeprefix("ControlPath=")).parent
        assert [entered.stdout, entered.stderr] == ["in\n", ""]
        assert folder.stat().st_mode & 0o077 == 0 or folder.parent.stat().st_mode & 0o077 == 0
        assert [*on_disk(folder, sshd.key.read_text()), *home.iterdir()] == []

    assert not folder.parent.exists()


@pytest.mark.parametrize("ending", ["SIGTERM", "SIGHUP", "SIGINT"])
def test_run_that_is_asked_to_end_leaves_nothing(holder, ending):
    """No folder, no agent."""
    process, _, temporary, _ = holder

    process.send_signal(getattr(signal, ending))
    process.wait(PATIENCE)

    assert process.returncode != 0
    assert list(temporary.iterdir()) == []


@pytest.mark.parametrize("whole_group", [False, True])
def test_agent_of_a_run_that_is_killed_ends(holder, sshd, whole_group):
    """Alone or with everything that it has started: nobody can use the key afterwards."""
    process, _, temporary, _ = holder
    assert agents(temporary)

    if whole_group:
        os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()
    process.wait()

    assert comes_true(lambda: not agents(temporary))
    assert on_disk(temporary, sshd.key.read_text()) == []


def test_what_a_killed_run_left_goes_with_the_next(tmp_path, monkeypatch):
    """Only what is ours, has no run any more and is not just being made."""
    monkeypatch.setattr(scratch.tempfile, "tempdir", str(tmp_path))
    long_ago = time.time() - 3600
    names = ("quality-kunming-dead", "quality-kunming-theirs", "else-dead")
    for name in names:
        (tmp_path / name).mkdir()
    for name in ("quality-kunming-dead", "else-dead"):
        (tmp_path / name / "lock").touch()
        os.utime(tmp_path / name / "lock", (long_ago, long_ago))

    with scratch.scratch_folder() as living:
        os.utime(living.parent / "lock", (long_ago, long_ago))
        with scratch.scratch_folder() as other:
            assert living.is_dir()
            assert other.is_dir()
            assert other.stat().st_mode & 0o077 == 0 or other.parent.stat().st_mode & 0o077 == 0

    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(names[1:])
