"""The same work on many things, in as many processes as there are cores; the results are those of one."""

import multiprocessing
import os
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from typing import TypeVar

ENOUGH = 100
"""Things from which on processes of their own are worth their start."""
MANY = 3000
"""Things from which on even processes that begin with nothing are."""
CHUNKS = 8
"""Portions for each process, so that none is idle while another has a heavy one."""
WATCH = 0.5
"""Seconds after which a process sees that the one it works for has gone."""

Thing = TypeVar("Thing")
Result = TypeVar("Result")
Work = Callable[[Thing], Result]


def in_parallel(
    prepare: Callable[[], Work], things: Sequence[Thing], processes: int | None = None
) -> Iterator[Result]:
    """What the work gives for each thing, in their order; an error is raised as it is here.

    Every process calls `prepare` once. Where processes begin with nothing (Windows, macOS, beside running threads),
    `prepare` is pickled for them; so it must be picklable, and so must things and results.
    """
    method = _method(len(things))
    count = min(cores() if processes is None else processes, len(things))
    pool = _pool(prepare, method, count) if method and count > 1 else None
    if pool is None:
        yield from map(prepare(), things)
        return
    with pool:
        yield from pool.imap(_work, things, chunksize=-(-len(things) // (count * CHUNKS)))


def cores() -> int:
    """The cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _method(count: int) -> str | None:
    """How processes are to begin; None where so little work is done sooner without."""
    if sys.platform == "linux" and threading.active_count() == 1:
        return "fork" if count >= ENOUGH else None
    return "spawn" if count >= MANY else None


def _pool(prepare: Callable[[], Work], method: str, count: int):
    """Processes that are ready; None where the system gives none."""
    with suppress(OSError, ImportError):
        context = multiprocessing.get_context(method)
        return context.Pool(count, _begin, (prepare, os.getpid()))
    return None


_prepared: Work


def _begin(prepare: Callable[[], Work], parent: int) -> None:
    global _prepared
    threading.Thread(target=_end_with, args=(parent,), daemon=True).start()
    _prepared = prepare()


def _work(thing: Thing) -> Result:
    return _prepared(thing)


def _end_with(parent: int) -> None:
    """End when the process for which the work is done was killed."""
    while os.getppid() == parent:
        time.sleep(WATCH)
    os._exit(1)
