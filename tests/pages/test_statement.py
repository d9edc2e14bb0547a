"""The accessibility statement: every figure in it is counted, weighed or computed, none written by hand."""

import gzip
import re

import pytest
from selectolax.lexbor import LexborHTMLParser
from support import TinySite

from quality_kunming.building import PREVIEW, PRODUCTION, build
from quality_kunming.environment import ROOT
from quality_kunming.model.moment import Moment
from quality_kunming.output.assets import theme_digest

AUDIT = """
    day: 2026-11-20
    tool: axe-core 4.10.2
    browser: Chromium 131
    theme: '{}'
    pages: [首页, 一篇新闻]
    conditions: [深色]
    {}
"""
FOUND = "violations: [{rule: color-contrast, page: 首页, condition: 深色, places: 2}]"


def statement(site: TinySite, conf: str = PRODUCTION, day: str = "2026-11-21") -> LexborHTMLParser:
    """The page in a site that is made for a day."""
    build(site.root, Moment.at(day), conf)
    return LexborHTMLParser((site.root / "output/accessibility/index.html").read_text("utf-8"))


def facts(page: LexborHTMLParser, section: str) -> dict[str, str]:
    """The facts of a part of the page."""
    rows = page.css(f"section:has(#{section}) .fact-list__row")
    return {row.css_first("dt").text(): row.css_first("dd").text() for row in rows}


@pytest.fixture
def campaign(campaign: TinySite) -> TinySite:
    """A campaign with the fixed pages."""
    return campaign.with_pages()


def test_figures_are_those_of_the_very_site(campaign):
    """The number of pages is that of the folder, itself included; the front page weighs what a browser is sent."""
    told = facts(statement(campaign), "figures")

    output = campaign.root / "output"
    assert told["页数"] == f"{len([*output.rglob('*.html')])}页"
    front = (output / "index.html").read_bytes()
    page = LexborHTMLParser(front)
    links = page.css("link[rel=stylesheet], link[rel~=icon], script[src], img[src]")
    files = {one.attributes.get("href") or one.attributes.get("src") for one in links}
    weight = sum(
        len(data) if name.endswith(".png") else len(gzip.compress(data, 6))
        for name, data in [("", front), *((one, (output / one).read_bytes()) for one in files)]
    )
    assert told["首页"] == f"{weight / 1000:.1f} KB"


def test_the_elder_edition_is_counted_where_there_is_one(campaign):
    """Its pages are told beside those of everybody's edition, and not among them."""
    settings = campaign.root / "data/site.yaml"
    settings.write_text(settings.read_text("utf-8") + "elder: true\n", "utf-8")
    told = facts(statement(campaign), "figures")

    output = campaign.root / "output"
    elder = [*(output / "elder").rglob("*.html")]
    assert told["长辈版"].startswith(f"{len(elder)}页")
    assert told["页数"] == f"{len([*output.rglob('*.html')]) - len(elder)}页"


def test_preview_weighs_nothing(campaign):
    """An editor reads that the figures come with the publication: the preview's would be others."""
    page = statement(campaign, PREVIEW)

    assert page.css_first("#figures")
    assert facts(page, "figures") == {}
    assert "正式发布的时候" in page.css_first("section:has(#figures)").text()


def test_contrast_is_computed_from_the_theme(campaign):
    """Every kind of text has its lowest ratio by day and in the dark, and each holds WCAG 2.2 AA."""
    told = facts(statement(campaign), "contrast")

    ratios = [float(one) for text in told.values() for one in re.findall(r"[\d.]+", text)]
    assert len(ratios) == 8
    assert min(ratios) >= 4.5


@pytest.mark.parametrize("is_same", [True, False], ids=["the same theme", "another theme"])
def test_audit_is_shown_with_its_day_and_what_it_found(campaign, is_same):
    """A citizen reads when the pages were looked at, what was wrong, and whether they have changed since."""
    digest = theme_digest(ROOT / "theme") if is_same else "0a1b2c3d4e5f"
    campaign.write("data/audit.yaml", AUDIT.format(digest, FOUND))

    page = statement(campaign)

    told = facts(page, "audit")
    assert told["日期"] == "2026年11月20日"
    assert told["结果"] == "color-contrast：首页（深色）2处"
    is_warned = "网页的样子又改过" in page.css_first("section:has(#audit)").text()
    assert is_warned is not is_same


def test_audit_of_a_later_day_is_not_known(campaign):
    """A site made for an earlier day does not tell of what was found later."""
    campaign.write("data/audit.yaml", AUDIT.format("0a1b2c3d4e5f", ""))

    page = statement(campaign, day="2026-11-19")

    assert "还没有用工具查过" in page.css_first("section:has(#audit)").text()
