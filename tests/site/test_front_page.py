"""What the front page tells a visitor on a day in the month and on a day after the close."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from quality_kunming.building import build
from quality_kunming.environment import ROOT
from quality_kunming.model.moment import Moment


@pytest.fixture(scope="module")
def in_the_month(tmp_path_factory) -> LexborHTMLParser:
    """The front page while two activities take names."""
    folder = tmp_path_factory.mktemp("month") / "output"
    build(ROOT, Moment.at("2022-09-10"), output=folder)
    return LexborHTMLParser((folder / "index.html").read_text("utf-8"))


def ways(page) -> list[str]:
    """The ways to take part, in their order."""
    return [node.text(strip=True) for node in page.css(".way-list__link")]


def states(page) -> list[str]:
    """The states of the ways to take part, in their order."""
    return [node.text(strip=True) for node in page.css(".way-list .state-mark")]


def test_after_the_close_only_what_works_is_offered(pages):
    """Who comes when nothing is on meets services, no wall of what has ended, and one line that says so."""
    page = pages["index.html"]
    links = [node.attributes["href"] for node in page.css(".way-list__link")]

    assert states(page) == []
    assert links
    assert all(link.startswith("services/") for link in links)
    assert "现在没有正在报名或征集的活动" in page.css_first("#take-part").parent.text()


def test_in_the_month_what_takes_names_stands_first(in_the_month):
    """The first ways of citizens and of enterprises are those that one can enter now."""
    lists = in_the_month.css(".way-list")

    assert [node.css_first(".state-mark").text() for node in lists] == ["征集中", "征集中"]


def test_each_way_is_told_once(pages, in_the_month):
    """Nobody reads the same way twice, as a citizen and as an enterprise."""
    for page in (pages["index.html"], in_the_month):
        assert len(set(ways(page))) == len(ways(page))


def test_the_first_look_answers_every_question(pages):
    """Below the city: a number to call, three people, one score with its date and source."""
    glance = pages["index.html"].css_first(".glance")

    assert glance.css_first('a[href="tel:12315"]')
    assert len(glance.css(".seal")) == 3
    assert "年" in glance.css_first(".figure-number__source").text()
