"""A finished folder on loopback, below the path at which its pages expect to be."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

from quality_kunming.output.manifest import FILE


class _Quiet(SimpleHTTPRequestHandler):
    def __init__(self, *arguments, base: str, **named):
        self._base = base
        super().__init__(*arguments, **named)

    def translate_path(self, path: str) -> str:
        return super().translate_path("/" + path.removeprefix(self._base))

    def log_message(self, *_) -> None:
        pass


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of the root of a folder while it is served."""
    origin = json.loads((folder / FILE).read_text("utf-8"))["origin"]
    base = urlsplit(origin).path.rstrip("/") + "/"
    handler = partial(_Quiet, directory=str(folder), base=base)
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{base}"
    finally:
        server.shutdown()
        server.server_close()
