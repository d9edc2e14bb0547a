"""The preview as a browser meets it: how long until a page is there after the start, and after a save."""

import os
import signal
import socket
import subprocess
import time
from contextlib import suppress
from http.client import HTTPConnection, HTTPException
from pathlib import Path

from benchmarks.contenders.own import driven
from benchmarks.corpus import article
from benchmarks.measuring import Cost, FailedRunError
from benchmarks.site import Site

LONGEST = 300.0
"""Seconds after which a page that has not come will not come."""

PAUSE = 0.005
"""Seconds between two questions for a page."""

LETTERS = str.maketrans("0123456789", "abcdefghij")
"""For the digits of a stamp: numbers are set with the words beside them, letters stand in a page as they were typed."""


class Preview:
    """A preview of one of our own sites, running as long as the context; `start` is the cost of its first page."""

    def __init__(self, site: Site):
        self._folder = site.folder
        self._page = _page_of(site)
        self.port = _free_port()

    def __enter__(self) -> "Preview":
        started = time.monotonic()
        self._server = subprocess.Popen(
            driven("serve", self._folder, str(self.port)),
            cwd=self._folder,
            stdout=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            self.start = Cost(self._seconds_until("/", b"</html>", started))
        except BaseException:
            self._end()
            raise
        return self

    def __exit__(self, *exception) -> None:
        self._end()

    def save(self) -> Cost:
        """Save one article with another sentence at its end, and wait for the page that says it."""
        stamp = str(time.time_ns()).translate(LETTERS)
        sentence = f"时刻是{stamp}，这一页存好了。"
        text = self._page.read_text("utf-8")
        started = time.monotonic()
        self._page.write_text(f"{text}\n{sentence}\n", "utf-8")
        address = f"/news/{self._page.parent.name}/{self._page.stem}/"
        return Cost(self._seconds_until(address, stamp.encode(), started))

    def _end(self) -> None:
        """End the preview and its own processes, and wait until nothing of them answers any more."""
        with suppress(ProcessLookupError):
            os.killpg(self._server.pid, signal.SIGTERM)
        self._server.wait()
        with suppress(OSError):
            while True:
                socket.create_connection(("127.0.0.1", self.port)).close()
                time.sleep(PAUSE)

    def _seconds_until(self, address: str, words: bytes, started: float) -> float:
        while time.monotonic() < started + LONGEST:
            if words in self._get(address):
                return time.monotonic() - started
            if self._server.poll() is not None:
                break
            time.sleep(PAUSE)
        raise FailedRunError(f"预览没有给出 {address}")

    def _get(self, address: str) -> bytes:
        """The page, or nothing while there is none."""
        with suppress(OSError, HTTPException):
            connection = HTTPConnection("127.0.0.1", self.port, timeout=LONGEST)
            try:
                connection.request("GET", address)
                response = connection.getresponse()
                return response.read() if response.status == 200 else b""
            finally:
                connection.close()
        return b""


def _page_of(site: Site) -> Path:
    """The article that is saved: one in the middle, or one of the site's own."""
    if site.count:
        return site.folder / site.contender.path_of(article(site.count // 2))
    return min((site.folder / "content" / "news").glob("*/*.md"))


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
