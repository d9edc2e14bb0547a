"""What always holds of a page: every way in which it may not, and what only looks like one."""

import pytest

from quality_kunming.checks.support.official_examples import NOINDEX, NOTICE, official_site
from quality_kunming.checks.support.page_examples import whole_page
from quality_kunming.invariants import footer
from quality_kunming.invariants.asking import INVARIANTS

BY_NAME = {one.__name__.rpartition(".")[2]: one for one in INVARIANTS}
OFFICIAL = "https://zlkm.km.gov.cn"
JSON_LD = (
    '<script type="application/ld+json">{{"@context": "https://schema.org", "@type": "{}", '
    '"name": "例", "url": "{}"}}</script>\n'
)
META = "".join(
    f'<meta name="{name}" content="{value}">\n'
    for name, value in {
        "SiteName": "质量昆明",
        "SiteDomain": "quality-kunming.example",
        "ColumnName": "主题活动",
        "ColumnType": "专题专栏",
        "ColumnDescription": "历年的主题活动。",
        "ColumnKeywords": "主题活动,质量月",
    }.items()
)


def noticed(html: str) -> str:
    """A page with the line that a demonstration has."""
    return html.replace("<body>\n", f"<body>\n{NOTICE}")


FAULTS = [
    ("frame", whole_page(start='<!doctype html>\n<html lang="en">')),
    ("frame", whole_page(start='<!doctype html>\n<html lang="zh-TW">')),
    ("frame", whole_page(start='<!doctype html>\n<html lang="">')),
    ("frame", whole_page(start='<html lang="zh-CN">')),
    ("frame", whole_page().replace('charset="utf-8"', 'charset="gbk"')),
    ("frame", whole_page().replace("initial-scale=1", "maximum-scale=1.0")),
    ("frame", whole_page().replace("width=device-width", "width=980")),
    ("frame", whole_page("</main><main>")),
    ("headings", whole_page("<p>没有标题</p>")),
    ("headings", whole_page("<h1> </h1>")),
    ("headings", whole_page("<h1>例</h1><h3>跳级</h3>")),
    ("headings", whole_page("<h2>先来</h2><h1>例</h1>")),
    ("headings", whole_page("<h1>例</h1><h2>一</h2><h3>二</h3><h5>跳级</h5>")),
    ("ids", whole_page('<h1 id="a">例</h1><svg id="a"></svg>')),
    ("ids", whole_page('<h1 id="">例</h1>')),
    ("ids", whole_page('<h1 id="a b">例</h1>')),
    ("code", whole_page("<script>1</script>")),
    ("code", whole_page('<script type="module">1</script>')),
    ("code", whole_page("<style>p{}</style>")),
    ("code", whole_page('<p style="color:red">红</p>')),
    ("code", whole_page('<img src="a.png" alt="" ONERROR=alert(1)>')),
    ("code", whole_page('<svg/onload="alert(1)"></svg>')),
    ("code", whole_page('<a href="javascript:alert(1)">点</a>')),
    ("code", whole_page('<a href=" java&#10;script:alert(1)">点</a>')),
    ("code", whole_page('<a href="JAVASCRIPT&colon;alert(1)">点</a>')),
    ("code", whole_page('<iframe srcdoc="x"></iframe>')),
    ("code", whole_page('<object data="data:text/html,x"></object>')),
    ("code", whole_page(head='<base href="/x/">\n')),
    ("other_origins", whole_page('<script src="//cdn.example.com/a.js"></script>')),
    ("other_origins", whole_page('<img src="HTTP://a.cn/a.png" alt="">')),
    ("other_origins", whole_page('<img src="\\\\a.cn/a.png" alt="">')),
    (
        "other_origins",
        whole_page('<img src="a.png" srcset="a.png 1x, https://a.cn/b.png 2x" alt="">'),
    ),
    ("other_origins", whole_page('<picture><source srcset="https://a.cn/b.avif"></picture>')),
    ("other_origins", whole_page('<video poster="https://a.cn/p.jpg"></video>')),
    ("other_origins", whole_page('<iframe src="https://v.qq.com/x"></iframe>')),
    ("other_origins", whole_page('<form action="https://a.cn/search"></form>')),
    ("other_origins", whole_page('<embed src="https://a.cn/a.swf">')),
    ("other_origins", whole_page('<object data="https://a.cn/a.pdf"></object>')),
    ("other_origins", whole_page('<svg><use href="https://a.cn/i.svg#x"/></svg>')),
    ("other_origins", whole_page('<svg><image href="https://a.cn/i.png"/></svg>')),
    ("other_origins", whole_page("<p style=\"background:url('//a.cn/b.png')\">字</p>")),
    ("other_origins", whole_page("<style>@import 'https://a.cn/a.css';</style>")),
    ("other_origins", whole_page('<a href="/x/" ping="https://a.cn/p">链接</a>')),
    ("other_origins", whole_page(head='<link rel="preconnect" href="https://a.cn">\n')),
    ("other_origins", whole_page(head='<link rel="dns-prefetch" href="//a.cn">\n')),
    ("other_origins", whole_page(head='<link rel="stylesheet" href="https://a.cn/a.css">\n')),
    (
        "other_origins",
        whole_page(head='<meta http-equiv="refresh" content="0; url=https://a.cn/">\n'),
    ),
    ("dates", whole_page('<time datetime="2022-02-30">二月</time>')),
    ("dates", whole_page('<time datetime="2022年9月1日">九月</time>')),
    ("dates", whole_page('<time datetime="">九月</time>')),
    ("dates", whole_page('<time datetime="2022-09-01T25:00">九月</time>')),
    ("dates", whole_page(head='<meta name="PubDate" content="2026-11-22 08:00">\n')),
    (
        "dates",
        whole_page(
            head='<script type="application/ld+json">{"@type": "Event", "startDate": "2022-13"}</script>'
        ),
    ),
    (
        "dates",
        whole_page(
            head='<script type="application/ld+json">{"@type": "Event", "startDate": "2022-09-02", '
            '"endDate": "2022-09-01"}</script>'
        ),
    ),
    ("structured_data", whole_page(head='<script type="application/ld+json">{"a": 1,}</script>')),
    ("structured_data", whole_page(head='<script type="application/ld+json">{"a": 1}</script>')),
    ("structured_data", whole_page(head='<script type="application/ld+json"></script>')),
    (
        "structured_data",
        whole_page(
            head='<script type="application/ld+json">{"@context": "https://schema.org", '
            '"@type": "BreadcrumbList", "itemListElement": [{"@type": "ListItem", "position": 2, '
            '"name": "首页", "item": "https://quality-kunming.example/"}]}</script>'
        ),
    ),
    ("canonical", whole_page()),
    ("canonical", whole_page(head='<link rel="canonical" href="/example/">\n')),
    ("departures", whole_page('<a href="https://www.kunming.cn/">甲</a>')),
    ("departures", whole_page('<a href="HTTP://www.kunming.cn/">甲</a>')),
    ("departures", whole_page('<a href="//www.kunming.cn/">甲</a>')),
    ("departures", whole_page('<a href="https://km.gov.cn.example.net/">甲</a>')),
    ("departures", whole_page('<a href="https://notgov.cn/">甲</a>')),
    ("departures", whole_page('<map><area href="https://www.kunming.cn/" alt="甲"></map>')),
    ("headings", whole_page("<h1>关于质量昆明</h1><h1>谁在办</h1>")),
    ("meta_tags", whole_page()),
    ("meta_tags", whole_page(head=META.replace('"专题专栏"', '""'))),
    ("meta_tags", whole_page(head=META + META)),
    ("footer", whole_page(foot='<footer><a href="../about/index.html">关于</a></footer>')),
    ("frame", whole_page(start="<!doctype html>\n<html>")),
]
NEAR_MISSES = [
    ("frame", whole_page(start='<!doctype html>\n<html lang="zh-Hans-CN">')),
    ("frame", whole_page().replace("initial-scale=1", "initial-scale=1, maximum-scale=5")),
    ("headings", whole_page("<h1>例</h1><h2>一</h2><h3>二</h3><h2>三</h2>")),
    ("code", whole_page('<script src="../theme/js/site.js"></script>')),
    ("code", whole_page('<script type="application/ld+json">{"@type": "Person"}</script>')),
    ("code", whole_page("<p>onclick=1，style=1，javascript: 都只是字</p>")),
    ("code", whole_page('<img src="data:image/png;base64,AA==" alt="">')),
    ("other_origins", whole_page('<a href="https://www.km.gov.cn/">市政府</a>')),
    ("other_origins", whole_page('<img src="data:image/png;base64,AA==" alt="">')),
    ("other_origins", whole_page(head='<link rel="canonical" href="https://a.cn/">\n')),
    ("other_origins", whole_page('<img src="https://quality-kunming.example/a.png" alt="">')),
    (
        "dates",
        whole_page('<time datetime="2022">一年</time><time datetime="2027-01">将来</time>'),
    ),
    ("dates", whole_page('<time datetime="2024-02-29T08:00+08:00">闰日</time>')),
    ("dates", whole_page('<time datetime="08:30">八点半</time>')),
    ("dates", whole_page(head='<meta name="PubDate" content="2026-11-21 23:59">\n')),
    ("departures", whole_page('<a href="https://www.km.gov.cn/">市政府</a>')),
    ("headings", whole_page("<h1>关于质量昆明</h1><h2>谁在办</h2><h3>主办</h3>")),
    ("meta_tags", whole_page(head=META)),
]
FAULTS_OF_STANDING = [
    ("standing", whole_page(), ""),
    ("standing", whole_page(NOTICE), ""),
    ("standing", whole_page(foot=NOTICE), ""),
    ("standing", noticed(whole_page()).replace("不是政府网站", "是政府网站"), ""),
    ("standing", noticed(whole_page()).replace("演示站点", ""), ""),
    ("standing", noticed(whole_page()).replace("<aside", "<aside hidden"), ""),
    ("standing", noticed(whole_page()), OFFICIAL),
    ("indexing", whole_page(head='<meta name="robots" content="all">\n'), ""),
    ("indexing", whole_page(head=NOINDEX), OFFICIAL),
    ("indexing", whole_page(head='<meta name="robots" content="NONE">\n'), OFFICIAL),
    ("indexing", whole_page(head='<meta name="Baiduspider" content="none">\n'), OFFICIAL),
    ("indexing", whole_page(head='<meta name="googlebot" content="noindex">\n'), OFFICIAL),
    ("structured_data", whole_page(head=JSON_LD.format("WebSite", "https://a.cn/")), OFFICIAL),
    (
        "structured_data",
        whole_page(head=JSON_LD.format("WebSite", f"{OFFICIAL}.evil.com/")),
        OFFICIAL,
    ),
]
RIGHT_STANDING = [
    ("standing", noticed(whole_page()), ""),
    ("standing", whole_page(), OFFICIAL),
    ("indexing", whole_page(head=NOINDEX), ""),
    ("indexing", whole_page(), OFFICIAL),
    ("structured_data", whole_page(head=JSON_LD.format("WebSite", f"{OFFICIAL}/")), OFFICIAL),
    ("structured_data", whole_page(head=JSON_LD.format("Organization", "https://a.cn/")), OFFICIAL),
]


