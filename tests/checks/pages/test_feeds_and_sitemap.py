"""What machines fetch beside the pages: feeds, the sitemap, styles and drawings; and pages held against each other."""

import pytest
from support import site_findings

from quality_kunming.checks.pages import feed_files, other_origin_files, sitemap_file
from quality_kunming.checks.pages.example import whole_page
from quality_kunming.checks.registry import registered

ORIGIN = "https://quality-kunming.example"
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


def messages(rule, site) -> list[str]:
    """What a rule says of a site."""
    return [one.message for one in rule.find(site)]


def test_right_feed_and_sitemap_pass(finished):
    """What readers' programs and search engines need is all there."""
    site = finished(
        {"feeds/all.xml": FEED, "sitemap.xml": SITEMAP, "about/index.html": whole_page()}
    )

    assert messages(feed_files, site) == []
    assert messages(sitemap_file, site) == []


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

    assert messages(feed_files, site)


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

    assert messages(sitemap_file, finished(files))


def test_missing_sitemap_is_told(finished):
    """A site without its list of pages does not go out."""

    assert messages(sitemap_file, finished({"about/index.html": whole_page()}))


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

    assert messages(other_origin_files, finished({file: text}))


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

    assert messages(other_origin_files, finished({file: text})) == []


def test_pages_of_one_title_are_both_named(finished):
    """An editor reads which two pages to tell apart; titles that differ in space only are one."""
    files = {
        "a/index.html": whole_page(title="质量 月"),
        "b/index.html": whole_page(title="质量  月", description="另一段。"),
    }
    rule = next(one for one in registered() if one.rule.id == "twin-titles")

    found = site_findings(rule, finished(files))

    assert [one.path for one in found] == ["output/b/index.html"]
    assert "/a/" in found[0].message
