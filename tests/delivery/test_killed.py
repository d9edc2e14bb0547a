"""Deploys that are killed at any moment while somebody reads: never a broken or a mixed answer."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from delivery.reading import Visitor, whole_version
from servers.processes import program

from quality_kunming.delivery.release import KEPT
from quality_kunming.environment import ROOT

KILLS = int(os.environ.get("KILLS", "3"))
"""How many deploys are killed of each kind; a hundred where somebody has the time."""
SCRIPT = Path(__file__).with_name("run_deploy.py")


@pytest.fixture
def in_folder(tmp_path, show) -> dict:
    """Settings of a folder that an nginx shows."""
    folder = tmp_path / "srv"
    folder.mkdir()
    return {"name": "web", "url": show(folder).url, "secured": False, "folder": str(folder)}


@pytest.fixture
def by_ssh(in_folder, sshd, monkeypatch) -> dict:
    """Settings of such a folder on a server."""
    program("rsync")
    for name, value in sshd.environment.items():
        monkeypatch.setenv(name, value)
    return in_folder | {"host": "127.0.0.1", "port": sshd.port, "user": sshd.user}


@pytest.fixture
def in_slots(slots, gateway) -> dict:
    """Settings of an object store with slots behind its nginx."""
    return slots.settings.model_dump() | {"url": gateway.url}


PLACES = {"FolderTarget": "in_folder", "RsyncTarget": "by_ssh", "S3Target": "in_slots"}


@pytest.fixture(params=PLACES)
def killable(request, tmp_path):
    """Starts deploys in processes of their own, to a place whose site can be read at an address."""
    settings = request.getfixturevalue(PLACES[request.param])

    def start(release) -> subprocess.Popen:
        command = [sys.executable, SCRIPT, request.param, json.dumps(settings), tmp_path]
        return subprocess.Popen(
            [*map(str, command), str(release.folder)],
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            start_new_session=True,
        )

    return settings["url"], start


def settled_version(url: str, numbers: range) -> int | None:
    """The version that is whole online; asked twice, for a switch that was under way when its deploy was killed."""
    return whole_version(url, numbers) or whole_version(url, numbers)


def finished(process: subprocess.Popen) -> None:
    """Wait for a deploy that must succeed."""
    _, complaint = process.communicate(timeout=120)
    assert process.returncode == 0, complaint.decode()


def test_visitors_have_the_old_or_the_new_site_whatever_moment_a_deploy_is_killed_at(
    killable, make
):
    """Old or new, whole, after each kill; and the next deploy succeeds without anybody's help.

    As many releases are kept as can be, so that a deploy may begin with the spare and leave one.
    """
    url, start = killable
    chance = random.Random(2022)
    numbers = range(1, KEPT + KILLS + 2)
    for number in numbers[:KEPT]:
        finished(start(make(number)))

    with Visitor(url, numbers) as visitor:
        began = time.monotonic()
        finished(start(make(KEPT + 1)))
        takes = time.monotonic() - began
        for number in numbers[KEPT + 1 :]:
            process = start(make(number))
            time.sleep(chance.uniform(0, takes))
            if number % 2:  # alone, or with the ssh and rsync that it has started
                process.kill()
            else:
                os.killpg(process.pid, signal.SIGKILL)
            process.communicate()
            assert settled_version(url, range(number, 0, -1)), number
        finished(start(make(1)))

    assert not visitor.broken
    assert visitor.read > 100
    assert whole_version(url, numbers) == 1
