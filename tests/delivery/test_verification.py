"""Whatever a server gets wrong about a published site is found when the site is read back."""

from http.client import HTTPConnection

import brotli
import pytest
from delivery.versions import STYLES, version
from releases import make_release
from servers.cut_off import CutOff
from servers.nginx import Nginx, brotli_module
from servers.processes import missing

from quality_kunming.delivery.errors import DeliveryError
from quality_kunming.delivery.target import Promise
from quality_kunming.delivery.verification import PublishedSite, problems
from quality_kunming.environment import ROOT

SAMPLE = (ROOT / "docs/servers/nginx/site.conf").read_text("utf-8")
SITE = {
    **version(1),
    "index.html.br": brotli.compress(version(1)["index.html"]),
    "activities/index.html": b"<h1>Activities</h1>",
}


@pytest.fixture
def site(tmp_path):
    """A small site on an nginx that is set up by our sample; returns its release and the server."""
    if not brotli_module():
        missing("libnginx-mod-http-brotli-static")
    release = make_release(tmp_path / "current", SITE)
    conf = SAMPLE.replace("/srv/quality-kunming", str(tmp_path))
    with Nginx(tmp_path / "nginx", conf) as nginx:
        nginx.conf = conf
        yield release, nginx


def told(site, patience: float = 0.0, promises=frozenset(Promise)) -> str:
    """What is found wrong, a line each."""
    release, nginx = site
    return "\n".join(problems(nginx.url, release.manifest, promises, (), patience))


def test_site_that_is_served_by_the_sample_is_right(site):
    """Who sets a server up by our sample can deploy."""
    assert told(site) == ""


@pytest.mark.parametrize(
    ("line", "instead", "sentence"),
    [
        ("add_header X-Content-Type-Options", "#", "响应头 X-Content-Type-Options 是“空的”"),
        ("add_header Content-Security-Policy", "#", "响应头 Content-Security-Policy 是“空的”"),
        ('set $qk_cache  "no-cache"', 'set $qk_cache "max-age=9"', "应当是“no-cache”"),
        ('"public, max-age=31536000, immutable"', '"no-cache"', "site.css 的响应头 Cache-Control"),
        ("error_page 403 404 =404 /404.html", "error_page 404 =200 /index.html", "应当是 404，读到的是 状态码 200"),
        ("error_page 403 404 =404 /404.html;", "", "显示的不是本站的 404 页"),
        ("text/html                 html;", "", "Content-Type 是“application/octet-stream”"),
        ("index index.html;", "index other.html;", "/activities/ 打不开"),
        ("absolute_redirect off;", "absolute_redirect on; port_in_redirect off;", "/activities 跳转到了 http://127.0.0.1/activities/"),
    ],
)  # fmt: skip
def test_server_that_was_set_up_otherwise_is_told_what_is_missing(site, line, instead, sentence):
    """The operator reads which file, which header, what it says and what it should."""
    _, nginx = site
    assert line in nginx.conf
    nginx.reload(nginx.conf.replace(line, instead))

    assert sentence in told(site)


@pytest.mark.parametrize(
    ("path", "sentence"),
    [
        ("about/index.html", "about/index.html 读到的不是刚发布的内容"),
        (STYLES.format(1), f"{STYLES.format(1)} 读到的不是刚发布的内容"),
        ("index.html.br", "index.html 压缩成 br 以后读到的不是刚发布的内容"),
        ("manifest.json", "manifest.json 读到的不是刚发布的内容"),
    ],
)
def test_single_wrong_byte_is_found(site, path, sentence):
    """Nothing that is online differs from what was built, however it travels."""
    release, _ = site
    (release.folder / path).write_bytes(b"X" + (release.folder / path).read_bytes()[1:])

    assert sentence in told(site)


def test_file_that_is_not_there_is_found(site):
    """A page that was lost on the way is named."""
    release, _ = site
    (release.folder / "about/index.html").unlink()

    assert "about/index.html 打不开（状态码 404）" in told(site)


def test_what_a_host_does_not_promise_is_not_asked_of_it(site):
    """Pages of a code host have their own headers; their bytes must be right all the same."""
    release, nginx = site
    nginx.reload(nginx.conf.replace("add_header X-", "# add_header X-"))
    assert told(site, promises={Promise.NOT_FOUND}) == ""

    (release.folder / "about/index.html").write_bytes(b"wrong")
    assert "about/index.html" in told(site, promises=frozenset())


def test_site_that_catches_up_in_time_is_right(site, monkeypatch):
    """A CDN that shows the old site for a while is waited for; what is wrong for good is not."""
    release, _ = site
    page = release.folder / "manifest.json"
    right = page.read_bytes()
    page.write_bytes(b"old")
    waited = []

    def catch_up(seconds: float) -> None:
        waited.append(seconds)
        if len(waited) == 3:
            page.write_bytes(right)

    monkeypatch.setattr("quality_kunming.delivery.verification.time.sleep", catch_up)

    assert told(site, patience=600) == ""
    assert len(waited) == 3


def test_server_that_is_not_there_is_told_in_words(site):
    """No traceback where nobody answers."""
    _, nginx = site
    nginx.stop()

    assert "manifest.json 打不开（" in told(site)
    with pytest.raises(DeliveryError, match=r"读不到 http://127.0.0.1:\d+/manifest.json"):
        PublishedSite(nginx.url).manifest()


def test_connection_that_ends_without_a_word_is_no_fault_of_the_site(site):
    """A server that is changed over closes what is open; who reads on gets an answer all the same."""
    release, nginx = site
    way = CutOff(nginx.port)
    published = PublishedSite(f"http://127.0.0.1:{way.port}")
    assert published.manifest() == release.manifest

    (connection,) = published._connections._idle

    def cut_while_asked(*words, **options) -> None:
        way.cut()
        HTTPConnection.request(connection, *words, **options)

    connection.request = cut_while_asked
    assert published.manifest() == release.manifest
    assert published.manifest() == release.manifest
    way.close()


def test_place_without_a_site_has_no_manifest(site):
    """The first publication finds nothing online, and that is no fault."""
    release, nginx = site
    assert PublishedSite(nginx.url).manifest() == release.manifest

    (release.folder / "manifest.json").unlink()
    assert PublishedSite(nginx.url).manifest() is None
