"""What holds for every page of the finished site."""

import re

import pytest
from rendering.read_back import lines_lost

from quality_kunming.building import PREVIEW, PRODUCTION
from quality_kunming.checks.page_findings import inspected
from quality_kunming.checks.running import problems_in_site
from quality_kunming.invariants.asking import ASKED, breaches
from quality_kunming.model.addresses import file_of
from quality_kunming.model.sections import SECTIONS

MADE_UP = {
    "output/components/index.html": "shows every component with invented values, in preview only"
}
"""What the rules need not hold for, and why."""


@pytest.mark.parametrize("conf", [PREVIEW, PRODUCTION])
def test_nothing_is_wrong_with_the_finished_site(made, conf):
    """What visitors get, in preview and in public, is what every rule and every invariant asks for."""
    site = made(conf)
    known = inspected(site, ASKED)
    found = [*problems_in_site(site, known), *breaches(site, known)]

    assert [one for one in found if one.path not in MADE_UP] == []


def test_every_page_that_is_found_has_its_text_beside_it(made):
    """An assistant finds the Markdown of each page, with all words of it: of each kind the longest is looked at."""
    site = made(PRODUCTION)
    listed = [page for page in site.pages.values() if page.view.listed]
    texts = {page.file: (site.output / page.file).with_name("index.md") for page in listed}
    longest = {page.view.template: page for page in sorted(listed, key=lambda one: len(one.html))}
    lost = {
        page.file: lines_lost(page.html, texts[page.file].read_text("utf-8").split("\n---\n", 1)[1])
        for page in longest.values()
    }

    assert set(texts.values()) == set(site.output.rglob("index.md"))
    assert {file: lines for file, lines in lost.items() if lines} == {}


def test_no_page_invents_a_midnight(pages):
    """Where only a day is known, neither readers nor machines are told of a time."""
    told = [name for name, page in pages.items() if re.search(r"[T ]0?0:00", page.html)]

    assert told == []


def test_sections_are_the_ones_that_links_are_held_against(pages):
    """The addresses that loading takes for granted are there."""

    assert {file_of(section.address) for section in SECTIONS.values()} <= set(pages)


def test_figures_show_their_date_and_link_to_their_source(pages):
    """No number stands without as-of date and source."""
    figures = [(name, node) for name, page in pages.items() for node in page.css(".figure-number")]
    bare = [
        name
        for name, node in figures
        if not (
            "截至" in (line := node.css_first(".figure-number__source")).text()
            or line.css("time[datetime]")
        )
        or not node.css_first(".figure-number__source a")
    ]

    assert figures
    assert [name for name in bare if not name.startswith("components/")] == []


def test_what_has_ended_is_not_shown_as_open(pages):
    """Today no activity can be joined: nothing says 报名中 or 进行中, and expired contacts are no links."""
    states = {
        name: node.text()
        for name, page in pages.items()
        if not name.startswith("components/")
        for node in page.css(".state-mark--enrolling, .state-mark--running")
    }
    dialled = {
        node.attributes["href"] for page in pages.values() for node in page.css('a[href^="tel:"]')
    }
    mailed = [
        name
        for name, page in pages.items()
        if page.css('a[href^="mailto:"]') and "components" not in name
    ]

    assert states == {}
    assert "tel:087165392426" not in dialled
    assert mailed == []


def test_samples_are_marked_in_preview_and_gone_in_production(pages, published):
    """Every page of a sample says so; production has none, and no draft."""
    marked = {name for name in pages if "/sample-" in name and not name.startswith("theme")}
    unmarked = [name for name in marked if "示例" not in pages[name].css_first("main").text()]

    assert marked
    assert unmarked == []
    assert [
        path for path in published.rglob("*") if "sample" in path.name or "draft" in path.name
    ] == []
    assert not (published / "components").exists()
    assert "待填" not in (published / "index.html").read_text("utf-8")
