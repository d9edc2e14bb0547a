"""When pages went out and what became of them: on each page, on the page of all changes, in its feed."""

from dataclasses import replace
from xml.etree.ElementTree import fromstring

import pytest
from selectolax.lexbor import LexborHTMLParser
from support import TODAY, TinySite

from quality_kunming.checks.gate import examine
from quality_kunming.loading import read
from quality_kunming.model.dates import When
from quality_kunming.model.moment import Moment
from quality_kunming.output.manifest import publication_of
from quality_kunming.pages import views
from quality_kunming.rendering.renderer import Renderer
from quality_kunming.workshop import Workshop

WRONG = "集合时间原写成8:00，应为8:30。"
ACTIVITY = "/activities/2022/lianliankan/"
LAUNCH = "/news/2022/launch/"
TAKEN_BACK = (
    "---\ntitle: 一条旧消息\ndate: 2022-09-02\ntopic: launch\norigin: 编辑部\n"
    "retracted: {day: 2022-09-03, reason: 文中的活动没有举办。}\n---\n\n正文。\n"
)
ATOM = {"a": "http://www.w3.org/2005/Atom"}


@pytest.fixture(scope="module")
def project(tmp_path_factory) -> TinySite:
    """A campaign that shows its changes: an update, a correction of a record, an article taken back."""
    site = TinySite(tmp_path_factory.mktemp("changes")).with_campaign().with_pages()
    _add(site, "data/site.yaml", "changes: true\ntext_pages: true\n")
    _add(
        site,
        "data/activities/2022/lianliankan.yaml",
        f"corrected:\n  - day: 2022-09-20\n    text: {WRONG}\n",
    )
    article = site.root / "content/news/2022/launch.md"
    words = article.read_text("utf-8").replace("edition:", "updated: 2022-09-05\nedition:")
    article.write_text(words, "utf-8")
    site.write("content/news/2022/old.md", TAKEN_BACK.encode())
    return site


def _add(site: TinySite, name: str, text: str) -> None:
    path = site.root / name
    path.write_text(path.read_text("utf-8") + text, "utf-8")


@pytest.fixture(scope="module")
def workshop(project) -> Workshop:
    """Of a publication before which nothing is known to have been published."""
    return Workshop.of(read(project.root), TODAY, "theme/0", preview=False)


def history(workshop: Workshop, address: str) -> str:
    """What a page says of itself at its end."""
    html = Renderer(workshop).render(views(workshop.catalog)[address]).html
    line = LexborHTMLParser(html).css_first(".page-history")
    return " ".join(line.text().split()) if line else ""


def test_page_says_what_was_last_changed(workshop):
    """A reader sees when the text went out, what was done since, and that nobody has written down what was not."""
    assert history(workshop, LAUNCH) == (
        "首次发布：2022年9月1日10:30。最近改动：2022年9月5日，内容有更新，没有写明改了什么。 全部改动"
    )
    assert history(workshop, "/news/2022/old/") == (
        "首次发布：2022年9月2日。最近改动：2022年9月3日，撤稿：文中的活动没有举办。 全部改动"
    )
    assert (
        history(workshop, "/about/") == "首次发布的日子没有记录。发布以后没有写明的改动。 全部改动"
    )
    assert history(workshop, "/404.html") == ""


def test_nothing_is_said_to_be_new_that_was_out_before(workshop):
    """Only an address that the publication before does not have goes out today; of others it says what it knows."""

    def first(times: dict | None) -> str:
        catalog = replace(workshop.catalog, first_times=times)
        return history(replace(workshop, catalog=catalog), ACTIVITY).partition("最近")[0].strip()

    assert first(None) == "首次发布的日子没有记录。"
    assert first({ACTIVITY: None}) == "首次发布的日子没有记录。"
    assert first({ACTIVITY: When.parse("2022-08-10")}) == "首次发布：2022年8月10日。"
    assert first({}) == "首次发布：2026年11月21日。"


def test_all_changes_stand_on_one_page(workshop):
    """Who wants to know what was put right reads it in one place, the latest first, each with its page."""
    page = Renderer(workshop).render(views(workshop.catalog)["/changes/"])
    items = [
        (one.css_first(".change-list__kind").text(), one.css_first("time").attributes["datetime"])
        for one in LexborHTMLParser(page.html).css(".change-list__item")
    ]

    assert items == [
        ("更正", "2022-09-20"),
        ("更新", "2022-09-05"),
        ("撤稿", "2022-09-03"),
        ("首次发布", "2022-09-02"),
        ("首次发布", "2022-09-01T10:30+08:00"),
    ]
    assert WRONG in page.text
    assert 'href="../activities/2022/lianliankan/index.html"' in page.html


def test_day_of_a_record_is_carried_from_publication_to_publication(project):
    """What went out yesterday for the first time says so tomorrow, too; the feed tells each change once."""
    output = project.root / "output"
    verdict = examine(project.root, TODAY, {}, output, times={})
    assert verdict.result, verdict.errors
    known = publication_of((output / "manifest.json").read_bytes(), TODAY.day).times
    later = examine(project.root, Moment.at("2026-11-25"), {}, output, times=known)
    feed = fromstring((output / "feeds/changes.xml").read_bytes())
    titles = [one.text for one in feed.iterfind("a:entry/a:title", ATOM)]
    ids = [one.text for one in feed.iterfind("a:entry/a:id", ATOM)]

    assert later.result, later.errors
    assert known[ACTIVITY] == When.parse("2026-11-21")
    assert "2026年11月21日" in (output / ACTIVITY[1:] / "index.html").read_text("utf-8")
    assert any(one.startswith("更正：") for one in titles)
    assert len(ids) == len(set(ids)) == len(titles)


def test_site_that_does_not_ask_for_it_says_nothing(campaign):
    """Nothing is made, and no page has the line, where the switch is not written."""
    workshop = Workshop.of(read(campaign.root), TODAY, "theme/0", preview=False)

    assert "/changes/" not in views(workshop.catalog)
    assert history(workshop, LAUNCH) == ""
