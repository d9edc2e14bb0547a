"""The project's own site, parsed and served."""

import functools
import http.server
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser


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
