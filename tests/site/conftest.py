"""The project's own site, built once in each profile, parsed and served."""

import functools
import http.server
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser
from support import TODAY

from quality_kunming.building import PRODUCTION, build
from quality_kunming.environment import ROOT


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
