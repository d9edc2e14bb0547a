"""The worker of a preview: `python -m quality_kunming.serving ROOT PORT [DAY OR MINUTE]`."""

import os
import sys
import threading
from pathlib import Path

from quality_kunming.serving.session import Session


def main(root: Path, port: int, on: str) -> int:
    """Serve until Ctrl-C, a change of the site's Python or the end of the process above; the exit status."""

    threading.Thread(target=_end_with_input, daemon=True).start()
    return Session(root, on, port).run()


def _end_with_input() -> None:
    while os.read(sys.stdin.fileno(), 1):
        pass
    os._exit(0)  # no signal to itself: a shell may have told its jobs to ignore it


if __name__ == "__main__":
    named = sys.argv[1:]
    sys.exit(main(Path(named[0]), int(named[1]), named[2] if named[2:] else ""))
