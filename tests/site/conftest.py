"""The project's own site, parsed and served."""

import functools
import http.server
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from quality_kunming.building import PREVIEW


@pytest.fixture(scope="session")
def pages(made) -> dict[str, LexborHTMLParser]:
    """Every ordinary page by its file's path in the output."""
    site = made(PREVIEW)
    return {file: LexborHTMLParser(page.html) for file, page in site.pages.items()}


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
