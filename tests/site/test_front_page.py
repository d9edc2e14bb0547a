"""What the front page tells a visitor on a day in the month and on a day years after."""

import re
from collections import Counter

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


def test_off_season_the_number_to_call_comes_first(pages):
    """Who comes when nothing is on reads so, and what works on any day: 12315, and where to look on."""
    page = pages["index.html"]
    hero = page.css_first(".hero")

    assert "现在没有正在报名、征集的活动" in hero.text()
    assert hero.css(".state-mark") == []
    assert hero.css_first("a").attributes["href"] == "tel:12315"


def test_off_season_it_says_up_to_when_anything_is_known(pages):
    """The last edition is named with the day up to which it is known, and the next one is not promised."""
    text = pages["index.html"].css_first("main").text()

    assert "最近一届有公开资料的是2023年" in text
    assert "没有查到公开资料" in text
    assert not re.search("筹备|敬请期待|即将|下一届", text)


def test_nothing_is_said_to_be_over_ten_times(pages):
    """Off season no list of what has ended meets the visitor."""
    assert "已结束" not in pages["index.html"].css_first("main").text()


def test_what_is_known_of_the_city_is_dated_and_sourced(pages):
    """Three sentences, the latest first, each with its year and who said so."""
    items = pages["index.html"].css(".sentence-list__item")
    years = [re.search(r"20\d\d", one.text())[0] for one in items]

    assert len(items) == 3
    assert years == sorted(years, reverse=True)
    assert all(one.css_first(".sentence-list__source a") for one in items)


def test_what_is_known_of_the_city_is_of_its_day(in_the_month):
    """In September 2022 nobody reads what was reported three years later."""
    said = in_the_month.css_first(".sentence-list").text()

    assert "截至2022年9月1日" in said
    assert "连续3年" in said
    assert "2025" not in said


def test_brands_are_a_tap_away_by_district(pages):
    """Each district that has a brand leads to its part of the list."""
    links = [
        node.attributes["href"]
        for node in pages["index.html"].css(".tag-list__link")
        if "districts" in node.attributes["href"]
    ]
    parts = {node.id for node in pages["brands/districts/index.html"].css("[id]")}

    assert links
    assert {link.partition("#")[2] for link in links} <= parts


def test_in_the_month_what_one_can_do_today_stands_first(in_the_month):
    """What takes names is on the first screen, with one main action; services come after it."""
    today = in_the_month.css_first(".hero .first-look")

    assert today.css_first("h2").text() == "今天可以"
    assert [node.text() for node in today.css(".state-mark")] == ["征集中", "征集中"]
    assert len(in_the_month.css("main .action")) == 1
    assert in_the_month.css_first("#all-year")


def test_no_part_stands_twice(pages, in_the_month):
    """Every part of the page has a heading of its own, and no sentence is read twice."""
    for page in (pages["index.html"], in_the_month):
        headings = Counter(node.text(strip=True) for node in page.css("h1, h2, h3"))
        sentences = Counter(
            text
            for node in page.css("main p")
            if len(text := " ".join(node.text().split())) > 15
            and "source" not in str(node.attributes)
        )

        assert [one for one, times in headings.items() if times > 1] == []
        assert [one for one, times in sentences.items() if times > 1] == []
