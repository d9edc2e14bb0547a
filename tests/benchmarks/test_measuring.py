"""What a run is said to cost."""

import socket
import sys

import pytest

from benchmarks.contenders import Own
from benchmarks.measuring import FailedRunError, measure
from benchmarks.preview import Preview
from benchmarks.site import Site

MEGA = 1_000_000
HOLD = "import time; held = b'x' * {}; time.sleep({})"


def python(code: str) -> list[str]:
    return [sys.executable, "-I", "-S", "-c", code]


def test_time_is_that_of_the_command(tmp_path):
    """Waiting counts, the start of the measuring process does not."""
    cost = measure(python("import time; time.sleep(0.3)"), tmp_path)

    assert 0.3 <= cost.seconds < 3
    assert cost.work < 0.3


def test_memory_is_that_of_the_command(tmp_path, monkeypatch):
    """A small command is small, however much the process holds that measures it."""
    held = b"x" * 200 * MEGA
    small = measure(python(HOLD.format(1, 0.5)), tmp_path).megabytes
    large = measure(python(HOLD.format(100 * MEGA, 0.5)), tmp_path).megabytes

    assert len(held) > small * MEGA
    assert large - small == pytest.approx(100, abs=10)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the system does not tell")
def test_memory_of_processes_side_by_side_is_added_up(tmp_path):
    """Who spreads the work over processes holds what all of them hold."""
    code = (
        "import subprocess, sys; all = [subprocess.Popen([sys.executable, '-I', '-S', '-c', "
        f"{HOLD.format(50 * MEGA, 3)!r}]) for _ in range(3)]; [one.wait() for one in all]"
    )

    assert measure(python(code), tmp_path).megabytes > 150


def test_pages_are_counted(tmp_path):
    """Pages, in every folder, and not the other files."""
    code = "import os; os.makedirs('o/a'); open('o/a/i.html', 'w'); open('o/b.html', 'w'); open('o/c.css', 'w')"

    assert measure(python(code), tmp_path, tmp_path / "o").pages == 2


def test_failed_command_is_no_quick_command(tmp_path):
    """A run that fails is told with its last words, and not measured."""
    with pytest.raises(FailedRunError, match="gone wrong"):
        measure(python("raise SystemExit('gone wrong')"), tmp_path)


def test_preview_is_measured_as_a_browser_meets_it(tmp_path):
    """A save counts until the page that says it can be read; nothing of the preview goes on running."""
    site = Site(Own(tmp_path), tmp_path / "site", 1)

    with Preview(site) as preview:
        costs = [preview.start, preview.save(), preview.save()]
        port = preview.port

    assert all(0 < cost.seconds < 120 for cost in costs)
    with pytest.raises(OSError, match="refused"):
        socket.create_connection(("127.0.0.1", port))
