"""Run one command and write down its time, the processors' work and its memory: `python timing.py COMMAND…`.

A process of its own, and a small one: what a system notes as the peak of a new process begins with that of the one
which started it. Only the standard library, and nothing of the project.
"""

import json
import os
import subprocess
import sys
import threading
import time

INTERVAL = 0.05
"""Seconds between two looks at the processes of a command."""

MEGA = 1_000_000


def main(command):
    """Run it, its own words to the error stream; one line of JSON when it has ended."""
    started = time.monotonic()
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=sys.stderr)
    together = _Together(process.pid)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.monotonic() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    unit = 1 if sys.platform == "darwin" else 1024
    peak = max(usage.ru_maxrss * unit, together.peak)
    work = usage.ru_utime + usage.ru_stime
    print(json.dumps({"seconds": seconds, "work": work, "megabytes": peak / MEGA}))
    return process.returncode


class _Together(threading.Thread):
    """Looks at what a process and its descendants hold together, where the system tells (Linux)."""

    def __init__(self, pid):
        super().__init__(daemon=True)
        self.pid = pid
        self.peak = 0
        self.start()

    def run(self):
        while True:
            family = list(_family(self.pid))
            if len(family) > 1:  # one process alone has its peak from the system
                self.peak = max(self.peak, sum(map(_held, family)))
            time.sleep(INTERVAL)


def _family(pid):
    yield pid
    try:
        for task in os.listdir(f"/proc/{pid}/task"):
            with open(f"/proc/{pid}/task/{task}/children") as file:
                for child in file.read().split():
                    yield from _family(int(child))
    except OSError:  # it has ended, or there is no /proc
        return


def _held(pid):
    """Bytes of a process, of what it shares only its share."""
    try:
        with open(f"/proc/{pid}/smaps_rollup") as file:
            for line in file:
                if line.startswith("Pss:"):
                    return int(line.split()[1]) * 1024
    except OSError:
        pass
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
