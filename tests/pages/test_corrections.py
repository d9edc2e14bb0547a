"""What was published wrong says so: corrected where it stands, or taken back with its reason."""

import json

import pytest
from selectolax.lexbor import LexborHTMLParser
from support import ACTIVITY, EDITION, TinySite, as_written

from quality_kunming.building import PRODUCTION, build
from quality_kunming.checks.gate import examine
from quality_kunming.model.moment import Moment

BEFORE = Moment.at("2022-09-19")
DAY = Moment.at("2022-09-20")
WRONG = "参加人数原写作1.2万人，应为1.3万人。"
CORRECTED = f"corrected:\n  - day: 2022-09-20\n    text: {WRONG}\n"
RETRACTED = "retracted:\n  day: 2022-09-20\n  reason: 文中的活动没有举办。\n"
ARTICLE = """\
---
title: 第二篇
date: 2022-09-05 10:30
topic: launch
origin: 质量昆明编辑部
edition: 2022
activities: [2022/lianliankan]
summary: 第二篇的摘要。
{head}---

{body}
"""
BODY = "第二篇的正文，见[名单](/downloads/list.pdf)和[共用的表](/downloads/form.pdf)。"


@pytest.fixture
def corrected(campaign) -> TinySite:
    """A campaign with corrections on everything that may have one."""
    source = campaign.root / "data/sources/launch.yaml"
    campaign.write("content/news/2022/second.md", ARTICLE.format(head=CORRECTED, body=BODY))
    campaign.write("content/downloads/list.pdf", b"%PDF-1.4")
    campaign.write("content/downloads/form.pdf", b"%PDF-1.4")
    campaign.write("content/pages/about.md", f"---\ntitle: 关于\n{CORRECTED}---\n\n正文。\n")
    for path in (
        source,
        campaign.root / "data/editions/2022.yaml",
        campaign.root / "data/activities/2022/lianliankan.yaml",
    ):
        path.write_text(path.read_text("utf-8") + CORRECTED, "utf-8")
    named = "sources: [launch]\n" + CORRECTED
    campaign.write(
        "data/services/one.yaml",
        "name: 服务\nservice_kind: 服务平台\naudience: [企业]\nsummary: 句。\n" + named,
    )
    campaign.write(
        "data/programmes/one.yaml", "name: 专项\naudience: [企业]\nsummary: 句。\n" + named
    )
    campaign.write("data/national_themes/2022.yaml", "name: 主题\nsource: launch\n" + CORRECTED)
    campaign.write("data/media_reports/one.yaml", "source: launch\nsummary: 句。\n" + CORRECTED)
    return campaign


@pytest.fixture
def retracted(campaign) -> TinySite:
    """A campaign in which an article, its picture and one of its downloads are taken back."""
    campaign.write("content/news/2022/second.md", ARTICLE.format(head=RETRACTED, body=BODY))
    campaign.write("content/downloads/list.pdf", b"%PDF-1.4")
    campaign.write("content/downloads/form.pdf", b"%PDF-1.4")
    campaign.write(
        "content/pages/about.md",
        "---\ntitle: 关于\n---\n\n见[第二篇](/news/2022/second/)和[表](/downloads/form.pdf)。\n",
    )
    return campaign


def made(site: TinySite, day: Moment) -> dict[str, str]:
    build(site.root, day, PRODUCTION)
    output = site.root / "output"
    return {
        path.relative_to(output).as_posix(): path.read_text("utf-8", errors="replace")
        for path in output.rglob("*")
        if path.is_file() and not path.is_relative_to(output / "theme")
    }


def json_ld(html: str, kind: str) -> list[dict]:
    blocks = LexborHTMLParser(html).css('script[type="application/ld+json"]')
    return [
        one for one in map(json.loads, (block.text() for block in blocks)) if one["@type"] == kind
    ]


def entry(files: dict[str, str], title: str) -> LexborHTMLParser:
    (found,) = (
        one
        for one in files["feeds/all.xml"].split("<entry>")[1:]
        if f"<title>{title}</title>" in one
    )
    return found


