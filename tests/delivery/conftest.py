"""Small sites in versions, and servers that show them."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from delivery.places import Place
from delivery.shown import Online
from delivery.versions import TYPES, version
from releases import make_release
from servers.gateway import start_gateway
from servers.nginx import Nginx
from servers.object_store import BUCKET, KEY_ID, SECRET
from servers.processes import program
from servers.sshd import Sshd

from quality_kunming.delivery import bucket as bucket_module
from quality_kunming.delivery import lease as lease_module
from quality_kunming.delivery.kinds.folder import Folder
from quality_kunming.delivery.kinds.rsync import Rsync
from quality_kunming.delivery.release import Release
from quality_kunming.model.targets import FolderTarget, RsyncTarget


@pytest.fixture
def make(tmp_path: Path) -> Callable[..., Release]:
    """Makes the finished folder of a version of the small site, for an address."""

    def make(number: int, **options) -> Release:
        name = f"output-{number}-{len(list(tmp_path.glob('output-*')))}"
        return make_release(tmp_path / name, version(number), **options)

    return make


@pytest.fixture(scope="session")
def sshd(tmp_path_factory) -> Iterator[Sshd]:
    """One sshd for all tests."""
    server = Sshd(tmp_path_factory.mktemp("ssh") / "sshd")
    yield server
    server.stop()


@pytest.fixture
def show(tmp_path: Path) -> Iterator[Callable[[Path], Nginx]]:
    """Starts an nginx that shows `current` of a folder as plainly as can be."""
    servers = []

    def show(folder: Path, more: str = "") -> Nginx:
        conf = f"root {folder}/current; error_page 404 /404.html; absolute_redirect off; {TYPES} {more}"
        servers.append(Nginx(tmp_path / f"nginx-{len(servers)}", conf))
        return servers[-1]

    yield show
    for server in servers:
        server.stop()


@pytest.fixture
def key(monkeypatch, tmp_path):
    """The deployer's key, and nothing of the machine's own."""
    for name in [name for name in os.environ if name.startswith("AWS_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("DEPLOY_S3_KEY_ID", KEY_ID)
    monkeypatch.setenv("DEPLOY_S3_KEY_SECRET", SECRET)
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
    monkeypatch.setenv("AWS_CONFIG_FILE", str(tmp_path / "none"))
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", str(tmp_path / "none"))
    monkeypatch.setattr(lease_module, "SETTLED", 0.1)
    monkeypatch.setattr(lease_module, "WATCHED", 0.05)
    monkeypatch.setattr(bucket_module, "ATTEMPTS", 2)


@pytest.fixture
def place(store, key, tmp_path) -> Place:
    """Where a test deploys to."""
    return Place(store, f"{tmp_path.name}/", tmp_path)


@pytest.fixture
def slots(store, key, tmp_path) -> Place:
    """Such a place with two slots."""
    return Place(store, f"{tmp_path.name}/", tmp_path, slots=True)


@pytest.fixture
def gateway(slots, tmp_path) -> Iterator[Nginx]:
    """The nginx in front of the slots."""
    with start_gateway(tmp_path / "gateway", slots.store, slots.prefix) as nginx:
        yield nginx


@pytest.fixture(params=["folder", "rsync"])
def online(request, tmp_path, show, monkeypatch) -> Online:
    """A folder on this machine, and the same behind ssh."""
    folder = tmp_path / "srv"
    folder.mkdir()
    nginx = show(folder)
    common = {
        "name": "web",
        "url": nginx.url,
        "patience": 1,
        "secured": False,
        "folder": str(folder),
    }
    if request.param == "folder":
        return Online(Folder(FolderTarget(**common), tmp_path), folder, nginx, [])
    program("rsync")
    sshd = request.getfixturevalue("sshd")
    for name, value in sshd.environment.items():
        monkeypatch.setenv(name, value)
    settings = RsyncTarget(host="127.0.0.1", port=sshd.port, user=sshd.user, **common)
    return Online(Rsync(settings, tmp_path), folder, nginx, [])


@pytest.fixture
def front(place, tmp_path) -> Iterator[Nginx]:
    """What a CDN or the store's own web hosting does: index and error documents."""
    base = f"/{BUCKET}/{place.prefix.rstrip('/')}"
    conf = f"""
        error_page 404 /404.html;
        proxy_intercept_errors on;
        location / {{
            rewrite ^(.*)/$ {base}$1/index.html break;
            rewrite ^(.*)$ {base}$1 break;
            proxy_pass {place.store.url};
        }}"""
    with Nginx(tmp_path / "front", conf) as nginx:
        yield nginx
