"""Official or demonstration: what follows from the address alone, and what visitors and machines are told."""

import pytest
from pydantic import ValidationError
from selectolax.lexbor import LexborHTMLParser
from support import TODAY

from quality_kunming.building import PREVIEW, PRODUCTION, build
from quality_kunming.checks.gate import examine
from quality_kunming.checks.support.official_examples import official_site
from quality_kunming.model.placeholder import is_filled
from quality_kunming.model.site import Profile, Site

DETAILS = {
    "name": "质量昆明",
    "tagline": "人人关注质量",
    "description": "质量月。",
    "keywords": ("质量",),
    "spirit": "诚信",
    "organiser": "昆明市市场监督管理局",
    "city": {"name": "昆明", "place": "昆明市", "address": "云南省昆明市", "province": "滇"},
    "columns": (
        {
            "section": "home",
            "name": "首页",
            "kind": "首页",
            "description": "首页。",
            "keywords": ("质量",),
        },
    ),
}


CONTACTS = """
    contacts:
      - kind: 电话
        value: '12315'
        name: 12315 热线
"""


FIXED_PAGES = {
    "about": "关于",
    "contact": "联系",
    "accessibility": "无障碍声明",
    "take-part": "怎样参与",
    "copyright": "版权",
}


def profile(origin: str) -> Profile:
    """The profile of a site at an address."""
    return Site(origin=origin, **DETAILS).profile


@pytest.mark.parametrize(
    "origin",
    [
        "https://gov.cn",
        "https://www.gov.cn",
        "https://zlkm.km.gov.cn",
        "https://ZLKM.KM.GOV.CN",
        "https://km.gov.cn.",
        "https://scjgj.km.gov.cn/ztzl/zlkm",
        "https://km.gov.cn:443/zlkm",
        "http://km.gov.cn",
    ],
)
def test_host_below_gov_cn_is_official(origin):
    """The address decides, whatever its case, folder or port."""

    assert profile(origin) is Profile.OFFICIAL


@pytest.mark.parametrize(
    "origin",
    [
        "https://quality-kunming.example",
        "https://evilgov.cn",
        "https://gov.cn.evil.com",
        "https://evil.com/.gov.cn",
        "https://gov.com.cn",
        "https://km.gov.hk",
        "https://192.168.1.1",
    ],
)
def test_any_other_host_is_a_demonstration(origin):
    """Nobody passes for a government by a look-alike address."""

    assert profile(origin) is Profile.DEMONSTRATION


@pytest.mark.parametrize(
    "origin",
    [
        "https://km.gov.cn@evil.com",
        "https://evil.com@km.gov.cn",
        "https://evil.com?.gov.cn",
        "https://evil.com#.gov.cn",
        "https://evil.com\\.gov.cn",
        "https://km.gov.cn\\@evil.com",
        "https://km．gov.cn",
        "https://km.gov.cn..",
        "https://.gov.cn",
        "https://-.gov.cn",
        "https://[::1]",
        "https://km.gov.cn:x",
    ],
)
def test_address_in_disguise_is_refused(origin):
    """What no browser's address bar would show is no site's address, a government's least of all."""
    with pytest.raises(ValidationError):
        profile(origin)


@pytest.mark.parametrize(
    "value",
    [
        *(
            "",
            "待填",
            "（待填）",
            "待定",
            "待补充",
            "TODO",
            "XXX",
            "ｘｘｘ",
            "×××",
            "滇ICP备×××号",
            "滇ICP备……号",
        ),
        *("某某局", "0871-00000000", "滇ICP备12345678号", "1234567890", "0000000000", "占位"),
        *("https://example.com/", "a@example.org", "https://km.test/", "http://localhost:8000"),
        "https://zlkm.invalid/x",
    ],
)
def test_mark_in_the_place_of_a_value_is_no_value(value):
    """What only fills a place counts as empty."""

    assert not is_filled(value)


@pytest.mark.parametrize(
    "value",
    [
        *("12315", "0871-65392426", "滇ICP备2022004567号-1", "滇公网安备53010202001357号"),
        *("5301000072", "https://scjgj.km.gov.cn/", "a@km.gov.cn", "占位置", "2000000元"),
        *("https://example.km.gov.cn/", "12345", "昆明市市场监督管理局", "100000000"),
    ],
)
def test_value_that_only_looks_like_a_mark_is_filled(value):
    """True values pass."""

    assert is_filled(value)


@pytest.fixture
def whole(campaign):
    """A campaign with the fixed pages to which every page leads, and what the bureau has declared."""
    campaign.write("data/contacts.yaml", CONTACTS)
    for slug, title in FIXED_PAGES.items():
        text = f"---\ntitle: {title}\nsummary: {title}的一页。\n---\n\n{title}。\n"
        campaign.write(f"content/pages/{slug}.md", text.encode())
    return campaign


@pytest.fixture
def official(whole):
    """The same with all that an official site must say."""
    whole.write("data/site.yaml", official_site().encode())
    return whole


def pages(folder) -> dict[str, LexborHTMLParser]:
    """Every page of a finished folder."""
    return {
        path.relative_to(folder).as_posix(): LexborHTMLParser(path.read_text("utf-8"))
        for path in folder.rglob("*.html")
    }


def test_complete_official_site_goes_out_under_its_own_name(official, tmp_path):
    """With an address below .gov.cn and every detail given, pages carry no notice and may be indexed."""
    output = tmp_path / "out" / "output"
    verdict = examine(official.root, TODAY, {}, output)

    assert verdict.errors == ()
    front = pages(output)["index.html"]
    assert front.css("body > .notice") == []
    assert front.css("meta[name=robots]") == []
    assert front.css_first("meta[name=SiteIDCode]").attributes["content"] == "5301000072"
    footer = front.css_first("body > footer").text()
    assert "主办单位" in footer
    assert "滇ICP备2022004567号-1" in footer
    assert "Allow: /" in (output / "robots.txt").read_text("utf-8")
    assert "演示" not in front.html


