"""The machine's own Chromium, for the task and for the tests."""

import shutil

PROGRAMS = ("chromium", "chromium-browser", "google-chrome", "chrome", "msedge")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def program() -> str | None:
    """Where it is, or nothing."""
    return next((path for name in PROGRAMS if (path := shutil.which(name))), None)
