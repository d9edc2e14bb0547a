"""The built pages at 127.0.0.1, with the script that reloads them, and the problems in their place."""

import os
import socketserver
import sys
from dataclasses import dataclass
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, quote, unquote

from quality_kunming.output.headers import content_type
from quality_kunming.serving.pages import RELOAD_SCRIPT, error_page, with_reload
from quality_kunming.serving.preview import Preview

EVENTS = "/__events"
SCRIPT = "/__reload.js"
HEARTBEAT = 15.0
"""Seconds after which a quiet stream is written to, to find out whether the browser is still there."""

HTML = content_type("index.html")


@dataclass(frozen=True)
class Found:
    """What an address leads to: a file's type and bytes, or the address with the “/” that was left out."""

    kind: str
    body: bytes
    moved_to: str = ""


class PreviewServer(ThreadingHTTPServer):
    """Serves an output folder on this machine only; port 0 takes a free one."""

    daemon_threads = True
    # On Windows this option would let two programs share one port.
    allow_reuse_address = os.name != "nt"
    allow_reuse_port = False

    def __init__(self, output: Path, preview: Preview, port: int):
        self.output = output
        self.preview = preview
        super().__init__(("127.0.0.1", port), _Handler)

    def server_bind(self) -> None:
        """Bind without HTTPServer's look-up of the machine's own name, which takes seconds on some networks."""
        socketserver.TCPServer.server_bind(self)

    def handle_error(self, request, client_address) -> None:
        """Report a fault, but not that a browser has gone, as it may at any time."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)

    @property
    def address(self) -> str:
        """Where the browser finds the front page."""
        return f"http://127.0.0.1:{self.server_address[1]}/"

    def find(self, parts: tuple[str, ...] | None) -> Found | None:
        """What stands at the steps of an address; nothing outside the output folder, also by a link."""
        if parts is None:
            return None
        output = self.output.resolve()
        path = output.joinpath(*parts).resolve()
        if not path.is_relative_to(output):
            return None
        try:
            if parts[-1]:
                if path.is_dir() and (path / "index.html").is_file():
                    return Found(HTML, b"", "".join(f"/{quote(part)}" for part in parts) + "/")
            else:
                path /= "index.html"
            return Found(content_type("/".join(path.relative_to(output).parts)), path.read_bytes())
        except OSError:  # missing, a folder, or moved away in this moment
            return None


class _Handler(BaseHTTPRequestHandler):
    """Answers one browser's requests."""

    protocol_version = "HTTP/1.1"
    server: PreviewServer

    def do_GET(self):
        path, _, query = self.path.partition("?")
        if path == EVENTS:
            self._stream(query)
        elif path == SCRIPT:
            self._send(HTTPStatus.OK, content_type(SCRIPT), RELOAD_SCRIPT)
        else:
            self._page(_parts(path))

    def do_HEAD(self):
        self.do_GET()

    def log_message(self, *args) -> None:
        """Say nothing: the terminal is for builds."""

    def _page(self, parts: tuple[str, ...] | None) -> None:
        outcome = self.server.preview.outcome()
        found = self.server.find(parts)
        if found is None:
            # The build that is going on may bring it, or is just putting the new folder in the old one's place.
            outcome = self.server.preview.settled()
            found = self.server.find(parts)
        if not outcome.is_good and (found is None or found.kind == HTML):
            # 503: "not now". Checkers and scripts must not take the list of problems for the site.
            self._send(HTTPStatus.SERVICE_UNAVAILABLE, HTML, error_page(outcome), outcome.version)
        elif found and found.moved_to:
            self._move(found.moved_to)
        elif found:
            self._send(HTTPStatus.OK, found.kind, found.body, outcome.version)
        elif missing := self.server.find(("404.html",)):
            self._send(HTTPStatus.NOT_FOUND, HTML, missing.body, outcome.version)
        else:
            self._send(HTTPStatus.NOT_FOUND, content_type("missing.txt"), "没有这个页面。".encode())

    def _send(self, status: HTTPStatus, kind: str, body: bytes, version: str = "") -> None:
        if kind == HTML:
            body = with_reload(body, SCRIPT, version)
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def _move(self, address: str) -> None:
        self.send_response(HTTPStatus.MOVED_PERMANENTLY)
        self.send_header("Location", address)
        self.send_header("Content-Length", "0")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()

    def _stream(self, query: str) -> None:
        """Server-sent events: one, naming the build's version, as soon as it is not the page's own."""
        version = parse_qs(query).get("since", [""])[0]
        self.close_connection = True
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream; charset=utf-8")
        self.send_header("Cache-Control", "no-store")
        self.send_header("Connection", "close")
        self.end_headers()
        if self.command == "HEAD":
            return
        # A browser asks again this many milliseconds after the stream broke off, as it does when a worker restarts.
        self.wfile.write(b"retry: 300\n\n")
        while True:  # until the browser has gone, which writing to it tells
            outcome = self.server.preview.other_than(version, HEARTBEAT)
            if outcome:
                version = outcome.version
            self.wfile.write(f"data: {version}\n\n".encode() if outcome else b":\n\n")


def _parts(path: str) -> tuple[str, ...] | None:
    """The steps of an address, the last one empty where it ends in “/”; None for one that no page can have."""
    root, *parts = unquote(path).split("/")
    inner = parts if parts and parts[-1] else parts[:-1]
    if root or not parts or any(_is_odd(part) for part in inner):
        return None
    return tuple(parts)


def _is_odd(part: str) -> bool:
    return part in ("", ".", "..") or "\\" in part or "\0" in part
