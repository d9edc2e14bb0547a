"""How long a deploy takes to each kind of target, on real servers of this machine; `tasks.py bench --deploy`."""

import json
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.corpus import article
from benchmarks.report import seconds_text, table
from quality_kunming.delivery.deploying import deploy
from quality_kunming.delivery.kinds.folder import Folder
from quality_kunming.delivery.kinds.pages import Pages
from quality_kunming.delivery.kinds.rsync import Rsync
from quality_kunming.delivery.kinds.s3 import S3
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

STEPS = ("第一次", "改了一页", "没有变")
BARS = {"改了一页": 3.0}
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
        sites = _sites(folder, pages)
        for kind, place in PLACES.items():
            with place(folder / kind) as target:
                times = {
                    step: _seconds(target, site) for step, site in zip(STEPS, sites, strict=True)
                }
            for step, seconds in times.items():
                bar = FIRST_OF_STORE if (kind, step) == ("s3", "第一次") else BARS.get(step)
                is_kept = is_kept and (bar is None or seconds <= bar)
                rows.append((kind, step, seconds_text(seconds), f"≤ {bar:g} 秒" if bar else "—"))
                say(f"{kind}，{step}：{seconds_text(seconds)}")
    print(table(("种类", "做什么", f"{pages:,} 页用时", "要求"), rows))
    return 0 if is_kept else 1


def _seconds(target: Target, folder: Path) -> float:
    started = time.monotonic()
    deploy(target, folder, lambda _: None, Moment.now().day)
    return time.monotonic() - started


def _sites(folder: Path, pages: int) -> tuple[Path, Path, Path]:
    """A finished folder, the same with another page, and that once more."""
    files = {
        "index.html": b"<h1>one</h1>",
        "404.html": b"<h1>404</h1>",
        "theme/0123456789ab/css/site.css": b"p {}",
    }
    for number in range(pages):
        one = article(number)
        files[f"news/{one.year}/{one.name}/index.html"] = (
            f"<h1>{one.title}</h1>{one.body * 3}".encode()
        )
    first, second = folder / "first", folder / "second"
    _write(first, files)
    shutil.copytree(first, second, copy_function=os.link)
    changed = next(path for path in files if path.startswith("news/"))
    for path in (changed, FILE):
        (second / path).unlink()
    _write(second, {**files, changed: b"<h1>changed</h1>"}, only={changed})
    return first, second, second


def _write(folder: Path, files: dict[str, bytes], only: set[str] | None = None) -> None:
    for path in files if only is None else only:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(files[path])
    prints = {path: Fingerprint.of(data) for path, data in files.items()}
    manifest = {
        "format": FORMAT,
        "day": "2022-09-10",
        "origin": "https://zlkm.example.com",
        "preview": False,
        "addresses": {},
        "files": {path: {"bytes": one.bytes, "sha256": one.sha256} for path, one in prints.items()},
        "encoded": {},
    }
    (folder / FILE).write_text(json.dumps(manifest), "utf-8")


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
            proxy_pass {store.url};
        }}"""
    try:
        with Nginx(base / "nginx", front) as nginx:
            place = {"endpoint": store.url, "bucket": BUCKET, "path_style": True}
            settings = {"name": "web", "url": nginx.url, "patience": 30} | place
            yield S3(targets.S3Target(**settings), base)
    finally:
        store.stop()


def _settings(url: str) -> dict:
    return {"name": "web", "url": url, "patience": 30, "secured": False}


PLACES = {"folder": _folder, "rsync": _rsync, "pages": _pages, "s3": _store}
