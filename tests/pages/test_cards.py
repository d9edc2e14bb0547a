"""Cards that other sites place: true for the day, narrow enough for a column, told of nowhere but on their page."""

import io
from collections.abc import Iterator
from html import unescape

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page
from selectolax.lexbor import LexborHTMLParser
from support import TinySite

from quality_kunming.checks.links.lost_address import find as lost
from quality_kunming.checks.project import Project
from quality_kunming.environment import ROOT
from quality_kunming.loading import read
from quality_kunming.model.moment import Moment
from quality_kunming.output.stylesheet import bundled
from quality_kunming.pages import views
from quality_kunming.rendering.press import variants
from quality_kunming.rendering.renderer import Renderer
from quality_kunming.rendering.variant import has_renderings
from quality_kunming.serving.exported import Exported
from quality_kunming.workshop import Workshop

CARD = "/embed/activities/2022/lianliankan/"
LONG = "/embed/activities/2022/long/"
TITLE = "昆明市第一届𠮷祥如意“质量😀强国”" + "品牌故事大赛暨企业质量提升" * 3 + "启动仪式"
"""60 characters and more, rare ones and an emoji."""

SESSIONS = """
sessions:
  - name: 第一场
    start: 2022-09-10
    changes:
      - at: 2022-09-05
        kind: 取消
        reason: 暴雨预警
  - name: 第二场
    start: 2022-09-12
    changes:
      - at: 2022-09-05
        kind: 延期
        start: 2022-09-20
"""


@pytest.fixture(scope="module")
def project(tmp_path_factory) -> TinySite:
    """A campaign with cards: one activity with sessions that changed, one with a title that is hard to set."""
    site = TinySite(tmp_path_factory.mktemp("cards")).with_campaign().with_pages()
    for name, more in (
        ("site", "embeds: true\nelder: true\n"),
        ("activities/2022/lianliankan", SESSIONS),
    ):
        path = site.root / f"data/{name}.yaml"
        path.write_text(path.read_text("utf-8") + more, "utf-8")
    activity = (site.root / "data/activities/2022/lianliankan.yaml").read_text("utf-8")
    long = activity.replace("昆明品牌“连连看”", TITLE).replace("number: 4", "number: 12")
    site.write("data/activities/2022/long.yaml", long.encode())
    return site


def workshop_on(project: TinySite, day: str) -> Workshop:
    """The materials of a publication on a day."""
    return Workshop.of(read(project.root), Moment.at(day), "theme/0", preview=False)


@pytest.fixture(scope="module")
def workshop(project) -> Workshop:
    """Of a day in the season."""
    return workshop_on(project, "2022-09-08")


def shown(workshop: Workshop, address: str) -> LexborHTMLParser:
    """A page, parsed."""
    return LexborHTMLParser(Renderer(workshop).render(views(workshop.catalog)[address]).html)


def words(workshop: Workshop, address: str) -> str:
    """What a card says."""
    return "".join(shown(workshop, address).css_first("main").text().split())


def test_card_says_what_is_true_on_its_day(project, workshop):
    """Who meets the card on a portal reads the next session, and that others were put off or called off."""
    during = words(workshop, CARD)
    assert "昆明品牌“连连看”" in during
    assert "进行中下一场2022年9月20日" in during
    assert "有1场延期、1场取消" in during
    assert "质量昆明（演示站点）" in during
    assert "未开始" in words(workshop_on(project, "2022-08-20"), CARD)
    after = words(workshop_on(project, "2022-11-08"), CARD)
    assert "已结束" in after
    assert "延期" not in after


def test_card_is_no_page_of_its_own(workshop):
    """Machines that meet it are led to the page; nobody is told of it, and older readers have the page itself."""
    view, tree = views(workshop.catalog)[CARD], shown(workshop, CARD)

    assert not view.listed
    assert tree.css_first("[name=robots]").attributes["content"] == "noindex"
    canonical = tree.css_first("[rel=canonical]").attributes["href"]
    assert canonical == "https://quality-kunming.example/activities/2022/lianliankan/"
    assert tree.css("script, header, nav, footer") == []
    for link in tree.css("a"):
        assert (link.attributes["target"], link.attributes["rel"]) == ("_blank", "noopener")
    assert [has_renderings(one) for one in (CARD, "/embed/")] == [False, True]
    assert len(variants(workshop.catalog.site)) == 2


