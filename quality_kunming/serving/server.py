"""The preview at 127.0.0.1, and the stream that tells its pages of each save."""

import os
import socketserver
import sys
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, unquote

from quality_kunming.desk.desk import Desk
from quality_kunming.desk.request import DESK, LONGEST, Request
from quality_kunming.output.headers import content_type
from quality_kunming.serving.answers import Answer, answer
from quality_kunming.serving.guard import body_length, why_refused
from quality_kunming.serving.pages import OWN_FILES
from quality_kunming.serving.preview import Preview

EVENTS = "/__events"
HEARTBEAT = 15.0
"""Seconds after which a quiet stream is written to, to find out whether the browser is still there."""

OWN_ONLY = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "SAMEORIGIN",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "same-origin",
}
"""What keeps pages of other sites from taking in what is served here."""


class PreviewServer(ThreadingHTTPServer):
    """Serves a preview on this machine only; port 0 takes a free one."""

    daemon_threads = True
    # On Windows this option would let two programs share one port.
    allow_reuse_address = os.name != "nt"
    allow_reuse_port = False

    def __init__(self, preview: Preview, port: int):
        self.preview = preview
        self.desk = Desk(preview)
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
        return f"http://127.0.0.1:{self.port}/"

    @property
    def port(self) -> int:
        """The port that it listens on."""
        return self.server_address[1]


class _Handler(BaseHTTPRequestHandler):
    """Answers one browser's requests."""

    protocol_version = "HTTP/1.1"
    server: PreviewServer

    def do_GET(self):
        if reason := why_refused(self.headers, self.server.port):
            self._refuse(HTTPStatus.FORBIDDEN, reason)
            return
        path, _, query = self.path.partition("?")
        if path == EVENTS:
            self._stream(query)
        elif path.startswith(DESK):
            self._send(self.server.desk.answer(Request.read("GET", self.path, self.headers)))
        elif path in OWN_FILES:
            self._send(Answer(HTTPStatus.OK, content_type(path), OWN_FILES[path]))
        else:
            steps = _parts(path)
            self._send(self.server.preview.ask(lambda save: answer(save, steps)))

    def do_POST(self):
        reason = why_refused(self.headers, self.server.port, changes=True)
        if reason or not self.path.startswith(DESK):
            self._refuse(HTTPStatus.FORBIDDEN, reason or "这里不收东西")
            return
        length = body_length(self.headers)
        if length is None or length > LONGEST:
            self._refuse(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "太大了，没有收下")
            return
        body = self.rfile.read(length)
        if len(body) < length:
            self._refuse(HTTPStatus.BAD_REQUEST, "没有送完就断了，什么都没有写；请再试一次")
            return
        self._send(self.server.desk.answer(Request.read("POST", self.path, self.headers, body)))

    def do_HEAD(self):
        self.do_GET()

    def log_message(self, *args) -> None:
        """Say nothing: the terminal is for saves."""

    def _refuse(self, status: HTTPStatus, reason: str) -> None:
        self.close_connection = True  # what else was sent is not read
        self._send(Answer(status, content_type("reason.txt"), f"{reason}\n".encode()))

    def _send(self, answer: Answer) -> None:
        self.send_response(answer.status)
        for name, value in OWN_ONLY.items():
            self.send_header(name, value)
        if answer.policy:
            self.send_header("Content-Security-Policy", answer.policy)
        if answer.moved_to:
            self.send_header("Location", answer.moved_to)
        else:
            self.send_header("Content-Type", answer.kind)
        self.send_header("Content-Length", str(len(answer.body)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(answer.body)

    def _stream(self, query: str) -> None:
        """Server-sent events: one, naming the version of the last save, as soon as it is not the page's own."""
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
            save = self.server.preview.other_than(version, HEARTBEAT)
            if save:
                version = save.version
            self.wfile.write(f"data: {version}\n\n".encode() if save else b":\n\n")


def _parts(path: str) -> tuple[str, ...] | None:
    """The steps of an address, the last one empty where it ends in “/”; None for one that no page can have."""
    root, *parts = unquote(path).split("/")
    inner = parts if parts and parts[-1] else parts[:-1]
    if root or not parts or any(_is_odd(part) for part in inner):
        return None
    return tuple(parts)


def _is_odd(part: str) -> bool:
    return part in ("", ".", "..") or "\\" in part or "\0" in part
