"""How each file is served, by its name alone."""

import mimetypes
from pathlib import Path

import pytest

from quality_kunming.checks.media.download_type import find as refused
from quality_kunming.checks.project import Project
from quality_kunming.images.encoding import SUFFIXES
from quality_kunming.loading.collection import Collection
from quality_kunming.output import hosting
from quality_kunming.output.compress import is_twin
from quality_kunming.output.headers import (
    IMMUTABLE,
    OTHER,
    REVALIDATED,
    SECURITY_HEADERS,
    TRANSPORT_SECURITY,
    cache_control,
    content_type,
    headers_for,
    is_immutable,
)
from quality_kunming.reading.documents import READERS

FOREVER = ("theme", "images")
"""Folders whose files all have a digest in their names."""


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("index.html", "text/html; charset=utf-8"),
        ("404.html", "text/html; charset=utf-8"),
        ("theme/0123456789ab/css/site.css", "text/css; charset=utf-8"),
        ("theme/0123456789ab/js/site.js", "text/javascript; charset=utf-8"),
        ("theme/0123456789ab/images/favicon.svg", "image/svg+xml; charset=utf-8"),
        ("sitemap.xml", "application/xml; charset=utf-8"),
        ("feeds/all.xml", "application/atom+xml; charset=utf-8"),
        ("feeds/activities/2022/lianliankan.xml", "application/atom+xml; charset=utf-8"),
        ("manifest.json", "application/json; charset=utf-8"),
        ("data/catalog.jsonld", "application/ld+json; charset=utf-8"),
        ("calendar.ics", "text/calendar; charset=utf-8"),
        ("robots.txt", "text/plain; charset=utf-8"),
        ("llms.txt", "text/plain; charset=utf-8"),
        ("news/index.md", "text/markdown; charset=utf-8"),
        ("indicators/a/data.csv", "text/csv; charset=utf-8"),
        ("site.webmanifest", "application/manifest+json; charset=utf-8"),
        ("images/a-01234567-360.avif", "image/avif"),
        ("downloads/BAO-MING.PDF", "application/pdf"),
        ("downloads/a.ofd", "application/ofd"),
        ("downloads/a.odt", "application/vnd.oasis.opendocument.text"),
        ("_headers", OTHER),
        ("downloads/a.unknown", OTHER),
        ("downloads/feeds/a.xml", "application/xml; charset=utf-8"),
    ],
)
def test_type_follows_from_the_name(monkeypatch, path, expected):
    """A browser is told the same type whatever the machine that publishes believes of endings."""
    monkeypatch.setattr(mimetypes, "guess_type", lambda *_: ("text/x-odd", None))

    assert content_type(path) == expected


def test_every_file_that_may_be_published_has_a_type(campaign):
    """Whatever the checks let through for download, and every picture we make, has a type of its own."""
    for suffix in READERS:
        campaign.write(f"content/downloads/file{suffix}", b"text")
    told = {one.path for one in refused(Project(Collection(campaign.root), None, {}))}
    allowed = {one for one in READERS if f"content/downloads/file{one}" not in told}

    assert {".pdf", ".csv"} <= allowed
    assert [one for one in {*allowed, *SUFFIXES.values()} if content_type(f"a{one}") == OTHER] == []


@pytest.mark.parametrize(
    ("path", "kept"),
    [
        ("theme/0123456789ab/css/site.css", True),
        ("images/dianchi-01234567-1080.webp", True),
        ("images/a-b-c-01234567-360.jpg", True),
        ("search/data/p12-01234567.js", False),
        ("search/index.js", False),
        ("theme/css/site.css", False),
        ("theme/0123456789ab", False),
        ("images/dianchi.jpg", False),
        ("downloads/theme/0123456789ab/a.css", False),
        ("news/2022/theme-0123456789ab/index.html", False),
        ("index.html", False),
        ("manifest.json", False),
    ],
)
def test_only_a_name_with_a_digest_is_kept_for_good(path, kept):
    """A browser never holds on to bytes that another release may have changed under the same name."""
    assert is_immutable(path) is kept
    assert cache_control(path) == (IMMUTABLE if kept else REVALIDATED)
    assert headers_for(path)["Cache-Control"] == cache_control(path)


