"""A preview of a tiny project, asked over HTTP."""

import threading
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse

import pytest
from selectolax.lexbor import LexborHTMLParser
from support import TODAY, TinySite

from quality_kunming.serving.preview import Preview
from quality_kunming.serving.server import PreviewServer


class Served:
    """A running server, the project whose pages it shows, and an editor's saves."""

    def __init__(self, site: TinySite):
        self.site = site
        self.root = site.root
        self.preview = Preview(site.root, TODAY.text)
        self.server = PreviewServer(self.preview, 0)

    def save(self, name: str, text: str | bytes) -> None:
        """Write a file of the project, and have it read."""
        self.site.write(name, text)
        self.preview.take([name])

    def change(self, name: str, before: str, after: str) -> None:
        """Put other words into a file of the project, and have it read."""
        text = (self.root / name).read_text("utf-8")
        assert before in text
        self.save(name, text.replace(before, after).encode())

    def remove(self, name: str) -> str:
        """Take a file away, and have that noticed; what it said."""
        text = (self.root / name).read_text("utf-8")
        (self.root / name).unlink()
        self.preview.take([name])
        return text

    def get(self, path: str, method: str = "GET") -> HTTPResponse:
        """The answer to one request, its body in `data` and `text`; `path` goes out as it is."""
        connection = HTTPConnection(*self.server.server_address, timeout=5)
        connection.request(method, path)
        response = connection.getresponse()
        response.data = response.read()
        response.text = response.data.decode(errors="replace")
        connection.close()
        return response

    def strip(self, path: str) -> str:
        """The words of a page's strip, without the line ends."""
        found = LexborHTMLParser(self.get(path).text).css_first(".preview-strip")
        return " ".join(found.text().split()) if found else ""


@pytest.fixture
def served(campaign: TinySite) -> Iterator[Served]:
    """A preview of an edition with an activity, an article and the fixed pages, read once."""
    served = Served(campaign.with_pages())
    threading.Thread(target=served.server.serve_forever, args=(0.01,), daemon=True).start()
    served.preview.take()
    yield served
    served.server.shutdown()
    served.server.server_close()
