"""What machines fetch beside the pages: feeds, the sitemap, robots.txt, styles, scripts and drawings."""

import pytest

from quality_kunming.checks.support.page_examples import whole_page
from quality_kunming.invariants import feeds, indexing, other_origins, site_addresses, sitemap

ORIGIN = "https://quality-kunming.example"
OFFICIAL = "https://zlkm.km.gov.cn"
ENTRY = """<entry><title>启动</title><id>urn:uuid:2</id><updated>2022-09-01T10:30:00+08:00</updated>
<link href="https://quality-kunming.example/news/2022/launch/"/><content type="html">启动</content></entry>"""
FEED = f"""<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>质量昆明</title><id>urn:uuid:1</id>
<updated>2022-09-01T10:30:00+08:00</updated>
{ENTRY}
</feed>"""
SITEMAP = """<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://quality-kunming.example/about/</loc><lastmod>2022-09-01</lastmod></url>
</urlset>"""
THERE = {"other/index.html": whole_page(), "images/A.png": ""}


def messages(invariant, site) -> list[str]:
    """What an invariant says of the files of a site."""
    return [one.message for one in invariant.on_site(site)]


def test_right_feed_and_sitemap_pass(finished):
    """What readers' programs and search engines need is all there."""
    site = finished(
        {"feeds/all.xml": FEED, "sitemap.xml": SITEMAP, "about/index.html": whole_page()}
    )

    assert messages(feeds, site) == []
    assert messages(sitemap, site) == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("urn:uuid:2", "urn:uuid:1"),
        ("<id>urn:uuid:2</id>", ""),
        ("<title>启动</title>", "<title> </title>"),
        ("<title>启动</title>", "<title>启\x08动</title>"),
        ("<title>质量昆明</title>", ""),
        ("2022-09-01T10:30:00+08:00", "2022-09-31T10:30:00+08:00"),
        ("2022-09-01T10:30:00+08:00", "2027-09-01T10:30:00+08:00"),
        ("2022-09-01T10:30:00+08:00", "2022-09-01"),
        ('href="https://quality-kunming.example/', 'href="/'),
        ('href="https://quality-kunming.example/', 'href="https://origin.invalid/'),
        ('href="https://quality-kunming.example/', 'href="https://quality-kunming.example.evil/'),
        ('<link href="https://quality-kunming.example/news/2022/launch/"/>', ""),
        ('<content type="html">启动</content>', ""),
        (">启动</content>", '>&lt;a href="/about/"&gt;关于&lt;/a&gt;</content>'),
        (">启动</content>", '>&lt;img src="../a.png"&gt;</content>'),
        (ENTRY, ""),
        ("</feed>", ""),
        ("2005/Atom", "2005/Rss"),
        ("质量昆明", "质量&nbsp;昆明"),
    ],
)
def test_faulty_feed_is_told(before, after, finished):
    """A subscriber is not left without new articles, and nobody notices."""
    assert before in FEED
    site = finished({"feeds/all.xml": FEED.replace(before, after)})

    assert messages(feeds, site)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("/about/", "/abuot/"),
        ("/about/", "/About/"),
        ("https://quality-kunming.example", "https://origin.invalid"),
        ("https://quality-kunming.example", "http://quality-kunming.example"),
        ("2022-09-01", "2022-02-30"),
        ("2022-09-01", "2026-11-22"),
        ("</urlset>", ""),
        ("</urlset>", "<url><loc>https://quality-kunming.example/about/</loc></url></urlset>"),
        ("<loc>https://quality-kunming.example/about/</loc>", "<loc></loc>"),
    ],
)
def test_faulty_sitemap_is_told(before, after, finished):
    """No search engine is sent to a page that is not there."""
    assert before in SITEMAP
    files = {"sitemap.xml": SITEMAP.replace(before, after), "about/index.html": whole_page()}

    assert messages(sitemap, finished(files))


