"""Each page is known by a picture that stays true for whoever keeps it; without letters, by the common one."""

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from selectolax.lexbor import LexborHTMLParser
from support import SITE, TODAY, TinySite

from quality_kunming import fonts
from quality_kunming.environment import ROOT
from quality_kunming.exports import share_pictures
from quality_kunming.loading import load, read
from quality_kunming.making import make
from quality_kunming.model.catalog import Catalog
from quality_kunming.model.state import State
from quality_kunming.output.headers import is_immutable
from quality_kunming.pages import views
from quality_kunming.qr import qr
from quality_kunming.serving.exported import Exported
from quality_kunming.sharing.picture import HEIGHT, WIDTH, share_picture
from quality_kunming.sharing.plate import Plate, plate
from quality_kunming.sharing.remarks import remark
from quality_kunming.workshop import Workshop

ON = "share_pictures: true\npage_codes: true\n"
HEAVIEST = 60_000
ACTIVITY = "activities/2022/lianliankan/index.html"
NEWS = "news/2022/launch/index.html"


def with_switches(site: TinySite) -> TinySite:
    """A campaign whose pages have pictures and codes."""
    site.with_campaign().with_pages()
    path = site.root / "data/site.yaml"
    path.write_text(path.read_text("utf-8") + ON, "utf-8")
    return site


@pytest.fixture(scope="module")
def made_site(tmp_path_factory):
    """The campaign in a folder."""
    site = with_switches(TinySite(tmp_path_factory.mktemp("shared")))
    return make(read(site.root), TODAY, "publishconf.py", tmp_path_factory.mktemp("output"))


def head(folder: Path, page: str) -> dict[str, str]:
    """The meta tags of a page by their names."""
    tree = LexborHTMLParser((folder / page).read_text("utf-8"))
    tags = (one.attributes for one in tree.css("meta[content]"))
    return {one.get("property") or one.get("name") or "": one["content"] for one in tags}


def plates(catalog: Catalog) -> Iterator[Plate]:
    """What stands on the pictures of all pages."""
    return filter(None, (plate(view, catalog) for view in views(catalog).values()))


@pytest.fixture(scope="module")
def whole() -> Catalog:
    """All that the repository has."""
    return load(ROOT, TODAY, preview=True)


@pytest.mark.usefixtures("chinese_fonts")
def test_page_names_a_picture_that_is_there(made_site):
    """Whoever reads the head of a page finds its picture, of the size that it says, small, to be kept for good."""
    for page in (ACTIVITY, NEWS, "index.html"):
        tags = head(made_site.folder, page)
        path = tags["og:image"].removeprefix("https://quality-kunming.example/")
        data = (made_site.folder / path).read_bytes()
        image = Image.open(io.BytesIO(data))

        assert path.startswith("images/share/")
        assert is_immutable(path)
        assert len(data) <= HEAVIEST
        assert (image.format, image.size, image.mode) == ("PNG", (WIDTH, HEIGHT), "P")
        assert (tags["og:image:width"], tags["og:image:height"]) == (str(WIDTH), str(HEIGHT))
        assert "质量昆明（演示站点）" in tags["og:image:alt"]
        assert tags["twitter:card"] == "summary_large_image"


@pytest.mark.usefixtures("chinese_fonts")
def test_structured_data_has_the_same_picture(made_site):
    """A search engine shows an activity and an article with the picture by which they are passed on."""
    for page in (ACTIVITY, NEWS):
        address = head(made_site.folder, page)["og:image"]
        tree = LexborHTMLParser((made_site.folder / page).read_text("utf-8"))

        assert any(
            f'"image": "{address}"' in one.text()
            for one in tree.css('[type="application/ld+json"]')
        )


@pytest.mark.usefixtures("chinese_fonts")
def test_picture_is_the_same_again_and_in_the_preview(made_site):
    """Who asks the preview for one picture is given the bytes that go out."""
    path = head(made_site.folder, ACTIVITY)["og:image"].partition(".example/")[2]
    workshop = made_site.workshop

    assert Exported(workshop).file(path) == (made_site.folder / path).read_bytes()
    assert Exported(workshop).file("images/share/0123456789abcdef.png") is None


@pytest.mark.usefixtures("chinese_fonts")
def test_what_matters_is_in_the_square_in_the_middle(made_site):
    """Who sees only a square of it sees the whole title: outside of it, above the drawing, is nothing but paper."""
    path = head(made_site.folder, ACTIVITY)["og:image"].partition(".example/")[2]
    image = Image.open(made_site.folder / path).convert("RGB")
    side = (WIDTH - HEIGHT) // 2

    for box in ((0, 0, side, 380), (WIDTH - side, 0, WIDTH, 380)):
        assert len(image.crop(box).getcolors()) == 1
    assert len(image.crop((side, 0, WIDTH - side, 380)).getcolors()) > 2


