"""A preview of a folder whose builds the test decides."""

import threading
from collections.abc import Callable, Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

import pytest

from quality_kunming.serving.preview import Preview
from quality_kunming.serving.server import PreviewServer


class Served:
    """A running server, its output folder, and `build`, which the next build calls."""

    def __init__(self, output: Path):
        self.output = output
        self.build: Callable[[], object] = lambda: None
        self.preview = Preview(lambda: self.build())
        self.server = PreviewServer(output, self.preview, 0)

    def get(self, path: str, method: str = "GET") -> HTTPResponse:
        """The answer to one request, its body in `text`; `path` goes out as it is."""
        connection = HTTPConnection(*self.server.server_address, timeout=5)
        connection.request(method, path)
        response = connection.getresponse()
        response.text = response.read().decode()
        connection.close()
        return response


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    """A preview with two pages, built once."""
    output = tmp_path / "output"
    (output / "news").mkdir(parents=True)
    (output / "index.html").write_text("<body><h1>首页</h1></body>", "utf-8")
    (output / "404.html").write_text("<body>没有这一页</body>", "utf-8")
    (output / "news/index.html").write_text("<body><h1>新闻</h1></body>", "utf-8")
    served = Served(output)
    threading.Thread(target=served.server.serve_forever, args=(0.01,), daemon=True).start()
    served.preview.rebuild()
    yield served
    served.server.shutdown()
    served.server.server_close()
