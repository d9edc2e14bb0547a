"""The repository's own site as a bundle, unpacked and opened from the disk in a browser without a network."""

import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from accessibility import violations
from calls import CALL
from PIL import Image
from playwright.sync_api import Page, expect
from selectolax.lexbor import LexborHTMLParser
from support import TinySite

from quality_kunming.building import PRODUCTION, build
from quality_kunming.bundling import START, bundle
from quality_kunming.model.addresses import file_of
from quality_kunming.model.moment import Moment

NAMING = ("href", "src", "srcset", "imagesrcset", "action", "poster", "data")
OUTWARD = {"http", "https", "mailto", "tel", "webcal"}
FORM = "site/take-part/2022/gushi/ambassador/index.html"
OF_THEIR_DAY = {
    "zh-CN": "离线版，2026年11月21日的样子。",
    "zh-Hant": "離線版，2026年11月21日的樣子。",
    "en": "Offline copy, as it was on 2026-11-21.",
}
"""The line in each language of the site, which has no address yet."""

TERMS = """\
terms:
  keeper: 昆明市市场监督管理局
  purpose: 评选这次征集的材料
  keep_days: 365
  withdraw: 写信说要撤回，材料就删除
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory, published) -> Path:
    """Where the bundle was unpacked: a folder whose name is not easy."""
    root = tmp_path_factory.mktemp("bundle")
    (root / "output").symlink_to(published)
    return _unpacked(root)


@pytest.fixture(scope="module")
def season(tmp_path_factory) -> Path:
    """The bundle of a small site in the middle of a season, with a call for people."""
    site = TinySite(tmp_path_factory.mktemp("season")).with_campaign().with_pages()
    terms = site.root / "data/site.yaml"
    terms.write_text(terms.read_text("utf-8") + TERMS, "utf-8")
    site.write("data/activities/2022/gushi.yaml", CALL)
    build(site.root, Moment.at("2022-09-15 12:00"), PRODUCTION)
    return _unpacked(site.root)


def _unpacked(root: Path) -> Path:
    unpacked = root / "U 盘 #1 100%"
    with zipfile.ZipFile(bundle(root, root).path) as packed:
        packed.extractall(unpacked)
    return unpacked


@pytest.fixture(scope="module")
def pages(folder) -> dict[Path, LexborHTMLParser]:
    """Every page of the bundle."""
    return {path: LexborHTMLParser(path.read_text("utf-8")) for path in folder.rglob("*.html")}


@pytest.fixture
def page(browser, tmp_path_factory) -> Iterator[Page]:
    """A window without a network; afterwards nothing was complained of, nothing asked for outside the folder."""
    said, asked = [], []
    context = browser.new_context(viewport={"width": 360, "height": 740}, offline=True)
    context.set_default_timeout(4000)
    page = context.new_page()
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    yield page
    context.close()
    assert said == []
    own = (tmp_path_factory.getbasetemp().as_uri() + "/", "blob:")
    assert [url for url in asked if not url.startswith(own)] == []


def test_every_link_leads_to_a_file_of_the_folder(pages, folder):
    """Whoever clicks anything on any page comes to a page or a file, and to the place on it; folders open nothing."""
    places = {
        path: {one.attributes["id"] for one in tree.css("[id]")} for path, tree in pages.items()
    }
    lost = []
    for path, tree in pages.items():
        for address in _addresses(tree):
            parts = urlsplit(address)
            if parts.scheme in OUTWARD:
                continue
            target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
            is_there = not parts.scheme and folder in target.parents and target.is_file()
            place = unquote(parts.fragment)
            if not is_there or (
                place and target in places and place not in places[target] | {"top"}
            ):
                lost.append((path.relative_to(folder).as_posix(), address))

    assert len(pages) > 200
    assert lost == []


def _addresses(tree: LexborHTMLParser) -> Iterator[str]:
    for node in tree.css(",".join(f"[{name}]" for name in NAMING)):
        for name in NAMING:
            if value := node.attributes.get(name):
                several = value.split(",") if "srcset" in name else [value]
                yield from (one.split()[0] if "srcset" in name else one for one in several)
    for node in tree.css("meta[http-equiv=refresh]"):
        yield node.attributes["content"].partition("url=")[2]


def test_every_page_is_of_its_day_and_says_what_it_said(pages, folder, published):
    """Each page has the line, is not indexed, keeps its canonical address, and all its words are as they were."""
    for path, tree in pages.items():
        if path.name == START:
            continue
        before = LexborHTMLParser(
            (published / path.relative_to(folder / "site")).read_text("utf-8")
        )
        (line,) = tree.css(".bundle-line")
        words = OF_THEIR_DAY[tree.root.attributes["lang"]]
        assert line.text().strip() == words
        assert tree.css_first("meta[name=robots]").attributes["content"] == "noindex"
        assert _words(tree).replace("".join(words.split()), "", 1) == _words(before)
        assert _facts(tree) == _facts(before)


def _words(tree: LexborHTMLParser) -> str:
    return "".join(tree.body.text().split())


def _facts(tree: LexborHTMLParser) -> list:
    head = tree.css("title, link[rel=canonical], script[type='application/ld+json']")
    return [(one.attributes.get("href"), one.text()) for one in head]


def test_every_kind_of_page_opens(page, folder, made):
    """A page of each kind opens from the disk with its styles and nothing amiss, wide as a phone."""
    kinds = {view.template: address for address, view in made(PRODUCTION).views.items()}
    for address in [*kinds.values(), "/elder/"]:
        file = folder / "site" / file_of(address)
        if file.exists():
            page.goto(file.as_uri())
            assert 0 < page.evaluate("document.querySelector('.bundle-line').offsetHeight") < 160
            assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_double_click_leads_into_the_site(page, folder):
    """Who opens the one page at the top goes on to the site, the elder edition and the search."""
    for words, title in (("打开网站", "质量昆明"), ("长辈版", "（长辈版）"), ("搜索", "搜索")):
        page.goto((folder / START).as_uri())
        page.get_by_role("link", name=words, exact=True).click()
        page.wait_for_load_state()
        assert title in page.title()


def test_first_page_can_be_used_by_all(browser, folder):
    """The page at the top, and the line on every page, are right for who listens or enlarges."""
    page = browser.new_page()
    for name in (START, "site/contact/index.html"):
        page.goto((folder / name).as_uri())
        assert violations(page) == []
    page.close()


def test_search_finds(page, folder):
    """One looks for words from the disk, and opens what is found."""
    page.goto((folder / START).as_uri())
    page.get_by_role("link", name="搜索", exact=True).click()
    page.get_by_role("searchbox").fill("人参果")
    page.locator(".search-results__link").first.click()
    page.wait_for_load_state()

    assert "人参果" in page.inner_text("main")


def test_elder_search_finds(page, folder):
    """Who asks in the elder edition has the results in large letters, and elder pages behind them."""
    page.goto((folder / "site/elder/search/index.html").as_uri())
    page.get_by_role("searchbox").fill("人参果")
    page.keyboard.press("Enter")
    page.locator(".search-results__link").first.click()
    page.wait_for_load_state()

    assert "/site/elder/" in page.url
    assert "人参果" in page.inner_text("main")


def test_game_is_played_to_its_picture(page, folder):
    """A round is played to its end, and its picture kept."""
    page.goto((folder / "site/brands/game/index.html").as_uri())
    page.locator("[data-play=what]").click()
    items = page.locator("[data-group]").evaluate_all(
        "all => all.map(one => [one.dataset.card, one.querySelector('[data-clue]').textContent])"
    )
    brands, clues = (
        page.locator(f".match-game__card--{side}").filter(has=page.locator(".match-game__text"))
        for side in ("brand", "clue")
    )
    words = [one.locator(".match-game__text").text_content() for one in clues.all()]
    for card in brands.all():
        name = card.locator(".match-game__text").text_content()
        card.click()
        clues.nth(next(at for at, clue in enumerate(words) if [name, clue] in items)).click()
    assert "每一对都一次连对" in page.locator("[data-game-result]").inner_text()
    page.locator("[data-game-draw]").click()

    assert _kept_picture(page).size == (1080, 1440)


def test_pledge_is_drawn(page, folder):
    """A sentence becomes a picture, and is kept."""
    page.goto((folder / "site/take-part/pledge/index.html").as_uri())
    page.locator("[data-pledge-text]").fill("秤从来不少一两")
    expect(page.locator("[data-pledge-status]")).to_contain_text("画好了")

    assert _kept_picture(page).size == (1080, 1440)


def _kept_picture(page: Page) -> Image.Image:
    with page.expect_download() as download:
        page.locator("[data-leaf-keep]").click()
    return Image.open(io.BytesIO(download.value.path().read_bytes()))


def test_application_ends_in_its_file(page, season):
    """The form is filled in, is still filled in when one comes back, and ends in a zip with the photograph."""
    page.goto((season / START).as_uri())
    assert "清除草稿" in page.inner_text("main")
    page.goto((season / FORM).as_uri())
    assert page.get_by_role("button", name="清除草稿").is_visible()
    _fill_in(page)
    page.goto((season / "site/index.html").as_uri())
    page.goto((season / FORM).as_uri())
    assert page.get_by_label("姓名").input_value() == "赵质量"
    page.get_by_role("button", name="核对一遍").click()
    page.get_by_role("button", name="做成文件").click()
    with page.expect_download() as waiting:
        page.get_by_role("link", name="保存文件").click()

    package = zipfile.ZipFile(waiting.value.path())
    assert package.namelist() == ["submission.json", "consent.txt", "portrait.jpg"]
    assert json.loads(package.read("submission.json"))["answers"]["name"] == "赵质量"


def test_application_works_where_nothing_can_be_kept(browser, season):
    """Where a browser keeps nothing for pages from a disk, the form says so and works on."""
    context = browser.new_context(offline=True)
    context.set_default_timeout(4000)
    context.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('', 'SecurityError'); } })"
    )
    page = context.new_page()
    page.goto((season / FORM).as_uri())
    page.get_by_label("姓名").fill("赵质量")

    expect(page.locator("[data-draft-note]")).to_contain_text("请一次填完，做成文件")
    context.close()


def _fill_in(page: Page) -> None:
    photograph = io.BytesIO()
    Image.new("RGB", (900, 900), "#a5172a").save(photograph, "JPEG")
    page.get_by_label("姓名").fill("赵质量")
    page.get_by_label("职业").fill("菜贩")
    page.get_by_label("质量宣言").fill("不少一两。")
    page.get_by_label("质量故事").fill("我在菜市场卖菜二十年。")
    page.get_by_label("照片", exact=True).set_input_files(
        {"name": "me.jpg", "mimeType": "image/jpeg", "buffer": photograph.getvalue()}
    )
    expect(page.locator(".field__note")).to_contain_text("缩小到")
    page.get_by_label("联系电话").fill("0871-65392426")
    page.get_by_label("我看过同意书").check()
