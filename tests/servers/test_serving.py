"""The sample configurations serve the site as headers.py says, on real servers."""

import gzip
import http.client
import re
import socket
import ssl
import subprocess

import brotli
import pytest
from playwright.sync_api import Browser
from servers.nginx import Nginx
from servers.processes import free_port, program

from quality_kunming.output.compress import is_twin
from quality_kunming.output.headers import (
    IMMUTABLE,
    REVALIDATED,
    SECURITY_HEADERS,
    TRANSPORT_SECURITY,
    headers_for,
)

DOMAIN = "www.example.gov.cn"
DECODED = {"br": brotli.decompress, "gzip": gzip.decompress, None: bytes}


def assets(served) -> str:
    """The folder of the theme's files."""
    return next((served.folder / "theme").iterdir()).relative_to(served.folder).as_posix()


def _head(port: int, context: ssl.SSLContext | None) -> http.client.HTTPResponse:
    """What a server on loopback says of /news/ of the domain, over TLS with a context."""
    if context:
        connection = http.client.HTTPSConnection("127.0.0.1", port, context=context)
    else:
        connection = http.client.HTTPConnection("127.0.0.1", port)
    connection.request("HEAD", "/news/", headers={"Host": DOMAIN})
    answer = connection.getresponse()
    connection.close()
    return answer


def _agreed(port: int, context: ssl.SSLContext) -> tuple[str | None, str | None]:
    """The version of TLS and the protocol above it that a server chooses for a modern browser."""
    context.set_alpn_protocols(["h2", "http/1.1"])
    with (
        socket.create_connection(("127.0.0.1", port)) as plain,
        context.wrap_socket(plain, server_hostname=DOMAIN) as secure,
    ):
        return secure.version(), secure.selected_alpn_protocol()


def test_every_file_is_served_as_described(served):
    """Each file of the site, and each kind that it may ever hold, comes whole, with its headers, from any machine."""
    wrong = []
    for path in sorted(served.folder.rglob("*")):
        name = path.relative_to(served.folder).as_posix()
        if path.is_file() and not is_twin(name) and not name.startswith("."):
            answer = served.get(f"/{name}")
            found = {key: answer.headers[key] for key in headers_for(name)}
            whole = (answer.status, answer.body) == (200, path.read_bytes())
            if not whole or found != headers_for(name):
                wrong.append((name, answer.status, found))

    assert wrong == []


@pytest.mark.parametrize("file", ["", "news/", "feeds/all.xml", "sitemap.xml", "css"])
@pytest.mark.parametrize(
    ("asked", "used"),
    [("gzip, deflate, br, zstd", "br"), ("gzip", "gzip"), ("identity", None), ("", None)],
)
def test_text_arrives_the_same_however_it_travels(compressed, file, asked, used):
    """A browser old or new, also behind a proxy, reads the same bytes, and caches keep the ways apart."""
    name = f"{assets(compressed)}/css/site.css" if file == "css" else file
    path = compressed.folder / name
    data = (path / "index.html" if path.is_dir() else path).read_bytes()

    answer = compressed.get(f"/{name}", Accept_Encoding=asked, Via="1.1 cdn")

    assert answer.status == 200
    assert answer.headers["Content-Encoding"] == used
    assert answer.headers.get_all("Vary") == ["Accept-Encoding"]
    assert DECODED[used](answer.body) == data


def test_what_has_not_changed_is_not_sent_again(compressed):
    """A visitor who comes back asks, and is told in a few bytes that all is as it was, under the same policy."""
    for name in ("", f"{assets(compressed)}/css/site.css"):
        for asked in ("br", "gzip", "identity"):
            first = compressed.get(f"/{name}", Accept_Encoding=asked)
            tag = first.headers["ETag"]

            again = compressed.get(f"/{name}", Accept_Encoding=asked, If_None_Match=tag)

            assert (again.status, again.body) == (304, b"")
            expected = {"Cache-Control": first.headers["Cache-Control"], **SECURITY_HEADERS}
            assert {key: again.headers[key] for key in expected} == expected