def test_plate_says_nothing_that_passes(whole):
    """A picture is kept for years: no state stands on it beside the title, and every number has its date."""
    everything = list(plates(whole))

    assert len(everything) > 100
    for one in everything:
        assert not any(str(state) in f"{one.kicker}{one.note}" for state in State)
        if any(one.number) and "名" not in one.number and "年" not in one.number:
            assert "年" in one.note


def test_plate_has_the_number_that_matters(whole):
    """An activity has its numeral, an indicator its newest value, an edition its year, a person a seal."""
    by_title = {one.title: one for one in plates(whole)}

    assert by_title["昆明品牌“连连看”"].stone == "肆"
    assert by_title["2021年云南省服务质量监测得分"].number == ("", "80.88", "分")
    assert by_title["2022年昆明市全国“质量月”"].number == ("", "2022", "年")
    assert by_title["夏嘉伟"].stone == "夏"


@pytest.mark.usefixtures("chinese_fonts")
def test_address_changes_with_what_is_seen(site):
    """A picture that would look different has another address, so that nobody is shown the one of before."""
    catalog = with_switches(site).load()
    view = views(catalog)["/activities/2022/lianliankan/"]
    before = share_picture(view, catalog).path
    path = site.root / "data/activities/2022/lianliankan.yaml"
    path.write_text(path.read_text("utf-8").replace("三场直播", "四场直播"), "utf-8")
    same = site.load()
    path.write_text(path.read_text("utf-8").replace("number: 4", "number: 5"), "utf-8")
    other = site.load()

    assert share_picture(views(same)[view.address], same).path == before
    assert share_picture(views(other)[view.address], other).path != before


@pytest.mark.usefixtures("chinese_fonts")
def test_character_that_no_font_has_is_no_empty_box(site):
    """A page whose title cannot be written is known by the common picture, and the build says of which character."""
    text = (
        "---\ntitle: 质量\ue000月\ndate: 2022-09-02\ntopic: launch\norigin: 编辑部\n---\n\n正文。\n"
    )
    with_switches(site).write("content/news/2022/rare.md", text.encode())
    catalog = site.load()
    known = views(catalog)

    assert share_picture(known["/news/2022/rare/"], catalog) is None
    assert share_picture(known["/news/2022/launch/"], catalog) is not None
    assert remark(known.values(), catalog).startswith("有 1 页的分享图用了全站那一张")


@pytest.mark.parametrize("title", ["䶮溪老街", "𠮷庆坊的三十年"])
@pytest.mark.usefixtures("chinese_fonts")
def test_rare_characters_are_written(title):
    """Rare characters that a font has are written in that one."""
    from quality_kunming.sharing.letters import lacking

    assert lacking(title) == ""


def test_without_fonts_all_pages_have_the_common_picture(site, monkeypatch):
    """On a machine without Chinese letters the site is made as before, and one sentence says what to install."""
    for module in ("picture", "remarks"):
        monkeypatch.setattr(f"quality_kunming.sharing.{module}.edition", lambda: "")
    catalog = with_switches(site).load()
    workshop = Workshop.of(read(site.root), TODAY, "theme/0123456789ab", preview=True)

    assert not list(share_pictures.files(Exported(workshop)))
    assert "fonts-noto-cjk" in remark(views(catalog).values(), catalog)


def test_fonts_are_told_apart_by_what_is_in_them(tmp_path, monkeypatch):
    """A newer release of a font makes other pictures, under other addresses; without any there is nothing to tell."""
    monkeypatch.setattr(fonts, "_folders", lambda: [tmp_path])
    editions = [fonts.edition.__wrapped__()]
    for release in (b"1", b"2"):
        (tmp_path / "NotoSerifCJK-Bold.ttc").write_bytes(b"ttcf" + release)
        editions.append(fonts.edition.__wrapped__())

    assert editions[0] == ""
    assert len(set(editions)) == 3


def test_switched_off_nothing_is_made(site):
    """Where the editors have not switched it on, pages have the common picture and no code."""
    site.with_campaign()
    workshop = Workshop.of(read(site.root), TODAY, "theme/0123456789ab", preview=True)

    assert "share_pictures" not in SITE
    assert not list(share_pictures.files(Exported(workshop)))


def test_page_that_one_shows_has_its_code(made_site):
    """On an activity and an article the way to the page on another phone is there, once; a list has none."""
    for page in (ACTIVITY, NEWS):
        tree = LexborHTMLParser((made_site.folder / page).read_text("utf-8"))
        address = f"https://quality-kunming.example/{page.removesuffix('index.html')}"

        assert [one.attributes["d"] for one in tree.css(".page-code .qr__modules")] == [
            qr(address)["path"]
        ]
        assert tree.css_first(".page-code .qr__address").text() == address
    assert "page-code" not in (made_site.folder / "news/index.html").read_text("utf-8")
