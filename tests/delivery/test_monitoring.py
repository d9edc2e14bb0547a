"""The whole site that is online is read at any time, its certificate too; and trouble with that is told as such."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from delivering import TODAY
from delivery.shown import Online
from delivery.versions import TYPES, version
from servers.certificates import certificate
from servers.processes import free_port

from quality_kunming import commands
from quality_kunming.commands import delivery
from quality_kunming.delivery.errors import BrokenError, DeliveryError
from quality_kunming.delivery.kinds.folder import Folder
from quality_kunming.delivery.monitoring import examine
from quality_kunming.model.targets import FolderTarget

NOW = datetime.now(UTC)


@pytest.fixture
def local(tmp_path, show) -> Online:
    """A folder of this machine that an nginx shows."""
    folder = tmp_path / "srv"
    folder.mkdir()
    nginx = show(folder)
    settings = FolderTarget(
        name="web", url=nginx.url, patience=1, secured=False, folder=str(folder)
    )
    return Online(Folder(settings, tmp_path), folder, nginx, [])


@pytest.fixture
def encrypted(local, tmp_path, monkeypatch):
    """Makes the same nginx answer with a certificate as well, that this machine trusts or not; its address."""

    def encrypt(*, trusted: bool = True, **options) -> str:
        folder, port = tmp_path / f"tls-{free_port()}", free_port()
        words = certificate(folder, **options)
        listen = f"listen 127.0.0.1:{port} ssl; {words}"
        local.nginx.reload(
            f"root {local.folder}/current; error_page 404 /404.html; {TYPES} {listen}"
        )
        if trusted:
            monkeypatch.setenv("SSL_CERT_FILE", str(folder / "authority.pem"))
        url = f"https://127.0.0.1:{port}"
        local.target.settings = local.target.settings.model_copy(update={"url": url})
        return url

    return encrypt


def told(online: Online, url: str = "", now: datetime = NOW) -> str:
    """What is wrong, a line each."""
    return "\n".join(examine(online.target, url or online.nginx.url, now).problems)


def test_site_as_it_was_sent_is_well(local, make):
    """Nothing to tell, and the facts for a monitor."""
    local.deploy(make(1))

    health = examine(local.target, local.nginx.url, NOW)

    assert health.problems == ()
    assert health.facts["ok"] is True
    assert health.facts["files"] == len(make(1).manifest.files)


@pytest.mark.parametrize(
    ("path", "sentence"),
    [
        ("about/index.html", "about/index.html 读到的不是"),
        ("news/index.html", "news/index.html 打不开"),
    ],
)
def test_every_file_is_read(local, make, path, sentence):
    """One page edited or lost on the server is named."""
    local.deploy(make(1))
    file = local.folder / "current" / path
    file.write_bytes(b"edited") if "about" in path else file.unlink()

    assert sentence in told(local)


def test_site_that_should_have_changed_is_told(local, make):
    """A timer that stopped is noticed within hours, not by a citizen."""
    due = NOW - timedelta(hours=3)
    local.deploy(make(1, next=due.isoformat(timespec="minutes")))

    assert "就该变了" in told(local)
    assert told(local, now=due + timedelta(hours=1)) == ""


def test_certificate_is_told_before_it_ends(local, make, encrypted):
    """Two weeks before, and not two months."""
    local.deploy(make(1))

    assert told(local, encrypted(days=90)) == ""
    assert "证书到" in told(local, encrypted(days=5))


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ({"days": -1}, "证书过期了"),
        ({"host": "127.0.0.2"}, "证书不是这个域名的"),
        ({"trusted": False}, "认不出签发证书的机构|证书是自己签的"),
    ],
)
def test_trouble_with_a_certificate_is_told_before_anything_is_switched(
    local, make, encrypted, options, sentence
):
    """Neither a damaged manifest nor a broken site: the site is as it was, and the sentence says what to mend."""
    local.deploy(make(1))
    url = encrypted(**options)

    assert told(local, url)
    with pytest.raises(DeliveryError, match=sentence) as refusal:
        local.deploy(make(2))
    assert not isinstance(refusal.value, BrokenError)
    assert local.read() == version(1)["index.html"]


def test_task_says_it_to_a_person_and_to_a_program(local, make, monkeypatch, capsys):
    """One sentence and the status, or JSON."""
    local.deploy(make(1, day=TODAY))
    monkeypatch.setattr("quality_kunming.delivery.targets.find_target", lambda *_: local.target)

    assert commands.verify("", "text") == 0
    assert "个文件都对" in capsys.readouterr().out
    (local.folder / "current/about/index.html").write_bytes(b"edited")
    assert commands.verify("", "json") == 1
    assert json.loads(capsys.readouterr().out)["ok"] is False
    assert commands.verify("", "yaml") == 1
    assert "--form 写成了“yaml”" in capsys.readouterr().err
    assert delivery.FORMS == ("text", "json")