def test_every_invariant_of_pages_has_its_variants():
    """Each is shown a page on which it does not hold."""
    named = {name for name, *_ in [*FAULTS, *FAULTS_OF_STANDING]}

    assert named == {name for name, one in BY_NAME.items() if hasattr(one, "on_page")}


@pytest.mark.parametrize(("name", "html"), FAULTS)
def test_what_does_not_hold_of_a_page_is_told(name, html, told):
    """Whoever changes a template reads what it broke."""

    assert told(name, html)


@pytest.mark.parametrize(("name", "html"), NEAR_MISSES)
def test_page_that_only_looks_wrong_passes(name, html, told):
    """Nothing keeps a right site in."""

    assert told(name, html) == []


@pytest.mark.parametrize(("name", "html", "origin"), FAULTS_OF_STANDING)
def test_page_of_the_wrong_standing_is_told(name, html, origin, told):
    """A demonstration never looks official; an official page has nothing left of one."""

    assert told(name, html, **({"origin": origin} if origin else {}))


@pytest.mark.parametrize(("name", "html", "origin"), RIGHT_STANDING)
def test_page_of_the_right_standing_passes(name, html, origin, told):
    """What is true of a site may be said."""

    assert told(name, html, **({"origin": origin} if origin else {})) == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("主办单位", "单位"),
        ("5301000072", "5301000073"),
        ("滇ICP备2022004567号-1", ""),
        ("公安备案号", "备案"),
        ("12315", ""),
    ],
)
def test_foot_of_an_official_site_shows_all_that_is_given(before, after, campaign, finished):
    """What the bureau has filled in stands on every page."""
    campaign.write("data/site.yaml", official_site().encode())
    links = "".join(f'<a href="../{name}/">{name}</a>' for name in footer.LINKS)
    foot = (
        f"<footer>{links}主办单位：昆明市市场监督管理局 电话：12315 网站标识码：5301000072 "
        "ICP 备案号：滇ICP备2022004567号-1 公安备案号：滇公网安备53010202001357号</footer>"
    )
    assert before in foot
    right = finished({"example/index.html": whole_page(foot=foot)})
    assert list(footer.on_page(right.pages["example/index.html"], right)) == []

    wrong = finished({"example/index.html": whole_page(foot=foot.replace(before, after))})

    assert list(footer.on_page(wrong.pages["example/index.html"], wrong))