@pytest.mark.parametrize("path", ["/activities", "/activities/2022/lianliankan", "/news/2022"])
def test_forgotten_slash_leads_on_the_same_host(served, path):
    """Whatever host, port and scheme a proxy shows to visitors, they stay on it."""
    answer = served.get(path, Host="www.km.gov.cn", X_Forwarded_Proto="https")

    assert answer.status in (301, 308)
    assert answer.headers["Location"] == f"{served.path}{path}/"


@pytest.mark.parametrize(
    "path",
    [
        "/no/",
        "/no.css",
        "/empty/",
        "/.hidden",
        "/.git/config",
        "/kinds/",
        "/theme/",
        "/embed/no/a/",
    ],
)
def test_what_is_not_there_gets_our_page(served, path):
    """A lost visitor gets our 404 page with that status; nothing hidden and no list of files is shown."""
    answer = served.get(path)

    assert answer.status == 404
    assert answer.body == (served.folder / "404.html").read_bytes()
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
    expected = {"Cache-Control": REVALIDATED, **SECURITY_HEADERS}
    assert {key: answer.headers[key] for key in expected} == expected


@pytest.mark.parametrize(
    "path",
    [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/news/%2e%2e/%2e%2e/%2e%2e/secret.txt",
        "/news/..%2f..%2f..%2fsecret.txt",
        "/..%5csecret.txt",
        "/preview/fix-typo/../../../secret.txt",
        "/preview/fix-typo/..%2f..%2f..%2fsecret.txt",
        "/preview/..%2fsecret.txt",
    ],
)
def test_no_way_leads_out_of_the_site(served, path):
    """What lies beside the site on the server stays there, however it is asked for."""
    assert served.get(path).body != b"secret"


def test_missing_asset_is_not_kept(served):
    """A file that was missing for a moment is asked for again, though its name is of those kept for good."""
    answer = served.get(f"/{assets(served)}/css/no.css")

    assert answer.status == 404
    assert answer.headers["Cache-Control"] == REVALIDATED


def test_only_names_with_a_digest_are_kept_for_good(served):
    """A text that is withdrawn is gone at once; the stylesheet is asked for once."""
    css = served.get(f"/{assets(served)}/css/site.css")

    assert css.headers["Cache-Control"] == IMMUTABLE
    assert served.get("/").headers["Cache-Control"] == REVALIDATED
    assert served.get("/manifest.json").headers["Cache-Control"] == REVALIDATED


@pytest.mark.parametrize("server", ["on_nginx", "below_nginx", "on_caddy", "below_caddy"])
def test_browser_finds_nothing_against_the_policy(request, server, browser: Browser):
    """Under the strict policy every kind of page is complete: styled, with its pictures, and without a complaint."""
    url = request.getfixturevalue(server) + ("/ztzl/zlkm" if server.startswith("below") else "")
    for path in ("/", "/activities/2022/lianliankan/", "/indicators/service-score-2021/", "/news/"):
        complaints: list[str] = []
        page = browser.new_page()
        page.on("console", lambda message, to=complaints: to.append(message.text))
        page.on("requestfailed", lambda failed, to=complaints: to.append(failed.url))
        page.goto(url + path, wait_until="networkidle")
        rules = page.evaluate(
            "[...document.styleSheets].reduce((n, s) => n + s.cssRules.length, 0)"
        )
        assert rules > 100
        assert page.evaluate("[...document.images].every(one => one.complete && one.naturalWidth)")
        assert complaints == []
        page.close()


CARD = "/embed/activities/2022/lianliankan/"


@pytest.mark.parametrize("path", [CARD, f"{CARD}index.html"])
def test_card_is_served_to_be_framed(served, path):
    """A portal's frame shows a card, by its address and by its file, whatever server we use and below any path."""
    answer = served.get(path)

    assert "frame-ancestors *;" in answer.headers["Content-Security-Policy"]
    assert answer.headers["X-Frame-Options"] is None


