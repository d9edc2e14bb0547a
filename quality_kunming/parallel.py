"""Work shared out to as many processes as there are cores, with the results of one."""

import gc
import multiprocessing
import os
import pickle
import signal
import sys
import traceback
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from multiprocessing.reduction import ForkingPickler
from typing import TypeVar

MOST = 4
"""Processes; more are rarely any faster, and each takes its memory."""

ENOUGH, ENOUGH_TO_SPAWN = 100, 3000
"""Things to do for which processes are worth their start."""
PORTIONS = 8
"""For each process, so that none is idle while another has a heavy one."""

Chunk = TypeVar("Chunk")
Thing = TypeVar("Thing")
Result = TypeVar("Result")


@dataclass(frozen=True)
class _Outcome:
    """What came of a chunk: a result, or the error that it ended with."""

    result: object = None
    error: Exception | None = None


def in_parallel(
    function: Callable[..., Result],
    chunks: Sequence[Chunk],
    *,
    prepare: Callable[[], object] | None = None,
    processes: int | None = None,
    method: str | None = None,
) -> list[Result]:
    """What a function makes of each chunk, in the order of the chunks; of several errors the first one's is raised.

    Each process calls `prepare` once; what it returns, `function` is given before the chunk. A forked process has all
    that this one has; for a spawned one the two are pickled, as chunks and results always are. What no other process
    could do, for want of processes or because it was killed, this one does.
    """
    workers: list[_Worker] = []
    outcomes: dict[int, _Outcome] = {}
    work = _Work(function, prepare)
    try:
        _start(workers, work, min(processes or cores(), len(chunks)), method or start_method())
        _share_out(workers, chunks, outcomes)
    finally:
        for worker in workers:
            worker.end()
    for number, chunk in enumerate(chunks):
        outcome = outcomes.get(number)
        outcomes[number] = outcome = outcome or _Outcome(work.done(chunk))
        if outcome.error:
            raise outcome.error
    return [outcomes[number].result for number in range(len(chunks))]


def each_in_parallel(
    prepare: Callable[[], Callable[[Thing], Result]],
    things: Sequence[Thing],
    enough: tuple[int, int] = (ENOUGH, ENOUGH_TO_SPAWN),
) -> list[Result]:
    """What the prepared work makes of each thing, in their order: in this process where they are fewer than `enough`.

    `enough` is worth forking, and worth spawning.
    """
    if not things or len(things) < enough[start_method() != "fork"]:
        return list(map(prepare(), things))
    size = -(-len(things) // (PORTIONS * cores()))
    chunks = [things[start : start + size] for start in range(0, len(things), size)]
    return [one for done in in_parallel(_do_each, chunks, prepare=prepare) for one in done]


def _do_each(work: Callable[[Thing], Result], things: Sequence[Thing]) -> list[Result]:
    return [work(one) for one in things]


def cores() -> int:
    """How many processes are of use: one within a process that does its part of such work."""
    if multiprocessing.current_process().daemon:
        return 1
    usable = (
        os.sched_getaffinity(0) if hasattr(os, "sched_getaffinity") else range(os.cpu_count() or 1)
    )
    return min(len(usable), MOST)


def start_method() -> str:
    """`fork`, which takes no time, on Linux; it would copy a lock that another thread holds, so not beside threads."""
    is_alone = sys.platform == "linux" and len(os.listdir("/proc/self/task")) == 1
    return "fork" if is_alone else "spawn"


class _Work:
    """The function, with what was prepared for it in this process."""

    def __init__(self, function: Callable, prepare: Callable[[], object] | None):
        self._function = function
        self._prepare = prepare
        self._prepared: tuple[object, ...] | None = None

    def done(self, chunk: object) -> object:
        """What the function makes of a chunk."""
        if self._prepared is None:
            self._prepared = (self._prepare(),) if self._prepare else ()
        return self._function(*self._prepared, chunk)


@dataclass(frozen=True)
class _Worker:
    process: BaseProcess
    connection: Connection

    def end(self) -> None:
        """Whatever it is doing."""
        self.process.terminate()
        self.process.join()
        self.connection.close()


def _start(workers: list[_Worker], work: _Work, many: int, method: str) -> None:
    """Start processes, one after another, as long as the machine lets us."""
    context = multiprocessing.get_context(method)
    for _ in range(many if many > 1 else 0):
        ours, theirs = context.Pipe()
        others = (ours, *(one.connection for one in workers)) if method == "fork" else ()
        process = context.Process(target=_serve, args=(work, theirs, others), daemon=True)
        try:
            process.start()
        except OSError:
            ours.close()
            return
        finally:
            theirs.close()
        workers.append(_Worker(process, ours))


def _serve(work: _Work, connection: Connection, others: Sequence[Connection]) -> None:
    """Do chunk after chunk in a process of its own, until nobody is there to give any."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches all; who gave the work ends us
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    if hasattr(signal, "SIGHUP"):
        signal.signal(signal.SIGHUP, signal.SIG_DFL)
    gc.freeze()
    for one in others:  # the end of a pipe that a copy holds open would never be closed
        one.close()
    try:
        while True:
            number, chunk = connection.recv()
            outcome = _outcome(work, chunk)
            try:
                answer = ForkingPickler.dumps((number, outcome))
            except Exception as error:
                answer = ForkingPickler.dumps((number, _Outcome(error=_portable(error))))
            connection.send_bytes(answer)
    except (EOFError, OSError):
        return


def _outcome(work: _Work, chunk: object) -> _Outcome:
    try:
        return _Outcome(work.done(chunk))
    except Exception as error:
        error.add_note(traceback.format_exc())
        return _Outcome(error=_portable(error))


def _portable(error: Exception) -> Exception:
    """The error, or one that says the same where it cannot be handed to another process."""
    try:
        pickle.loads(pickle.dumps(error))
    except Exception:
        return RuntimeError("".join(traceback.format_exception(error)))
    return error


def _share_out(
    workers: Sequence[_Worker], chunks: Sequence[object], outcomes: dict[int, _Outcome]
) -> None:
    """Give each process a chunk whenever it has none, until all are done or one has failed."""
    left = iter(enumerate(chunks))
    busy = [one.connection for one in workers if _give(one.connection, left)]
    has_failed = False
    while busy:
        for connection in wait(busy):
            busy.remove(connection)
            try:
                number, outcomes[number] = connection.recv()
            except (EOFError, OSError):
                continue
            has_failed = has_failed or outcomes[number].error is not None
            if not has_failed and _give(connection, left):
                busy.append(connection)


def _give(connection: Connection, left: Iterator[tuple[int, object]]) -> bool:
    """Whether there was another chunk, and somebody to take it."""
    try:
        for number, chunk in left:
            connection.send((number, chunk))
            return True
    except OSError:
        pass
    return False
