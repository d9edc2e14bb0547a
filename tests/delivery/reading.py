"""A visitor who reads the site all the while: each page with its stylesheet, held against what was published."""

import re
import threading
from collections.abc import Iterable

from delivery.versions import version

from quality_kunming.delivery.release import read_manifest
from quality_kunming.delivery.verification import PublishedSite

_STYLE = re.compile(rb"href='/(theme/[^']+)'")


class Visitor:
    """Reads in a thread of its own between `with` and its end; `broken` names every answer that was not right."""

    def __init__(self, url: str, numbers: Iterable[int]):
        self.site = PublishedSite(url)
        self.versions = [version(number) for number in numbers]
        self.pages = self.read = 0
        self.broken: list[str] = []
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._read_on, daemon=True)

    def __enter__(self) -> "Visitor":
        self._thread.start()
        return self

    def __exit__(self, *raised) -> None:
        self._ended.set()
        self._thread.join()

    def _read_on(self) -> None:
        while not self._ended.is_set():
            for address in ("index.html", "news/index.html", "about/index.html"):
                self._look(address)

    def _look(self, address: str) -> None:
        page = self._get(address)
        if page not in [one[address] for one in self.versions]:
            self.broken.append(f"{address}: {page[:60]!r}")
        for style in _STYLE.findall(page):
            name = style.decode()
            if self._get(name) not in [one[name] for one in self.versions if name in one]:
                self.broken.append(f"{name} of {address}")

    def _get(self, address: str) -> bytes:
        answer = self.site.get(address)
        self.read += 1
        return answer.body if answer.status == 200 else f"status {answer.status}".encode()


def whole_version(url: str, numbers: Iterable[int]) -> int | None:
    """Which version is online with every file and nothing of another; None where it is none of them, or mixed."""
    site = PublishedSite(url)
    for number in numbers:
        files = version(number)
        if all(site.get(path).body == data for path, data in files.items()):
            manifest = read_manifest(site.get("manifest.json").body)
            return number if manifest.files.keys() - {"manifest.json"} == files.keys() else None
    return None