@pytest.mark.parametrize("server", ["on_nginx", "on_caddy"])
def test_another_site_frames_a_card_and_nothing_else(request, server, browser: Browser, tmp_path):
    """On a portal a card stands in its frame; our other pages, the one about the cards too, refuse to."""
    url = request.getfixturevalue(server)
    frames = "".join(f"<iframe src='{url}{path}'></iframe>" for path in (CARD, "/embed/", "/news/"))
    page = browser.new_page()
    with Nginx(tmp_path, f'default_type text/html; return 200 "{frames}";') as portal:
        page.goto(portal.url, wait_until="networkidle")
        card, *others = page.frames[1:]

        assert card.locator(".embed-card__link").get_attribute("target") == "_blank"
        assert [one.url for one in others] == ["chrome-error://chromewebdata/"] * 2
    page.close()


def test_policy_stops_code_inside_a_page(on_nginx, browser: Browser):
    """Whatever slips into a page runs no script and changes no style."""
    page = browser.new_page()
    page.goto(on_nginx)
    page.evaluate(
        """() => {
            const script = document.createElement("script");
            script.textContent = "document.title = 'changed'";
            document.head.append(script);
            document.body.setAttribute("style", "opacity: 0");
        }"""
    )

    assert page.title() != "changed"
    assert page.evaluate("getComputedStyle(document.body).opacity") == "1"
    page.close()


def test_previews_stand_beside_the_site(at_root):
    """A colleague opens a preview below its own path; no search engine keeps it."""
    home = at_root.get("/preview/fix-typo/", Accept_Encoding="br")
    page = at_root.get("/preview/fix-typo/news/index.html")

    assert (home.status, home.headers["Content-Encoding"]) == (200, "br")
    assert page.body == (at_root.folder / "news/index.html").read_bytes()
    for answer in (home, page):
        expected = {"X-Robots-Tag": "noindex", **headers_for("index.html")}
        assert {key: answer.headers[key] for key in expected} == expected
    for path in ("/preview/fix-typo", "/preview/fix-typo/news"):
        assert at_root.get(path).headers["Location"] == f"{path}/"
    for path in ("/preview/no/", "/preview/", "/preview/fix-typo/no/", "/preview/../releases/"):
        assert at_root.get(path).status in (400, 404)
    assert at_root.get("/").headers["X-Robots-Tag"] is None


def test_https_is_modern_and_remembered(configuration, tmp_path):
    """The complete example leads to HTTPS, speaks HTTP/2 over today's TLS, and says to come back that way."""
    key, cert = tmp_path / "privkey.pem", tmp_path / "fullchain.pem"
    made = (
        "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=localhost"
    )
    command = [program("openssl"), *made.split(), "-keyout", str(key), "-out", str(cert)]
    subprocess.run(command, check=True, capture_output=True)
    (tmp_path / "site.conf").write_text(configuration("nginx/site.conf"), "utf-8")
    plain, secure = free_port(), free_port()
    text = configuration("nginx/server.conf")
    assert "listen [::]:80;" in text
    assert "listen [::]:443 ssl http2;" in text
    assert "TLSv1.2 TLSv1.3;" in text
    text = re.sub(r"listen \[::\].*", "", text)
    text = text.replace("listen 80;", f"listen 127.0.0.1:{plain};")
    text = text.replace("listen 443 ", f"listen 127.0.0.1:{secure} ")
    text = text.replace("/etc/ssl/quality-kunming", str(tmp_path))
    text = text.replace("/etc/nginx/quality-kunming", str(tmp_path))

    with Nginx(tmp_path / "nginx", "return 404;", text):
        led = _head(plain, None)
        trusting = ssl.create_default_context(cafile=str(cert))
        trusting.check_hostname = False
        told = _head(secure, trusting)
        agreed = _agreed(secure, trusting)

    assert led.status == 301
    assert led.headers["Location"] == "https://www.example.gov.cn/news/"
    assert led.headers[TRANSPORT_SECURITY[0]] is None
    expected = {**headers_for("index.html"), TRANSPORT_SECURITY[0]: TRANSPORT_SECURITY[1]}
    assert {name: told.headers[name] for name in expected} == expected
    assert agreed == ("TLSv1.3", "h2")
