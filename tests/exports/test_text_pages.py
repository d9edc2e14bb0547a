"""The Markdown beside the pages, and llms.txt that leads to it."""

import re

import pytest
import yaml
from support import TODAY, TinySite

from quality_kunming.loading import read
from quality_kunming.pages import views
from quality_kunming.rendering.renderer import Renderer
from quality_kunming.serving.exported import Exported
from quality_kunming.workshop import Workshop

RETRACTED = (
    "---\ntitle: 一条“旧”消息\ndate: 2022-09-01\ntopic: launch\norigin: 编辑部\n"
    "retracted: {day: 2022-09-03, reason: 写错了。}\n---\n\n不该再看到。\n"
)


@pytest.fixture(scope="module")
def workshop(tmp_path_factory) -> Workshop:
    """A small campaign with its texts, an article that was updated and one that was taken back."""
    site = TinySite(tmp_path_factory.mktemp("text-pages")).with_campaign().with_pages()
    settings = site.root / "data/site.yaml"
    settings.write_text(f"{settings.read_text('utf-8')}text_pages: true\n", "utf-8")
    article = site.root / "content/news/2022/launch.md"
    words = article.read_text("utf-8")
    article.write_text(words.replace("edition:", "updated: 2022-09-05\nedition:"), "utf-8")
    site.write("content/news/2022/old.md", RETRACTED.encode())
    return Workshop.of(read(site.root), TODAY, "theme/0", preview=False)


@pytest.fixture(scope="module")
def exported(workshop) -> Exported:
    """Its files."""
    return Exported(workshop)


def test_text_says_what_it_is_to_be_quoted_by(exported):
    """An assistant that has only the Markdown knows the page's title, address, dates and whose site it is."""
    head, _, words = exported.file("news/2022/launch/index.md").decode()[4:].partition("---\n")
    about = {name: str(value) for name, value in yaml.safe_load(head).items()}

    assert about.pop("note").startswith("这不是政府网站，是演示站点。")
    assert about == {
        "title": "启动仪式举行",
        "address": "https://quality-kunming.example/news/2022/launch/",
        "site": "质量昆明（演示站点）",
        "origin": "质量昆明编辑部",
        "published": "2022-09-01T10:30+08:00",
        "changed": "2022-09-05",
    }
    assert "\n# 启动仪式举行\n" in words


def test_only_pages_that_may_be_found_have_a_text(exported, workshop):
    """Nothing that was taken back, leads on or is lost is read by a way beside its page."""
    listed = {view.address for view in views(workshop.catalog).values() if view.listed}

    assert exported.file("index.md")
    assert exported.file("news/2022/old/index.md") is None
    assert exported.file("404.md") is None
    for address in listed:
        assert exported.file(f"{address[1:]}index.md"), address


def test_page_leads_to_its_text(workshop):
    """A program that reads a page finds the Markdown of the same page; of no text where there is none."""
    all_views = views(workshop.catalog)
    renderer = Renderer(workshop)
    link = '<link rel="alternate" type="text/markdown" href="../../../news/2022/{}/index.md">'

    assert link.format("launch") in renderer.render(all_views["/news/2022/launch/"]).html
    assert "text/markdown" not in renderer.render(all_views["/news/2022/old/"]).html


def test_llms_txt_has_the_form_and_leads_to_texts(exported):
    """A title, a summary in a quotation, then sections of links with a line each; every link leads to a file."""
    text = exported.file("llms.txt").decode()
    title, summary = text.split("\n\n")[:2]
    links = re.findall(
        r"^- \[(.+)\]\(https://quality-kunming\.example/(.*)\)(?:: (.+))?$", text, re.M
    )

    assert title == "# 质量昆明（演示站点）"
    assert summary == "> 昆明市“质量月”活动的公共网站。"
    assert re.findall("^## (.+)$", text, re.M)[-1] == "Optional"
    assert [name for name, _, line in links if not line] == []
    assert ("联系我们", "contact/index.md", "联系我们的一页。") in links
    assert [file for _, file, _ in links if not exported.file(file)] == []


def test_site_that_does_not_ask_for_it_has_none(campaign):
    """Nothing is made, and no page leads to it, where the switch is not written."""
    workshop = Workshop.of(read(campaign.root), TODAY, "theme/0", preview=False)
    exported = Exported(workshop)
    front = Renderer(workshop).render(views(workshop.catalog)["/"])

    assert exported.file("index.md") is None
    assert exported.file("llms.txt") is None
    assert "text/markdown" not in front.html