PLACES = [
    "news/2022/second/index.html",
    "about/index.html",
    "editions/2022/index.html",
    "activities/2022/lianliankan/index.html",
    "services/index.html",
    "programmes/index.html",
    "media/index.html",
    "sources/index.html",
    "editions/index.html",
]


def test_correction_stands_on_the_page_from_its_day_on(corrected):
    """A reader of any page sees what was wrong there; nobody sees it before its day."""
    before, after = made(corrected, BEFORE), made(corrected, DAY)

    for place in PLACES:
        (note,) = LexborHTMLParser(after[place]).css(".correction-note")
        assert WRONG in note.text()
        assert note.css_first("time").attributes["datetime"] == "2022-09-20"
        assert WRONG not in before[place]


def test_correction_reaches_subscribers_lists_and_machines(corrected):
    """Who has read the article gets it again, with the correction first."""
    files = made(corrected, DAY)

    told = entry(files, "第二篇")
    assert "<updated>2022-09-20T12:00:00+08:00</updated>" in told
    assert told.index(WRONG) < told.index("第二篇的正文")
    (data,) = json_ld(files["news/2022/second/index.html"], "Article")
    assert data["dateModified"] == "2022-09-20"
    assert "有更正" in files["news/index.html"]
    assert (
        "<loc>https://quality-kunming.example/news/2022/second/</loc><lastmod>2022-09-20"
        in files["sitemap.xml"]
    )


def test_correction_of_the_day_of_publication_is_no_step_back(campaign):
    """An article of 10:30 that is corrected on the same day was never changed before it was published."""
    head = CORRECTED.replace("2022-09-20", "2022-09-05")
    campaign.write("content/news/2022/second.md", ARTICLE.format(head=head, body="正文。"))
    files = made(campaign, DAY)

    (data,) = json_ld(files["news/2022/second/index.html"], "Article")
    assert data["dateModified"] == data["datePublished"] == "2022-09-05T10:30+08:00"


def test_retracted_article_keeps_its_address_and_nothing_else(retracted):
    """Who kept the link learns why; nothing of the text is left anywhere on the site."""
    before, after = made(retracted, BEFORE), made(retracted, DAY)

    page = LexborHTMLParser(after["news/2022/second/index.html"])
    assert page.css_first("h1").text().strip() == "第二篇"
    assert "文中的活动没有举办。" in page.css_first("main").text()
    assert any("第二篇的正文" in text for text in before.values())
    assert not any("第二篇的正文" in text or "第二篇的摘要" in text for text in after.values())
    assert page.css_first('meta[name="robots"]').attributes["content"] == "noindex"
    assert json_ld(after["news/2022/second/index.html"], "Article") == []
    assert "/news/2022/second/" not in after["sitemap.xml"]


def test_retracted_article_is_listed_by_its_title_and_told_to_subscribers(retracted):
    """The list says that it was taken back; the subscriber's copy is replaced by the reason."""
    files = made(retracted, DAY)

    (row,) = (
        one
        for one in LexborHTMLParser(files["news/index.html"]).css(".article-row")
        if "第二篇" in one.text()
    )
    assert "已撤稿" in row.text()
    assert row.css_first(".article-row__summary") is None
    told = entry(files, "第二篇")
    assert "文中的活动没有举办。" in told
    assert "<updated>2022-09-20T12:00:00+08:00</updated>" in told


def test_links_to_a_retracted_article_stay_and_its_own_downloads_go(retracted):
    """A file that another text leads to, too, is still there."""
    files = made(retracted, DAY)

    assert 'href="../news/2022/second/index.html"' in files["about/index.html"]
    assert "downloads/list.pdf" not in files
    assert "downloads/form.pdf" in files
    assert (
        "第二篇"
        not in LexborHTMLParser(files["news/2022/launch/index.html"]).css_first("main").text()
    )


