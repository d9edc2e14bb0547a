"""Pages that lead on: the notice before another site, the page at an address that has moved."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser
from selectolax.lexbor import LexborHTMLParser
from support import TODAY, TinySite

from quality_kunming.building import PRODUCTION, build
from quality_kunming.checks.gate import examine

LINK = "https://www.12315.cn/"
TEXT = (
    f"---\ntitle: 关于\n---\n\n上[全国12315平台]({LINK})，或者[市局](https://scjgj.km.gov.cn/)。\n"
)
MOVED = "redirects:\n  - old: /qidong/2022/\n    new: /news/2022/launch/\n"


@pytest.fixture
def output(campaign: TinySite) -> Path:
    """The production site of a campaign with a page that leads out and an address that has moved."""
    campaign.with_pages().write("content/pages/about.md", TEXT)
    campaign.write("data/redirects.yaml", MOVED)
    build(campaign.root, TODAY, PRODUCTION)
    return campaign.root / "output"


def read(path: Path) -> LexborHTMLParser:
    """A page, parsed."""
    return LexborHTMLParser(path.read_text("utf-8"))


def test_link_to_another_site_leads_over_a_notice(output):
    """A visitor sees whose site is next and its whole address, and chooses."""
    link = read(output / "about/index.html").css_first(".prose a[data-leads-to]")
    notice = output / "about" / link.attributes["href"]

    page = read(notice)

    assert link.attributes["data-leads-to"] == LINK
    assert "您访问的链接即将离开“质量昆明”网站" in page.css_first("h1").text()
    assert "全国12315平台" in page.css_first(".departure").text()
    assert LINK in page.css_first(".departure__address").text()
    assert page.css_first(".departure a").attributes["href"] == LINK
    assert "noopener" in page.css_first(".departure a").attributes["rel"]
    assert page.css_first("meta[name=robots]").attributes["content"] == "noindex"
    assert "leaving" not in (output / "sitemap.xml").read_text("utf-8")


def test_link_to_a_government_leads_straight_on(output):
    """Nobody is stopped on the way to the bureau."""
    links = {a.attributes["href"] for a in read(output / "about/index.html").css(".prose a")}

    assert "https://scjgj.km.gov.cn/" in links


def test_old_address_leads_to_the_new_page(output):
    """A bookmark of years ago opens the article, wherever the folder is put, without a script."""
    page = read(output / "qidong/2022/index.html")
    refresh = page.css_first("meta[http-equiv=refresh]").attributes["content"]

    assert refresh == "0; url=../../news/2022/launch/index.html"
    assert page.css_first("link[rel=canonical]").attributes["href"].endswith("/news/2022/launch/")
    assert page.css_first("main a").attributes["href"] == "../../news/2022/launch/index.html"
    assert page.css_first("meta[name=robots]").attributes["content"] == "noindex"
    assert "qidong" not in (output / "sitemap.xml").read_text("utf-8")


def test_rules_about_links_find_nothing_in_them(campaign, output):
    """Notices and redirects are pages like others: the gate lets them out."""
    found = examine(campaign.root, TODAY, {"/qidong/2022/": "content/news/2022/qidong.md"}).problems

    assert [str(one) for one in found if one.path.startswith("output/")] == []
    assert "lost-address" not in {one.rule for one in found}


def test_browser_follows_an_old_address_from_a_disk(output, browser: Browser):
    """No server is needed: the redirect works in a folder on a stick, and without a script."""
    page = browser.new_context(java_script_enabled=False).new_page()

    page.goto((output / "qidong/2022/index.html").as_uri())
    page.wait_for_url("**/news/2022/launch/index.html")

    assert page.locator("h1").inner_text() == "启动仪式举行"


def test_feed_names_other_sites_as_they_are(campaign):
    """A reader of the feed is on no page of ours: links there lead straight to the address."""
    text = (campaign.root / "content/news/2022/launch.md").read_text("utf-8")
    campaign.write("content/news/2022/launch.md", f"{text}\n[平台]({LINK})\n")

    build(campaign.root, TODAY, PRODUCTION)

    feed = (campaign.root / "output/feeds/all.xml").read_text("utf-8")
    assert LINK in feed
    assert "leaving" not in feed


@pytest.mark.parametrize("old", ["/about/", "/news/2022/launch/", "/activities/", "/news/2022/"])
def test_redirect_over_a_page_is_told_of_and_stops_nothing_else(campaign, old):
    """The page stays, and the slip is named at its line instead of ending the run."""
    campaign.with_pages()
    campaign.write("data/redirects.yaml", f"redirects:\n  - old: {old}\n    new: /contact/\n")

    found = [one for one in examine(campaign.root, TODAY, {}).problems if one.rule == "redirect"]

    assert [(one.path, one.line) for one in found] == [("data/redirects.yaml", 2)]


def test_redirect_to_nowhere_is_told_of_once(campaign):
    """The line in data/redirects.yaml is named, not every place on the page that is made of it."""
    campaign.with_pages()
    campaign.write("data/redirects.yaml", "redirects:\n  - old: /a/\n    new: /nobody/\n")

    found = examine(campaign.root, TODAY, {}).problems

    assert [(one.rule, one.line) for one in found] == [("redirect", 3)]
