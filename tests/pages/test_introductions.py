"""The campaign in other languages: its figures, its words, and the way from one page to another."""

import re
from pathlib import Path
from textwrap import dedent

import pytest
from selectolax.lexbor import LexborHTMLParser
from support import TODAY, TinySite

from quality_kunming.building import PRODUCTION, build
from quality_kunming.checks.gate import examine
from quality_kunming.checks.running import slips_in
from quality_kunming.model.policy import Policy
from quality_kunming.reading import documents

ENGLISH = """
    language: en
    locale: en_US
    name: English
    heading: Quality Kunming
    summary: Quality Kunming is a campaign of the city.
    keywords: [Quality Kunming]
    text: |
      ## What it is

      It is, for short, a "month" of quality: September.
    figures:
      - figure: 2022/lianliankan/直播观看
        label: Views
        unit: views
      - figure: 2022/lianliankan/捐出步数
        label: Steps
        unit: steps
        source: Kunming Net
    writing:
      spaced: true
      on_day: '{day} {month} {year}'
      in_month: '{month} {year}'
      in_year: '{year}'
      months: [January, February, March, April, May, June, July, August, September, October, November, December]
      scales: [{power: 6, word: million}]
      about: about
      over: more than
    words:
      skip: Skip
      home: Home
      languages: Languages
      elder: Larger
      ordinary: Ordinary
      foot: Foot
      about: About
      contact: Contact
      sitemap: Site map
      accessibility: Accessibility
      in_chinese: In Chinese.
      unofficial: Not a government website.
      figures: In figures
      dated: As of {date}.
      derived: Worked out.
      source: 'Source:'
"""
OUTCOMES = """
    outcomes:
      - label: 直播观看
        value: 183
        unit: 万人次
        qualifier: 多
        as_of: 2022-09-01
        source: launch
      - label: 捐出步数
        value: 12050
        unit: 步
        as_of: 2022-09
        source: launch
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    """The project of a campaign that is introduced in English."""
    site = TinySite(tmp_path_factory.mktemp("introductions")).with_campaign().with_pages()
    activity = site.root / "data/activities/2022/lianliankan.yaml"
    activity.write_text(activity.read_text("utf-8") + dedent(OUTCOMES), "utf-8")
    site.write("data/introductions/en.yaml", ENGLISH)
    build(site.root, TODAY, PRODUCTION)
    return site.root


@pytest.fixture
def page(folder) -> LexborHTMLParser:
    """The English page."""
    return _read(folder / "output/en/index.html")


def _read(path: Path) -> LexborHTMLParser:
    return LexborHTMLParser(path.read_text("utf-8"))


def _words(node) -> str:
    return " ".join(node.text().split())


def test_numbers_are_of_the_records_in_the_words_of_the_language(page):
    """A journalist reads how many, as of when and who says so, and nobody typed the number."""
    first, second = page.css(".figure-number")

    assert (
        _words(first)
        == "Views more than 1.83 million views As of 1 September 2022. Source: 昆明信息港"
    )
    assert _words(second) == "Steps 12,050 steps As of September 2022. Source: Kunming Net"
    assert first.css_first("a").attributes["lang"] == "zh-CN"


def test_page_says_its_language_and_every_chinese_word_that_it_is_chinese(page):
    """A screen reader reads each word in the voice of its language."""
    assert page.root.attributes["lang"] == "en"
    assert page.css_first('meta[property="og:locale"]').attributes["content"] == "en_US"
    for node in page.css("[lang='zh-CN']"):
        node.decompose()
    assert not re.search("[\u4e00-\u9fff]", page.css_first("body").text())


def test_pages_that_say_the_same_name_each_other(folder, page):
    """A search engine gives each reader the page in his language, and one finds it from every foot."""

    def named(tree):
        links = tree.css("link[hreflang]")
        return {one.attributes["hreflang"]: one.attributes["href"] for one in links}

    about = _read(folder / "output/about/index.html")

    assert named(page) == named(about)
    assert named(page)["en"] == "https://quality-kunming.example/en/"
    assert not named(_read(folder / "output/contact/index.html"))
    assert about.css_first("footer a[hreflang=en]").text() == "English"


def test_gate_finds_nothing_wrong_with_english(folder):
    """An editor who writes English is not told how Chinese is set."""
    problems = [str(one) for one in examine(folder, TODAY, {}).problems]

    assert not [one for one in problems if "introductions" in one or "/en/" in one]


def test_number_that_is_not_there_is_told_with_its_line(folder):
    """An editor reads which number, where, and what there is."""
    site = TinySite.__new__(TinySite)
    site.root = folder
    path = folder / "data/introductions/en.yaml"
    written = path.read_text("utf-8")
    path.write_text(written.replace("lianliankan/直播观看", "lianliankan/观看"), "utf-8")

    problems = site.problems()
    path.write_text(written, "utf-8")

    assert len(problems) == 1
    assert problems[0].startswith(
        "data/introductions/en.yaml:12: “数”（figure）“2022/lianliankan/观看”在"
    )


@pytest.mark.parametrize(
    ("language", "rule", "text"),
    [
        ("zh-Hant", None, "「質量月」每年九月舉辦，全城參加。"),
        ("zh-Hant", "punctuation-width", "質量月,全城參加。"),
        ("en", None, 'Held in 2021 - 2022: a "month", e.g. September...'),
        ("en", "mobile-number", "Call 13888123456."),
        ("zh-CN", "traditional-character", "質量月每年九月舉辦。"),
    ],
)
def test_rules_about_words_follow_the_language(language, rule, text):
    """What is a slip in one language is right in another; what is private is so in all."""
    written = f"language: {language}\ntext: |\n  {text}\n".encode()

    found = {
        one
        for one, _, _ in slips_in(documents.read("data/introductions/x.yaml", written), Policy())
    }

    assert found == ({rule} if rule else set())