def test_next_publication_asks_nothing_of_the_cards(project, workshop):
    """Who publishes again is told of no card as lost; of a page that is gone, once."""
    published = {**dict.fromkeys(views(workshop.catalog), ""), "/embed/activities/2022/gone/": ""}
    told = lost(Project(read(project.root), Moment.at("2022-09-09"), published))

    assert [one.message for one in told] == []


@pytest.mark.usefixtures("chinese_fonts")
def test_code_to_copy_is_what_it_says(workshop):
    """A webmaster pastes it as it is: the picture has its size, its words and its link, the frame its name."""
    tree = shown(workshop, "/embed/")
    whole = LexborHTMLParser("".join(unescape(one.text()) for one in tree.css("pre")))
    picture, frame = (
        next(one for one in whole.css(tag) if CARD in one.attributes["src"])
        for tag in ("img", "iframe")
    )

    assert picture.parent.attributes["href"].endswith(CARD.removeprefix("/embed"))
    assert "昆明品牌“连连看”" in picture.attributes["alt"]
    assert frame.attributes["title"] == "昆明品牌“连连看”（质量昆明（演示站点））"
    data = Exported(workshop).file(picture.attributes["src"].partition(".example/")[2])
    size = (int(picture.attributes["width"]) * 2, int(picture.attributes["height"]) * 2)
    assert Image.open(io.BytesIO(data)).size == size == (1280, 720)


@pytest.mark.usefixtures("chinese_fonts")
def test_picture_says_nothing_that_passes(project, workshop):
    """Whoever keeps the picture keeps what stays true: it is the same before, in and after the season."""
    path = f"{CARD.removeprefix('/')}card.png"
    days = ("2022-08-20", "2022-09-08", "2022-11-08")
    pictures = {Exported(workshop_on(project, day)).file(path) for day in days}

    assert len(pictures) == 1


@pytest.mark.usefixtures("chinese_fonts")
def test_letters_that_nobody_has_leave_the_frame(workshop):
    """A title with an emoji that no font of ours draws has no picture, and no code for one; the card is there."""
    code = "".join(one.text() for one in shown(workshop, "/embed/").css("pre"))

    assert f"{LONG}card.png" not in code
    assert f'{LONG}"' in unescape(code)
    assert Exported(workshop).file(f"{LONG.removeprefix('/')}card.png") is None


@pytest.fixture(scope="module")
def window(browser: Browser) -> Iterator[Page]:
    """A narrow column of a portal."""
    page = browser.new_page(viewport={"width": 280, "height": 100})
    yield page
    page.close()


@pytest.mark.parametrize("address", [CARD, LONG])
def test_card_has_room_in_the_frame_that_the_code_gives(workshop, window, address):
    """In a column of 280 px nothing is cut, nothing is wider, and the whole card can be hit."""
    code = next(
        one.text() for one in shown(workshop, "/embed/").css("pre") if f'{address}"' in one.text()
    )
    height = int(LexborHTMLParser(unescape(code)).css_first("iframe").attributes["height"])
    window.set_content(Renderer(workshop).render(views(workshop.catalog)[address]).html)
    window.add_style_tag(content=bundled(ROOT / "theme/static/css/card.css"))

    high, wide = window.evaluate(
        "[document.body.scrollHeight, document.documentElement.scrollWidth]"
    )
    assert wide == 280
    assert height - 220 < high <= height


def test_site_without_the_switch_has_none(tmp_path):
    """Where the office has not asked for cards, no page, no picture and no way to them is made."""
    workshop = workshop_on(TinySite(tmp_path).with_campaign().with_pages(), "2022-09-08")

    assert not [one for one in views(workshop.catalog) if one.startswith("/embed/")]
    assert (
        "/embed/"
        not in Renderer(workshop).render(views(workshop.catalog)[CARD.removeprefix("/embed")]).html
    )
    assert Exported(workshop).file(f"{CARD.removeprefix('/')}card.png") is None
