"""Small sites in versions, and servers that show them."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from delivery.versions import TYPES, version
from releases import make_release
from servers.nginx import Nginx
from servers.sshd import Sshd

from quality_kunming.delivery.release import Release


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
