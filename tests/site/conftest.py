"""The project's own site, built once in each profile, parsed and opened in a real browser."""

import functools
import http.server
import os
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright
from selectolax.lexbor import LexborHTMLParser
from support import TODAY

from quality_kunming.building import PRODUCTION, build
from quality_kunming.environment import ROOT

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


@pytest.fixture(scope="session")
def output(tmp_path_factory) -> Path:
    """The site in preview, as it is today."""
    folder = tmp_path_factory.mktemp("preview") / "output"
    build(ROOT, TODAY, output=folder)
    return folder


@pytest.fixture(scope="session")
def published(tmp_path_factory) -> Path:
    """The site as it goes out."""
    folder = tmp_path_factory.mktemp("published") / "output"
    build(ROOT, TODAY, PRODUCTION, folder)
    return folder


@pytest.fixture(scope="session")
def pages(output) -> dict[str, LexborHTMLParser]:
    """Every page by its file's path in the output."""
    return {
        path.relative_to(output).as_posix(): LexborHTMLParser(path.read_text("utf-8"))
        for path in sorted(output.rglob("*.html"))
    }


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


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    """Serves a folder without a word."""

    def log_message(self, *args):
        """Say nothing."""


@pytest.fixture(scope="session")
def serve() -> Iterator:
    """Serves a folder on loopback; returns the address of its root."""
    servers = []

    def start(folder: Path) -> str:
        handler = functools.partial(QuietHandler, directory=str(folder))
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_port}/"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()