def test_missing_sitemap_is_told(finished):
    """A site without its list of pages does not go out."""

    assert messages(sitemap, finished({"about/index.html": whole_page()}))


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("theme/css/site.css", "body { background: url(//a.cn/b.png) }"),
        ("theme/css/site.css", "@import 'https://a.cn/b.css';"),
        ("theme/css/site.css", '@import url("HTTPS://a.cn/b.css") screen;'),
        ("theme/js/site.js", 'fetch("https://a.cn/collect")'),
        ("theme/js/site.js", "import('//a.cn/m.js')"),
        ("theme/js/site.js", "new WebSocket(`wss://a.cn/s`)"),
        ("theme/images/city.svg", '<svg><image href="https://a.cn/i.png"/></svg>'),
    ],
)
def test_request_from_a_file_is_told(file, text, finished):
    """Nothing that a page loads tells another site who reads it."""

    assert messages(other_origins, finished({file: text}))


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("theme/css/site.css", "/* https://a.cn/ */ a { background: url(#x) url(data:,) }"),
        ("theme/js/site.js", "// see https://a.cn/\nfetch('../data/a.json')"),
        ("theme/images/city.svg", '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>'),
    ],
)
def test_address_that_nobody_asks_passes(file, text, finished):
    """A comment or the name of a vocabulary sends nothing."""

    assert messages(other_origins, finished({file: text})) == []


@pytest.mark.parametrize(
    ("text", "origin", "is_right"),
    [
        ("User-agent: *\nDisallow: /\n", "", True),
        ("User-agent: Googlebot\nAllow: /\n\nUser-agent: *\nDisallow: /\n", "", True),
        ("User-agent: *\nAllow: /\n", "", False),
        ("User-agent: Baiduspider\nDisallow: /\n", "", False),
        ("", "", False),
        (f"User-agent: *\nAllow: /\nSitemap: {OFFICIAL}/sitemap.xml\n", OFFICIAL, True),
        (f"User-agent: *\nDisallow: /\nSitemap: {OFFICIAL}/sitemap.xml\n", OFFICIAL, False),
        ("User-agent: *\nAllow: /\n", OFFICIAL, False),
        ("User-agent: *\nAllow: /\nSitemap: https://a.cn/sitemap.xml\n", OFFICIAL, False),
    ],
)
def test_robots_file_says_what_the_site_is(text, origin, is_right, finished):
    """Search engines are asked in where the site is official, and kept out where it is not."""
    site = finished({"robots.txt": text}, **({"origin": origin} if origin else {}))

    assert (messages(indexing, site) == []) is is_right


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("theme/css/a.css", "a{background:url(no.svg)}"),
        ("theme/css/a.css", "a{background:url( 'no.svg' )}"),
        ("theme/css/a.css", 'a{background:URL("../../images/a.png")}'),
        ("theme/css/a.css", "a{background:url(/images/A.png)}"),
        ("theme/css/a.css", '@import "no.css";'),
        ("theme/css/a.css", "a{background:image-set(url(no.png) 1x)}"),
        ("theme/a.svg", "<style>a{fill:url(no.svg#a)}</style>"),
        ("feeds/a.xml", f'<feed><link href="{ORIGIN}/nobody/"/></feed>'),
        ("feeds/a.xml", f'<feed><content>&lt;a href="{ORIGIN}/nobody/"&gt;</content></feed>'),
        ("sitemap.xml", f"<urlset><url><loc>{ORIGIN}/nobody/</loc></url></urlset>"),
        ("robots.txt", f"User-agent: *\nSitemap: {ORIGIN}/nobody.xml\n"),
    ],
)
def test_dead_address_in_styles_feeds_and_sitemap_is_told_of(name, text, finished):
    """What only machines read is looked up too."""

    assert messages(site_addresses, finished({**THERE, name: text}))


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("theme/css/a.css", "a{background:url(../../images/A.png)} /* url(no.svg) */"),
        ("theme/css/a.css", 'a{background:url("data:image/svg+xml,x");mask:url(#a)}'),
        ("feeds/a.xml", f'<feed><link href="{ORIGIN}/other/"/><link href="https://a.cn/"/></feed>'),
        ("sitemap.xml", f"<urlset><url><loc>{ORIGIN}/other/</loc></url></urlset>"),
    ],
)
def test_address_that_is_there_passes(name, text, finished):
    """Files, parts of the same file, other sites: nothing to say."""

    assert messages(site_addresses, finished({**THERE, name: text})) == []
