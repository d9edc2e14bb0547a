"""Repositories of this machine over HTTP as a forge shows them: git's own program behind a login."""

import os
import subprocess
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit


class GitHttp:
    """Serves the repositories of a folder to who sends the header `Authorization: <authorization>`.

    `requests` are the paths and the Authorization of what came; `answer` another status for everybody.
    """

    def __init__(self, folder: Path, authorization: str):
        self.authorization = authorization
        self.requests: list[tuple[str, str]] = []
        self.answer: tuple[int, dict[str, str]] | None = None
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self, folder))
        self.url = f"http://127.0.0.1:{self._server.server_port}"
        self._thread = threading.Thread(target=self._server.serve_forever)
        self._thread.start()

    def __enter__(self) -> "GitHttp":
        return self

    def __exit__(self, *raised) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


def _handler(server: GitHttp, folder: Path) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            login = self.headers.get("Authorization", "")
            server.requests.append((self.path, login))
            if server.answer:
                self._say(server.answer[0], server.answer[1], b"")
            elif login != server.authorization:
                self._say(401, {"WWW-Authenticate": 'Basic realm="git"'}, b"")
            else:
                self._say(*self._backend())

        do_POST = do_GET  # noqa: N815

        def _backend(self) -> tuple[int, dict[str, str], bytes]:
            address = urlsplit(self.path)
            length = int(self.headers.get("Content-Length") or 0)
            variables = {
                "GIT_PROJECT_ROOT": str(folder),
                "GIT_HTTP_EXPORT_ALL": "1",
                "PATH_INFO": address.path,
                "QUERY_STRING": address.query,
                "REQUEST_METHOD": self.command,
                "CONTENT_TYPE": self.headers.get("Content-Type", ""),
                "CONTENT_LENGTH": str(length),
                "HTTP_CONTENT_ENCODING": self.headers.get("Content-Encoding", ""),
                "GIT_PROTOCOL": self.headers.get("Git-Protocol", ""),
                "REMOTE_USER": "deploy",
            }
            done = subprocess.run(
                ["git", "http-backend"],
                input=self.rfile.read(length),
                env={**os.environ, **variables},
                capture_output=True,
            )
            head, _, body = done.stdout.partition(b"\r\n\r\n")
            headers = dict(line.split(": ", 1) for line in head.decode().splitlines())
            return int(headers.pop("Status", "200").split()[0]), headers, body

        def _say(self, status: int, headers: dict[str, str], body: bytes) -> None:
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *said):
            pass

    return Handler