def test_fixed_page_may_be_retracted(campaign):
    """Its address says why, too."""
    campaign.write("content/pages/about.md", f"---\ntitle: 关于\n{RETRACTED}---\n\n旧的正文。\n")
    page = made(campaign, DAY)["about/index.html"]

    assert "文中的活动没有举办。" in page
    assert "旧的正文" not in page


NEXT = {
    "data/editions/2023.yaml": EDITION.replace("2022", "2023"),
    "data/activities/2023/lianliankan.yaml": ACTIVITY.replace("2022", "2023"),
    "data/ambassadors/one.yaml": "name: 王明\nprofession: 教师\nedition: 2022\nsummary: 句。\nsources: [launch]\n",
    "data/ambassadors/two.yaml": "name: 王明\nprofession: 教师\nedition: 2023\nsummary: 句。\nsources: [launch]\n",
}


def test_repeated_official_names_are_told_apart_by_their_year(campaign):
    """An activity of the same name every year is right; in lists nobody takes one for the other."""
    for name, text in NEXT.items():
        campaign.write(name, text)
    files = made(campaign, Moment.at("2023-09-20"))

    for year in (2022, 2023):
        page = LexborHTMLParser(files[f"activities/{year}/lianliankan/index.html"])
        assert page.css_first("h1").text().strip() == "昆明品牌“连连看”"
        assert page.css_first("title").text().startswith(f"昆明品牌“连连看”（{year}年） - ")
        assert f"昆明品牌“连连看”（{year}年）" in as_written(files["sitemap/index.html"])
        assert f"昆明品牌“连连看”（{year}年）" in as_written(files["a-z/index.html"])
        assert f"王明（{year}年）" in as_written(files["a-z/index.html"])
    descriptions = {
        LexborHTMLParser(files[f"activities/{year}/lianliankan/index.html"])
        .css_first('meta[name="description"]')
        .attributes["content"]
        for year in (2022, 2023)
    }
    assert len(descriptions) == 2


def test_gate_finds_nothing_in_names_that_repeat(campaign):
    """No editor is told to change an official name."""
    for name, text in NEXT.items():
        campaign.write(name, text)

    found = {one.rule for one in examine(campaign.root, Moment.at("2023-09-20"), {}).problems}
    assert found.isdisjoint({"twin-titles", "twin-descriptions"})


@pytest.mark.parametrize("changed", ["corrected", "retracted"])
def test_gate_lets_corrections_and_retractions_through(changed, request):
    """They are the right thing to do, and the pages that they make are right."""
    project = request.getfixturevalue(changed)
    before = examine(project.root, BEFORE, {}).errors

    assert {*examine(project.root, DAY, {}).errors} <= {*before}


@pytest.mark.parametrize(
    ("head", "message"),
    [
        (
            CORRECTED.replace("09-20", "09-04"),
            "“更正”的日期（2022-09-04）在发布（2022-09-05 10:30）之前",
        ),
        (
            RETRACTED.replace("09-20", "09-04"),
            "“撤稿”的日期（2022-09-04）在发布（2022-09-05 10:30）之前",
        ),
        (CORRECTED.replace("    text:", "    #text:"), "缺少“更正”（text）：原来错在哪里"),
        (RETRACTED.replace("  reason:", "  why:"), "缺少“原因”（reason）：为什么撤"),
    ],
)
def test_half_a_correction_is_told(head, message, campaign):
    """One sentence says what is missing."""
    campaign.write("content/news/2022/second.md", ARTICLE.format(head=head, body="正文。"))

    assert any(message in one for one in campaign.problems())


def test_lost_address_offers_a_retraction_first(campaign):
    """Who wants a text gone learns how to do it without a dead link."""
    (campaign.root / "content/news/2022/launch.md").unlink()
    published = {"/news/2022/launch/": "content/news/2022/launch.md"}

    problems = examine(campaign.root, DAY, published).problems
    (found,) = (one.message for one in problems if one.rule == "lost-address")
    assert "请恢复这个文件；不想再让人看的，在开头写 retracted:" in found
    assert found.index("retracted:") < found.index("搬走的")
