"""The Chromium that a machine may have, under whichever name."""

import shutil
from pathlib import Path

BROWSERS = (
    "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge",
)  # fmt: skip
MAC = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"


def find_browser() -> str | None:
    """Where it is; None where the machine has none."""
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    return found or (MAC if Path(MAC).exists() else None)
