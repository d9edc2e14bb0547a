"""The one place where the project under test is called: `python driving.py build|check|serve ROOT [PORT]`.

The program is the one that lies in ROOT.
"""

import sys
from pathlib import Path


def build(root: Path) -> None:
    """Build the preview, as the task of that name does."""
    from quality_kunming.building import build
    from quality_kunming.model.moment import Moment

    build(root, Moment.now())


def ask(root: Path) -> None:
    """Ask every rule; nothing that is measured may break one."""
    from quality_kunming.checking import check
    from quality_kunming.model.moment import Moment

    if errors := check(root, Moment.now(), {}).errors:
        sys.exit("\n".join(map(str, errors)))


def serve(root: Path, port: str) -> None:
    """Serve the preview until the end of this process."""
    from quality_kunming.serving import serve

    sys.exit(serve(root, "", int(port)))


if __name__ == "__main__":
    task, root, *more = sys.argv[1:]
    sys.path[0] = root
    {"build": build, "check": ask, "serve": serve}[task](Path(root), *more)
