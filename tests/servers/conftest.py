"""The published site as each sample configuration serves it, at a root and below a path."""

import http.client
import os
import shutil
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from http.client import HTTPMessage
from pathlib import Path

import pytest
from servers.caddy import Caddy
from servers.gateway import start_gateway
from servers.nginx import Nginx, brotli_module
from servers.object_store import BUCKET, ObjectStore
from servers.processes import missing

from quality_kunming.environment import ROOT
from quality_kunming.output.compress import is_twin
from quality_kunming.output.headers import BINARY_TYPES, TEXT_TYPES, cache_control, content_type

CONFIGURATIONS = ROOT / "docs" / "servers"
DEPLOYED = "/srv/quality-kunming"
DOMAIN = "www.example.gov.cn"
BELOW = "/ztzl/zlkm"


@dataclass(frozen=True)
class Answer:
    """What a server said to one request."""

    status: int
    headers: HTTPMessage
    body: bytes


@dataclass(frozen=True)
class Served:
    """A site at an address: `url` has no slash at its end, `path` is where it begins on its host."""

    url: str
    path: str
    folder: Path

    def get(self, path: str, **headers: str) -> Answer:
        """Ask for a path below the site's root, following nothing; in names of headers “_” stands for “-”."""
        connection = http.client.HTTPConnection(self.url.removeprefix("http://"))
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request("GET", self.path + path, headers=named)
        answer = connection.getresponse()
        body = answer.read()
        connection.close()
        return Answer(answer.status, answer.headers, body)


@pytest.fixture(scope="session")
def deployed(published: Path, tmp_path_factory) -> Path:
    """A server's folder as a deploy leaves it, with a file of each kind, a hidden one and a preview."""
    folder = tmp_path_factory.mktemp("deployed")
    release = folder / "releases" / "one"
    shutil.copytree(published, release)
    (release / ".hidden").write_text("secret", "utf-8")
    (folder / "secret.txt").write_text("secret", "utf-8")
    (release / "empty").mkdir()
    (release / "kinds").mkdir()
    for suffix in (*TEXT_TYPES, *BINARY_TYPES, ""):
        (release / "kinds" / f"file{suffix}").write_bytes(b"a")
    preview = folder / "previews" / "fix-typo"
    preview.mkdir(parents=True)
    for place in (folder / "current", preview / "current"):
        place.symlink_to(os.path.relpath(release, place.parent))
    return folder


@pytest.fixture(scope="session")
def configuration(deployed: Path) -> Callable[[str], str]:
    """Reads a sample configuration, for the folder of this test."""

    def read(name: str) -> str:
        return (CONFIGURATIONS / name).read_text("utf-8").replace(DEPLOYED, str(deployed))

    return read


@pytest.fixture(scope="session")
def on_nginx(configuration, tmp_path_factory) -> Iterator[str]:
    """The address of an nginx that serves the site at its root."""
    if not brotli_module():
        missing("libnginx-mod-http-brotli-static")
    with Nginx(tmp_path_factory.mktemp("nginx"), configuration("nginx/site.conf")) as nginx:
        yield nginx.url


@pytest.fixture(scope="session")
def below_nginx(configuration, tmp_path_factory) -> Iterator[str]:
    """The address of a portal's nginx that serves the site below a path."""
    if not brotli_module():
        missing("libnginx-mod-http-brotli-static")
    portal = 'location / { return 200 "portal"; } location ~ \\.css$ { return 403; }'
    server = f"{portal}\n{configuration('nginx/subpath.conf')}"
    with Nginx(tmp_path_factory.mktemp("portal"), server) as nginx:
        yield nginx.url


@pytest.fixture(scope="session")
def on_caddy(configuration, tmp_path_factory) -> Iterator[str]:
    """The address of a Caddy that serves the site at its root."""
    with Caddy(tmp_path_factory.mktemp("caddy"), configuration("Caddyfile"), DOMAIN) as caddy:
        yield caddy.url


@pytest.fixture(scope="session")
def below_caddy(configuration, tmp_path_factory) -> Iterator[str]:
    """The address of a Caddy that serves the site below a path of another's."""
    snippets = configuration("Caddyfile").partition(f"{DOMAIN} {{")[0]
    text = f"{snippets}{DOMAIN} {{\n{configuration('Caddyfile.subpath')}\n}}\n"
    with Caddy(tmp_path_factory.mktemp("caddy-below"), text, DOMAIN) as caddy:
        yield caddy.url


@pytest.fixture(scope="session")
def on_store(deployed: Path, store: ObjectStore, tmp_path_factory) -> Iterator[str]:
    """The address of an nginx in front of an object store, as a deploy to slots leaves it."""
    release = deployed / "current"
    client, prefix = store.client, "serving/"

    def put(path: Path) -> None:
        name = path.relative_to(release).as_posix()
        headers = {"ContentType": content_type(name), "CacheControl": cache_control(name)}
        key = f"{prefix}b/{name}"
        client.put_object(Bucket=BUCKET, Key=key, Body=path.read_bytes(), **headers)

    files = [one for one in release.rglob("*") if one.is_file()]
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(put, [one for one in files if not is_twin(one.name) and one.name[0] != "."]))
    client.put_object(Bucket=BUCKET, Key=f"{prefix}shown", Body=b"b", Metadata={"slot": "b"})
    with start_gateway(tmp_path_factory.mktemp("gateway"), store, prefix) as nginx:
        yield nginx.url


COMPRESSING = ["on_nginx", "below_nginx", "on_caddy", "below_caddy"]


@pytest.fixture(params=[*COMPRESSING, "on_store"])
def served(request, deployed) -> Served:
    """The site on each server and in each place."""
    return _served(request, deployed)


@pytest.fixture(params=COMPRESSING)
def compressed(request, deployed) -> Served:
    """The site on each server that sends the precompressed twins."""
    return _served(request, deployed)


def _served(request, deployed: Path) -> Served:
    path = BELOW if request.param.startswith("below") else ""
    return Served(request.getfixturevalue(request.param), path, deployed / "current")


@pytest.fixture(params=["on_nginx", "on_caddy"])
def at_root(request, deployed) -> Served:
    """The site at the root of each server."""
    return Served(request.getfixturevalue(request.param), "", deployed / "current")
