"""The project's own site, built once in each profile, parsed and served."""

import functools
import http.server
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser
from support import TODAY

from quality_kunming.building import PREVIEW, PRODUCTION, build
from quality_kunming.checks.finished import FinishedSite
from quality_kunming.environment import ROOT
from quality_kunming.loading.collection import Collection
from quality_kunming.workshop import Inspection


@pytest.fixture(scope="session")
def made(tmp_path_factory) -> Callable[[str], FinishedSite]:
    """Makes the site with one of the settings, as it is today."""

    @functools.cache
    def made(conf: str) -> FinishedSite:
        folder = tmp_path_factory.mktemp(Path(conf).stem) / "output"
        collection = Collection(ROOT)
        workshops = []
        inspection = Inspection(collection, lambda _, workshop: workshops.append(workshop))
        build(ROOT, TODAY, conf, folder, inspection, goes_out=conf == PRODUCTION)
        workshop = workshops[0]
        return FinishedSite(
            folder, workshop.catalog, collection.policy, workshop.views, collection=collection
        )

    return made


@pytest.fixture(scope="session")
def output(made) -> Path:
    """The site in preview."""
    return made(PREVIEW).output


@pytest.fixture(scope="session")
def published(made) -> Path:
    """The site as it goes out."""
    return made(PRODUCTION).output


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