def test_every_asset_and_picture_that_goes_out_is_kept_for_good(published):
    """Nothing below these folders is asked for twice: the hosts' `_headers` say so of the whole of each."""
    for folder in FOREVER:
        for path in (published / folder).rglob("*"):
            name = path.relative_to(published).as_posix()
            assert path.is_dir() or is_twin(name) or is_immutable(name)


def test_policy_allows_no_code_inside_a_page():
    """Scripts and styles come from files of ours alone, and no other site may frame us."""
    policy = SECURITY_HEADERS["Content-Security-Policy"]

    assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self';")
    assert "unsafe" not in policy
    assert "http" not in policy
    assert "*" not in policy


def _rules(folder: Path) -> dict[str, dict[str, str]]:
    """What `_headers` says of each pattern."""
    rules: dict[str, dict[str, str]] = {}
    for line in Path(folder, "_headers").read_text("utf-8").splitlines():
        if line.startswith("/"):
            rules[line] = {}
        elif line:
            name, _, value = line.strip().partition(": ")
            rules[list(rules)[-1]][name] = value
    return rules


@pytest.mark.parametrize(
    ("path", "framed"),
    [
        ("embed/activities/2022/a/index.html", True),
        ("embed/editions/2022/index.html", True),
        ("embed/index.html", False),
        ("embed/activities/2022/a/card.png", False),
        ("elder/embed/index.html", False),
        ("activities/2022/a/index.html", False),
        ("news/2022/embed/a/index.html", False),
        ("404.html", False),
    ],
)
def test_other_sites_may_frame_the_cards_alone(path, framed):
    """A portal shows a card in a frame; nothing else of the site lets itself be framed by anybody, itself included."""
    headers = headers_for(path)

    assert ("frame-ancestors *" in headers["Content-Security-Policy"]) is framed
    assert ("frame-ancestors 'none'" in headers["Content-Security-Policy"]) is not framed
    assert headers.get("X-Frame-Options") == (None if framed else "DENY")
    assert len(headers_for("index.html")["Content-Security-Policy"].split(";")) == len(
        headers["Content-Security-Policy"].split(";")
    )


def test_hosts_that_join_values_frame_the_cards_too(tmp_path):
    """With cards in the folder, each path still has one rule that says who may frame it, and no second one."""
    for name in (
        "embed/activities/2022/a/index.html",
        "embed/index.html",
        "index.html",
        "news/index.html",
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"")

    hosting.write(tmp_path)

    rules = _rules(tmp_path)
    for name in ("Content-Security-Policy", "X-Frame-Options"):
        for address in ("/", "/index.html", "/news/", "/embed/", "/embed/activities/2022/a/"):
            told = [
                headers[name]
                for pattern, headers in rules.items()
                if _covers(pattern, address) and name in headers
            ]
            path = f"{address[1:]}index.html" if address.endswith("/") else address[1:]
            assert told == [value for key, value in headers_for(path).items() if key == name]


def _covers(pattern: str, address: str) -> bool:
    whole, star, end = pattern.partition("*")
    return address.startswith(whole) and address.endswith(end) if star else address == pattern


def test_hosts_of_static_pages_are_told_the_same(tmp_path):
    """Cloudflare Pages and Netlify, which join what several rules say of one header, get each header from one rule."""
    hosting.write(tmp_path)

    rules = _rules(tmp_path)
    assert rules.pop("/*") == {**SECURITY_HEADERS, TRANSPORT_SECURITY[0]: TRANSPORT_SECURITY[1]}
    assert rules == {
        **{f"/{folder}/*": {"Cache-Control": IMMUTABLE} for folder in FOREVER},
        "/index.md": {"X-Robots-Tag": "noindex"},
        "/*/index.md": {"X-Robots-Tag": "noindex"},
    }


def test_only_the_page_itself_is_indexed():
    """A search engine never shows the Markdown of a page in the place of the page."""
    told = {path: headers_for(path).get("X-Robots-Tag") for path in ("index.md", "a/b/index.md")}

    assert told == {"index.md": "noindex", "a/b/index.md": "noindex"}
    for path in ("index.html", "llms.txt", "downloads/a-index.md"):
        assert "X-Robots-Tag" not in headers_for(path)
