"""Which files a preview follows, and what a change of each asks for."""

from collections.abc import Iterator
from pathlib import Path

from watchfiles import DefaultFilter, watch

FOLLOWED = ("content", "data", "theme", "quality_kunming", "pelicanconf.py")
PACKAGE = "quality_kunming/"
QUIET = 20
"""Milliseconds without a change after which a save is over; an editor writes one file in less."""

LONGEST = 400
"""Milliseconds after which changes that do not end, such as a copied folder, are handed on all the same."""

PAUSE = 100
"""Milliseconds after which a quiet watch looks up, the first time to say that it is listening."""


def changes(root: Path) -> Iterator[tuple[str, ...]]:
    """First an empty tuple, once listening; then, for each save, the changed files by project name.

    What changes while the caller is busy is kept until it asks again, and then comes as one.
    """
    root = root.resolve()
    paths = [root / name for name in FOLLOWED if (root / name).exists()]
    timing = {"debounce": LONGEST, "step": QUIET, "rust_timeout": PAUSE, "yield_on_timeout": True}
    watched = watch(*paths, watch_filter=DefaultFilter(), **timing)
    next(watched)
    yield ()
    for found in filter(None, watched):
        yield tuple(sorted({Path(path).relative_to(root).as_posix() for _, path in found}))


def needs_restart(changed: tuple[str, ...]) -> bool:
    """Whether a running interpreter would not see the change."""
    return any(name.startswith(PACKAGE) for name in changed)
