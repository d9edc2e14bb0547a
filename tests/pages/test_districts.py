"""Brands near the reader: the districts as a map and as a list."""

import pytest
from selectolax.lexbor import LexborHTMLParser
from support import TODAY, TinySite

from quality_kunming.building import PREVIEW, build

BRAND = """
    name: {}
    brand_kind: 地理标志
    recognition: 地理标志证明商标
    summary: 一句话。
    sources: [launch]
"""
DISTRICTS = """
    terms:
      - slug: chenggong
        name: 呈贡区
      - slug: anning
        name: 安宁市
"""
DRAWING = """
    wide: {view: 0 0 10 10, paths: [{kind: line, d: M0 0L9 9}]}
    small: {view: 0 0 10 10, paths: [{kind: line, d: M0 0L9 9}]}
    map:
      view: 0 0 164 60
      tiles:
        - {district: chenggong, name: 呈贡, box: 84 0 80 60}
        - {district: anning, name: 安宁, box: 0 0 80 60}
"""
MAP = "data/drawing.yaml"


def with_brands(site: TinySite) -> TinySite:
    """Two districts; a brand with its season in one of them, and one of the whole city."""
    site.with_campaign().with_pages()
    site.write("data/vocabularies/districts.yaml", DISTRICTS)
    hint = "    season: {text: 8月到9月, source: launch}\n"
    site.write("data/brands/li.yaml", BRAND.format("宝珠梨") + "    district: chenggong\n" + hint)
    site.write("data/brands/hua.yaml", BRAND.format("某某花"))
    return site


def page_of(site: TinySite, address: str = "brands/districts/") -> LexborHTMLParser:
    """A page of the preview."""
    build(site.root, TODAY, PREVIEW)
    return LexborHTMLParser((site.root / "output" / address / "index.html").read_text("utf-8"))


@pytest.fixture
def drawn(site: TinySite) -> TinySite:
    """The same with a map."""
    with_brands(site).write(MAP, DRAWING)
    return site


def test_every_district_of_the_map_leads_to_its_place_on_the_page(drawn):
    """Each tile is a link with a name to listen to, also where there is no brand, and its place is on the page."""
    page = page_of(drawn)

    links = {a.attributes["href"]: a.attributes["aria-label"] for a in page.css("svg[role] a")}
    assert links == {"#chenggong": "呈贡区，1个品牌", "#anning": "安宁市，还没有品牌"}
    assert all(page.css_first(href) for href in links)
    assert page.css_first(".district-map__count").text() == "1"
    assert "不是边界" in page.css_first("figcaption").text()


def test_list_says_when_to_have_it_and_what_is_of_the_whole_city(drawn):
    """A season stands with its brand as the source has it; what no source gives a district stands apart."""
    page = page_of(drawn)

    ways = [a.attributes["href"] for a in page.css(".tag-list a")]
    assert ways[-2:] == ["#chenggong", "#city"]
    assert page.css_first(".brand-list__hint").text() == "什么时候有：8月到9月"
    last = page.css_first("section:has(#city)").text()
    assert "某某花" in last
    assert "来源没有写的，本站不替它归" in last
    assert "（昆明信息港，2022年9月1日）" in page_of(drawn, "brands/li/").css_first("dl").text()


def test_city_without_a_map_has_the_list(site):
    """Another city draws its own map or has none."""
    page = page_of(with_brands(site))

    assert page.css_first(".district-map") is None
    assert page.css_first("#chenggong").text() == "呈贡区"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("district: anning", "district: anling", "写了县区“anling”"),
        ("district: anning", "district: chenggong", "县区“chenggong”画了两块"),
        ("        - {district: anning, name: 安宁, box: 0 0 80 60}\n", "", "少了 安宁市（anning）"),
        ("box: 0 0 80 60", "box: 0 10 80 60", "“安宁”的“位置”（box）0 10 80 60 出了画幅"),
        ("box: 0 0 80 60", "box: 0 0 80", "要写四个整数"),
        ("box: 0 0 80 60", "box: 0 0 80 9", "“安宁”的“位置”（box）0 0 80 9 太小，手指点不准"),
        ("view: 0 0 164 60", "view: 0 0 1640 600", "“画幅”（view）0 0 1640 600 太大"),
        (
            "box: 0 0 80 60",
            "box: 0 0 85 60",
            "“呈贡”的“位置”（box）84 0 80 60 和“安宁”的 0 0 85 60 重叠",
        ),
        ("name: 安宁", "name: 安宁安宁安宁安宁", "“短名”（name）写成了"),
        (
            "      tiles:",
            "      landmarks: [{name: 湖, at: 900 1, d: M0 0L9 9}]\n      tiles:",
            "“湖”的“名称的位置”（at）900 1 出了画幅",
        ),
    ],
    ids=[
        "unknown",
        "twice",
        "missing",
        "outside",
        "not a box",
        "small",
        "wide",
        "overlap",
        "long",
        "lost name",
    ],
)
def test_wrong_map_is_told_in_a_sentence(drawn, old, new, said):
    """Whoever draws the map reads which district, and what to do."""
    drawn.write(MAP, DRAWING.replace(old, new))

    assert any(said in problem for problem in drawn.problems())
