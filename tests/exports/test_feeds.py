"""A feed keeps its identity wherever the site is put."""

import re
from xml.etree.ElementTree import fromstring

import pytest
from selectolax.lexbor import LexborHTMLParser
from support import SITE, TODAY

from quality_kunming.building import build


@pytest.mark.parametrize("folder", ["", "/ztzl/zlkm"])
def test_ids_do_not_depend_on_the_origin(campaign, folder):
    """A move to another host or folder leaves the feed's own id as it was, and its entries'."""
    found = []
    for origin in ("https://quality-kunming.example", f"https://other.example{folder}"):
        campaign.write("data/site.yaml", SITE.replace("https://quality-kunming.example", origin))
        build(campaign.root, TODAY)
        feed = (campaign.root / "output/feeds/all.xml").read_text("utf-8")
        found.append(re.findall(r"<id>(.*?)</id>", feed))

    assert len(found[0]) == 2
    assert found[0] == found[1]


def test_title_is_the_same_in_page_and_feed(campaign):
    """Who follows the feed reads the words that stand over the page, angles included."""
    title = "《质量管理办法<试行>》印发&解读"
    campaign.write(
        "content/news/2022/example.md",
        f"---\ntitle: {title}\ndate: 2022-09-02\ntopic: launch\norigin: 质量昆明编辑部\n---\n\n正文。\n",
    )
    build(campaign.root, TODAY)
    feed = fromstring((campaign.root / "output/feeds/all.xml").read_bytes())
    page = (campaign.root / "output/news/2022/example/index.html").read_text("utf-8")

    names = feed.iterfind("a:entry/a:title", {"a": "http://www.w3.org/2005/Atom"})
    assert title in [name.text for name in names]
    assert LexborHTMLParser(page).css_first("h1").text().strip() == title


def test_known_minute_is_told_and_a_day_alone_is_noon(campaign):
    """Nobody reads a 00:00 that no editor wrote, which is the day before in the west."""
    for name, date in (("day", "2022-09-02"), ("minute", "2022-09-03 09:30")):
        campaign.write(
            f"content/news/2022/{name}.md",
            f"---\ntitle: {name}\ndate: {date}\ntopic: launch\norigin: 质量昆明编辑部\n---\n\n正文。\n",
        )
    build(campaign.root, TODAY)
    feed = (campaign.root / "output/feeds/all.xml").read_text("utf-8")

    assert "<published>2022-09-02T12:00:00+08:00</published>" in feed
    assert "<published>2022-09-03T09:30:00+08:00</published>" in feed
    assert "T00:00" not in feed