@pytest.mark.parametrize(
    ("before", "after", "rule"),
    [
        ("'5301000072'", "''", "official-details"),
        ("'5301000072'", "待填", "official-details"),
        ("'5301000072'", "'0000000000'", "official-details"),
        ("'5301000072'", "'530100007'", "official-forms"),
        ("'5301000072'", "'５３０１００００７２'", "official-forms"),
        ("滇ICP备2022004567号-1", "''", "official-details"),
        ("滇ICP备2022004567号-1", "滇ICP备×××号", "official-details"),
        ("滇ICP备2022004567号-1", "ICP2022004567", "official-forms"),
        ("滇ICP备2022004567号-1", "京ICP备2022004567号", "official-forms"),
        ("滇公网安备53010202001357号", "''", "official-details"),
        ("滇公网安备53010202001357号", "滇公网安备5301020200号", "official-forms"),
        ("昆明市市场监督管理局", "某某局", "official-details"),
        ("value: '12315'", "value: 0871-00000000", "official-details"),
        ("https://zlkm", "http://zlkm", "official-forms"),
        ("人人关注质量", "TODO", "official-details"),
    ],
)
def test_incomplete_official_site_is_refused(before, after, rule, official, tmp_path):
    """Each missing, made-up or misspelt detail keeps the site in, and is told at its line."""
    assert before in official_site()
    official.write("data/site.yaml", official_site().replace(before, after).encode())
    output = tmp_path / "out" / "output"

    verdict = examine(official.root, TODAY, {}, output)

    told = [one for one in verdict.errors if one.rule == rule]
    assert told
    assert all(
        one.path == "data/site.yaml" and one.line for one in told if rule == "official-forms"
    )
    assert not output.exists()


def test_official_site_without_contact_is_refused(official):
    """A site that cannot be reached is none of a government's."""
    text = official_site(contact="  []").replace("contact:\n  []", "contact: []")
    official.write("data/site.yaml", text.encode())

    assert "official-details" in {one.rule for one in examine(official.root, TODAY, {}).errors}


def test_placeholder_on_an_official_page_names_the_editors_file(official):
    """A mark in an article is told with the article's name."""
    path = official.root / "content/news/2022/launch.md"
    path.write_text(path.read_text("utf-8") + "\n咨询电话待填。\n", "utf-8")

    told = [
        one
        for one in examine(official.root, TODAY, {}).errors
        if one.rule == "official-placeholder"
    ]

    assert {one.path for one in told} == {"content/news/2022/launch.md"}


def test_demonstration_says_so_everywhere(campaign, tmp_path):
    """On every page, in every feed and to every search engine a demonstration is one, and nobody's official site."""
    text = (campaign.root / "data/site.yaml").read_text("utf-8")
    filled = "icp: 滇ICP备2022004567号-1\nidentification_code: '5301000072'\npolice: 待填\n"
    campaign.write("data/site.yaml", (text + filled).encode())
    output = tmp_path / "out" / "output"
    build(campaign.root, TODAY, PRODUCTION, output)

    for name, page in pages(output).items():
        notice = page.css_first("body > .notice").text()
        assert "演示站点" in notice, name
        assert "不是政府网站" in notice, name
        assert page.css_first("meta[name=robots]").attributes["content"] == "noindex", name
        assert page.css("meta[name=SiteIDCode]") == [], name
        assert "演示站点" in page.css_first("title").text(), name
        assert "GovernmentOrganization" not in page.html, name
        footer = page.css_first("body > footer").text()
        assert "主办单位" not in footer, name
        assert "滇ICP备2022004567号-1" in footer, name
        assert "公安备案号" not in footer, name
        assert "网站标识码" not in footer, name
    assert "Disallow: /\n" in (output / "robots.txt").read_text("utf-8")
    assert "质量昆明（演示站点）" in (output / "feeds/all.xml").read_text("utf-8")


def test_preview_is_marked_and_never_indexed(official, tmp_path):
    """A preview of an official site is no publication."""
    output = tmp_path / "out" / "output"
    build(official.root, TODAY, PREVIEW, output)

    for name, page in pages(output).items():
        assert "预览" in page.css_first("body > .notice").text(), name
        assert page.css_first("meta[name=robots]").attributes["content"] == "noindex", name
    assert "Disallow: /\n" in (output / "robots.txt").read_text("utf-8")


def test_preview_shows_what_is_still_to_be_given(campaign, tmp_path):
    """An editor sees in the foot which registrations are missing."""
    output = tmp_path / "out" / "output"
    build(campaign.root, TODAY, PREVIEW, output)

    assert pages(output)["index.html"].css_first("body > footer").text().count("待填") == 3


def test_articles_of_one_title_are_told_apart_in_lists(whole, tmp_path):
    """Two articles may have one title: their tabs and search results carry the day, the time or the address."""
    article = (whole.root / "content/news/2022/launch.md").read_text("utf-8")
    for name, moment in (
        ("again", "2022-09-02"),
        ("same-day", "2022-09-01 11:00"),
        ("twin", "2022-09-02"),
    ):
        whole.write(
            f"content/news/2022/{name}.md", article.replace("2022-09-01 10:30", moment).encode()
        )
    output = tmp_path / "out" / "output"

    verdict = examine(whole.root, TODAY, {}, output)

    told = [one for one in verdict.problems if one.rule.startswith("twin")]
    titles = [
        page.css_first("title").text()
        for name, page in pages(output).items()
        if name.startswith("news/2022/")
    ]
    assert told == []
    assert len(set(titles)) == len(titles) == 5
