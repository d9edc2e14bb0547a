"""Work that several processes share gives what one would have given, and leaves none of them behind."""

import os
import signal
import subprocess
import sys
import textwrap
import threading
import time
from functools import partial
from multiprocessing.process import BaseProcess
from pathlib import Path

import pytest

from quality_kunming.environment import ROOT
from quality_kunming.parallel import in_parallel, start_method

METHODS = ["spawn"] if sys.platform != "linux" else ["fork", "spawn"]
CHUNKS = [list(range(start, start + 5)) for start in range(0, 60, 5)]


def total(chunk):
    """The sum of a chunk."""
    return sum(chunk)


def scaled(factor, chunk):
    """The sum of a chunk, times what was prepared."""
    return factor * sum(chunk)


def numbered(prepared, chunk):
    """Who has prepared, and who does the work."""
    return prepared, os.getpid()


def refuse(limit, chunk):
    """Fail from a number on."""
    if chunk[0] >= limit:
        raise ValueError(f"no {chunk[0]}")


def identity(number):
    """Something to return from a preparation."""
    return number


def own_pid():
    """Prepare with the number of the process."""
    return os.getpid()


def fall(starter, chunk):
    """Die in any process but the first."""
    if os.getpid() != starter:
        os.kill(os.getpid(), signal.SIGKILL)
    return sum(chunk)


def nested(chunk):
    """Share out what is a share already."""
    return in_parallel(total, [chunk, chunk])


def unportable(chunk):
    """A result that no other process can be given."""
    return lambda: chunk


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("processes", [1, 2, 3])
def test_results_come_in_the_order_of_the_chunks(method, processes):
    """One process or three, forked or spawned: the answer is the same list."""
    found = in_parallel(total, CHUNKS, processes=processes, method=method)

    assert found == [sum(chunk) for chunk in CHUNKS]


def test_no_chunks_have_no_results():
    """Nothing to do is done at once."""
    assert in_parallel(total, []) == []


@pytest.mark.parametrize("method", METHODS)
def test_each_process_prepares_once(method):
    """What is dear to make is made once in each process, and given to the function before each chunk."""
    found = in_parallel(numbered, CHUNKS, prepare=own_pid, processes=2, method=method)

    assert all(prepared == worker for prepared, worker in found)
    assert os.getpid() not in {worker for _, worker in found}
    assert in_parallel(scaled, CHUNKS, prepare=partial(identity, 3), processes=1) == [
        3 * sum(chunk) for chunk in CHUNKS
    ]


@pytest.mark.parametrize("method", METHODS)
def test_the_first_error_is_raised(method):
    """Whichever process was quicker: the error is that of the earliest chunk, with where it happened."""
    work = partial(in_parallel, partial(refuse, 10), CHUNKS, method=method)
    with pytest.raises(ValueError, match=r"^no 10") as told:
        work(processes=2)
    with pytest.raises(ValueError, match=r"^no 10"):
        work(processes=1)

    assert "in refuse" in "".join(told.value.__notes__)


def test_a_result_that_cannot_travel_is_an_error():
    """A function that returns what cannot be pickled is told so, and nobody waits for it."""
    with pytest.raises(Exception, match="unportable"):
        in_parallel(unportable, CHUNKS, processes=2)


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL")
def test_what_a_killed_process_left_is_done_here():
    """A machine short of memory kills processes: the work is done all the same."""
    found = in_parallel(partial(fall, os.getpid()), CHUNKS, processes=3)

    assert found == [sum(chunk) for chunk in CHUNKS]


def test_work_is_done_where_no_process_starts(monkeypatch):
    """A machine that allows no more processes only takes longer."""

    def refused(_):
        raise OSError("Resource temporarily unavailable")

    monkeypatch.setattr(BaseProcess, "start", refused)

    assert in_parallel(total, CHUNKS, processes=3) == [sum(chunk) for chunk in CHUNKS]


def test_a_share_is_not_shared_again():
    """Work within such work is done by the process that has it."""
    assert in_parallel(nested, CHUNKS[:3], processes=2) == [[sum(one)] * 2 for one in CHUNKS[:3]]


def test_beside_a_thread_nothing_is_forked():
    """A fork would copy the locks that the thread holds."""
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()
    try:
        assert start_method() == "spawn"
    finally:
        done.set()
        thread.join()


SLEEPERS = """
    import os, signal, sys, time
    from pathlib import Path
    sys.path.insert(0, sys.argv[1])
    from quality_kunming.parallel import in_parallel

    def sleep(chunk):
        Path(sys.argv[2], str(os.getpid())).touch()
        time.sleep(chunk)

    if __name__ == "__main__":
        signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell may have its jobs ignore it
        in_parallel(sleep, [SECONDS] * 4, processes=2, method=sys.argv[3])
"""


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize(("way", "seconds"), [(signal.SIGINT, 60), (signal.SIGKILL, 3)])
def test_no_process_is_left_behind(tmp_path, method, way, seconds):
    """Ctrl-C ends all at once and in silence; processes whose parent was killed end after their chunk."""
    script, started = tmp_path / "sleepers.py", tmp_path / "started"
    started.mkdir()
    script.write_text(textwrap.dedent(SLEEPERS).replace("SECONDS", str(seconds)), "utf-8")
    command = [sys.executable, script, ROOT, started, method]
    parent = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, start_new_session=True)
    _until(lambda: len(os.listdir(started)) == 2)
    if way is signal.SIGINT:
        os.killpg(parent.pid, way)
    else:
        parent.kill()
    _, told = parent.communicate(timeout=30)

    assert told.count("Traceback") == (way is signal.SIGINT)
    _until(lambda: not any(map(_runs, os.listdir(started))))


def _runs(pid: str) -> bool:
    try:
        return Path("/proc", pid, "stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def _until(is_so) -> None:
    for _ in range(300):
        if is_so():
            return
        time.sleep(0.1)
    raise AssertionError("it never came to that")
