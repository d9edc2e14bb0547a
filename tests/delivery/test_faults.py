"""Keys, networks and disks that fail: one Chinese sentence, visitors keep what they had, the next deploy succeeds."""

import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from delivering import TODAY
from delivery.reading import whole_version
from servers.cut_off import CutOff
from servers.nginx import Nginx
from servers.processes import missing, program
from servers.sshd import Sshd

from quality_kunming.delivery.deploying import deploy
from quality_kunming.delivery.errors import BrokenError, DeliveryError
from quality_kunming.delivery.kinds.folder import Folder
from quality_kunming.delivery.kinds.rsync import Rsync
from quality_kunming.delivery.target import Target
from quality_kunming.model.targets import FolderTarget, RsyncTarget


@pytest.fixture
def served(tmp_path, show) -> tuple[Path, Nginx]:
    """An empty folder and the nginx that shows it."""
    folder = tmp_path / "srv"
    folder.mkdir()
    return folder, show(folder)


@pytest.fixture
def by_ssh(tmp_path, served, sshd, monkeypatch) -> Callable[..., Rsync]:
    """The target behind sshd; words change its settings."""
    program("rsync")
    folder, nginx = served
    for name, value in sshd.environment.items():
        monkeypatch.setenv(name, value)

    def target(**changes) -> Rsync:
        settings = {"host": "127.0.0.1", "port": sshd.port, "user": sshd.user}
        common = {"name": "web", "url": nginx.url, "patience": 2, "secured": False}
        return Rsync(RsyncTarget(**{**common, **settings, "folder": str(folder), **changes}), tmp_path)  # fmt: skip

    return target


def put(target: Target, release) -> None:
    """Deploy without a word."""
    deploy(target, release.folder, lambda _: None, TODAY)


def another_key(sshd: Sshd, folder: Path) -> str:
    """A good key that the server does not know."""
    command = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(folder / "other")]
    subprocess.run(command, check=True)
    return (folder / "other").read_text()


@pytest.mark.parametrize(
    ("variable", "value", "sentence"),
    [
        ("DEPLOY_SSH_KEY", another_key, "服务器不让登录，请检查用户名和密钥"),
        ("DEPLOY_SSH_KEY", lambda *_: "no key at all", "密钥读不出来|服务器不让登录"),
        ("DEPLOY_KNOWN_HOSTS", lambda *_: "other.example ssh-ed25519 AAAA", "认不出服务器的主机密钥"),
    ],
)  # fmt: skip
def test_wrong_key_is_told_and_never_printed(
    by_ssh, make, sshd, tmp_path, monkeypatch, variable, value, sentence
):
    """The operator reads which of the variables is wrong; the key itself is in no message."""
    secret = value(sshd, tmp_path)
    monkeypatch.setenv(variable, secret)

    with pytest.raises(DeliveryError, match=sentence) as caught:
        put(by_ssh(), make(1))
    assert not any(line in str(caught.value) for line in secret.splitlines() if line)


@pytest.mark.parametrize(
    ("settings", "sentence"),
    [
        ({"port": 1}, "服务器没有开这个端口"),
        ({"host": "nowhere.invalid"}, "找不到这台服务器"),
        ({"user": "nobody-of-this-name"}, "服务器不让登录"),
        ({"folder": "/proc/quality-kunming"}, "服务器 127.0.0.1："),
    ],
)
def test_server_that_cannot_be_reached_is_told(by_ssh, make, settings, sentence):
    """Where and what, in one sentence."""
    with pytest.raises(DeliveryError, match=sentence):
        put(by_ssh(**settings), make(1))


@pytest.fixture
def weak(sshd, monkeypatch) -> Iterator[Callable[[int], CutOff]]:
    """Ways to sshd that end after so many bytes."""
    ways: list[CutOff] = []

    def way(left: int) -> CutOff:
        ways.append(CutOff(sshd.port, left))
        known = sshd.known_hosts.replace(str(sshd.port), str(ways[-1].port))
        monkeypatch.setenv("DEPLOY_KNOWN_HOSTS", known)
        return ways[-1]

    yield way
    for one in ways:
        one.close()


@pytest.mark.parametrize("left", [1_000, 7_000, 10_000, 13_000, 16_000])
def test_network_that_goes_at_any_byte_leaves_a_whole_site(by_ssh, make, served, weak, left):
    """Visitors have the old or the new site, the operator a sentence, and the next deploy succeeds."""
    _, nginx = served
    put(by_ssh(), make(1))

    way = weak(left)
    try:
        put(by_ssh(port=way.port), make(2))
    except DeliveryError as error:
        assert "服务器 127.0.0.1" in str(error)
        expected = (1, 2) if isinstance(error, BrokenError) else (1,)
    else:
        expected = (2,)
    assert whole_version(nginx.url, (1, 2)) in expected

    put(by_ssh(port=weak(1 << 62).port), make(3))
    assert whole_version(nginx.url, (3,)) == 3


@pytest.fixture
def locked_disk(tmp_path) -> Iterator[Callable[[Path], None]]:
    """Makes a folder one that nobody can write to, root neither."""
    mounted: list[Path] = []

    def lock(folder: Path) -> None:
        for options in (["--bind", folder, folder], ["-o", "remount,ro,bind", folder]):
            done = subprocess.run(["mount", *options], check=False, capture_output=True)
            if done.returncode:
                missing("挂载磁盘的权限")
            if folder not in mounted:
                mounted.append(folder)

    yield lock
    for folder in mounted:
        subprocess.run(["umount", "-l", folder], check=True)


@pytest.mark.parametrize("kind", ["folder", "rsync"])
def test_folder_that_cannot_be_written_to_is_told(
    by_ssh, make, served, locked_disk, tmp_path, kind
):
    """The old site stays, and the operator reads what to look at."""
    folder, nginx = served
    settings = {"name": "web", "url": nginx.url, "patience": 1, "secured": False}
    here = Folder(FolderTarget(**settings, folder=str(folder)), tmp_path)
    target = here if kind == "folder" else by_ssh()
    put(target, make(1))
    locked_disk(folder)

    with pytest.raises(DeliveryError, match=r"只读|写不进去|写不了"):
        put(target, make(2))
    assert whole_version(nginx.url, (1,)) == 1
