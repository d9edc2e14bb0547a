"""What all tests share."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright
from support import TinySite

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome", "msedge")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture
def site(tmp_path: Path) -> TinySite:
    """A project with nothing but what every project must have."""
    return TinySite(tmp_path)


@pytest.fixture
def campaign(site: TinySite) -> TinySite:
    """A project with an edition, an activity and an article."""
    return site.with_campaign()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The machine's own Chromium; without one these tests are skipped, and fail in CI."""
    found = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    if not found:
        reason = "这台电脑上没有 Chromium 或 Chrome，浏览器测试没有运行"
        pytest.fail(reason) if os.environ.get("CI") else pytest.skip(reason)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=ARGUMENTS)
        yield browser
        browser.close()
