"""A change or its undoing in a process that ends by itself before the n-th step on the disk: root, what, n."""

import os
import sys
from pathlib import Path

from quality_kunming.changing import Change, undo

STEPS = ("replace", "unlink", "fsync", "rmdir")


def carry_out(root: Path, what: str) -> None:
    """Write one file, make another in a new folder and remove a third; or give that back."""
    if what == "undo":
        undo(root)
        return
    with Change(root, "导入") as change:
        change.write(root / "content/a.md", b"new a")
        change.write(root / "content/new/b.md", b"new b")
        change.remove(root / "content/c.md")


def stop_before(last: int) -> None:
    """End the process before a step."""
    left = last

    def stopping(step):
        def run(*arguments, **options):
            nonlocal left
            left -= 1
            if left == 0:
                os._exit(9)
            return step(*arguments, **options)

        return run

    for name in STEPS:
        setattr(os, name, stopping(getattr(os, name)))


if __name__ == "__main__":
    stop_before(int(sys.argv[3]))
    carry_out(Path(sys.argv[1]), sys.argv[2])
