"""How long a deploy takes to each kind of target, on real servers of this machine; `tasks.py bench --deploy`."""

import json
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from benchmarks.corpus import article
from benchmarks.report import seconds_text, table
from quality_kunming.delivery.deploying import deploy
from quality_kunming.delivery.kinds.folder import Folder
from quality_kunming.delivery.kinds.pages import Pages
from quality_kunming.delivery.kinds.rsync import Rsync
from quality_kunming.delivery.kinds.s3 import S3
from quality_kunming.delivery.release import KEPT
from quality_kunming.delivery.target import Target
from quality_kunming.environment import ROOT
from quality_kunming.model import targets
from quality_kunming.model.moment import Moment
from quality_kunming.output.manifest import FILE, FORMAT, Fingerprint

sys.path.append(str(ROOT / "tests"))

from servers.nginx import Nginx
from servers.object_store import BUCKET, KEY_ID, SECRET, ObjectStore
from servers.pages_host import PagesHost
from servers.sshd import Sshd

FIRST, SECOND, LATER, SAME = "第一次", "改了一页", "留满以后改了一页", "没有变"
BARS = {SECOND: 3.0, LATER: 3.0}
"""Seconds at most, of every kind."""
FIRST_OF_STORE = 30.0
TYPES = "types { text/html html; text/css css; application/json json; }"
SERVED = f"error_page 404 /404.html; absolute_redirect off; {TYPES}"


def run(pages: int, say: Callable[[str], None]) -> int:
    """Deploy so many pages, one changed page and nothing new to each kind; 0 where every bar is kept."""
    rows, is_kept = [], True
    with tempfile.TemporaryDirectory(prefix="quality-kunming-bench-") as scratch:
        folder = Path(scratch)
        say(f"正在写 {pages:,} 页……")
        site = Site(folder / "output", pages)
        for kind, place in PLACES.items():
            with place(folder / kind) as target:
                for step, seconds in measured(target, site):
                    bar = FIRST_OF_STORE if (kind, step) == ("s3", FIRST) else BARS.get(step)
                    is_kept = is_kept and (bar is None or seconds <= bar)
                    told = f"≤ {bar:g} 秒" if bar else "—"
                    rows.append((kind, step, seconds_text(seconds), told))
                    say(f"{kind}，{step}：{seconds_text(seconds)}")
    print(table(("种类", "做什么", f"{pages:,} 页用时", "要求"), rows))
    return 0 if is_kept else 1


class Site:
    """A finished folder of so many pages."""

    def __init__(self, folder: Path, pages: int):
        self.folder = folder
        self._changes = 0
        files = {
            "index.html": b"<h1>one</h1>",
            "404.html": b"<h1>404</h1>",
            "theme/0123456789ab/css/site.css": b"p {}",
        }
        for number in range(pages):
            one = article(number)
            text = f"<h1>{one.title}</h1>{one.body * 3}"
            files[f"news/{one.year}/{one.name}/index.html"] = text.encode()
        self._page = next(path for path in files if path.startswith("news/"))
        for path, data in files.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(data)
        self._prints = {path: Fingerprint.of(data) for path, data in files.items()}
        self._describe()

    def change(self) -> None:
        """Let one page say something that it never said."""
        self._changes += 1
        data = f"<h1>changed {self._changes}</h1>".encode()
        (self.folder / self._page).write_bytes(data)
        self._prints[self._page] = Fingerprint.of(data)
        self._describe()

    def _describe(self) -> None:
        files = {path: one._asdict() for path, one in self._prints.items()}
        manifest = {
            "format": FORMAT,
            "day": "2022-09-10",
            "origin": "https://zlkm.example.com",
            "preview": False,
            "addresses": {},
            "files": files,
            "encoded": {},
        }
        (self.folder / FILE).write_text(json.dumps(manifest), "utf-8")


def measured(target: Target, site: Site) -> Iterator[tuple[str, float]]:
    """Seconds of each step; a place that has as many releases as it keeps is as places are day by day."""
    yield FIRST, _seconds(target, site)
    site.change()
    yield SECOND, _seconds(target, site)
    for _ in range(KEPT):
        site.change()
        _seconds(target, site)
    site.change()
    yield LATER, _seconds(target, site)
    yield SAME, _seconds(target, site)


def _seconds(target: Target, site: Site) -> float:
    started = time.monotonic()
    deploy(target, site.folder, lambda _: None, Moment.now().day)
    return time.monotonic() - started


@contextmanager
def _folder(base: Path) -> Iterator[Target]:
    with Nginx(base / "nginx", f"root {base}/srv/current; {SERVED}") as nginx:
        yield Folder(targets.FolderTarget(**_settings(nginx.url), folder=str(base / "srv")), base)


@contextmanager
def _rsync(base: Path) -> Iterator[Target]:
    server = Sshd(base / "sshd")
    os.environ.update(server.environment)
    try:
        with Nginx(base / "nginx", f"root {base}/srv/current; {SERVED}") as nginx:
            place = {"host": "127.0.0.1", "port": server.port, "user": server.user}
            settings = _settings(nginx.url) | place
            yield Rsync(targets.RsyncTarget(**settings, folder=str(base / "srv")), base)
    finally:
        server.stop()


@contextmanager
def _pages(base: Path) -> Iterator[Target]:
    host = PagesHost(base)
    with Nginx(base / "nginx", f"root {host.folder}/current; {SERVED}") as nginx:
        settings = {"name": "web", "url": nginx.url, "patience": 30, "remote": host.address}
        yield Pages(targets.PagesTarget(**settings), base)


@contextmanager
def _store(base: Path) -> Iterator[Target]:
    store = ObjectStore(base / "store")
    os.environ.update(DEPLOY_S3_KEY_ID=KEY_ID, DEPLOY_S3_KEY_SECRET=SECRET)
    front = f"""
        error_page 404 /404.html;
        proxy_intercept_errors on;
        location / {{
            rewrite ^(.*)/$ /{BUCKET}$1/index.html break;
            rewrite ^(.*)$ /{BUCKET}$1 break;
            proxy_pass http://store;
        }}
        proxy_http_version 1.1;
        proxy_set_header Connection "";"""
    kept = f"upstream store {{ server {urlsplit(store.url).netloc}; keepalive 16; }}"
    try:
        with Nginx(base / "nginx", front, kept) as nginx:
            place = {"endpoint": store.url, "bucket": BUCKET, "path_style": True}
            settings = {"name": "web", "url": nginx.url, "patience": 30} | place
            yield S3(targets.S3Target(**settings), base)
    finally:
        store.stop()


def _settings(url: str) -> dict:
    return {"name": "web", "url": url, "patience": 30, "secured": False}


PLACES = {"folder": _folder, "rsync": _rsync, "pages": _pages, "s3": _store}
