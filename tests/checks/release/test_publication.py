"""What keeps a finished site in: a wrong standing, and whatever is only for the preview."""

import pytest
from support import site_findings

from quality_kunming.checks.release import withheld_content
from quality_kunming.checks.support.official_examples import NOTICE
from quality_kunming.checks.support.page_examples import whole_page

OFFICIAL = "https://zlkm.km.gov.cn"
SAMPLE = """
    sample: true
    name: 示例质量官一
    profession: 教师
    edition: 2022
    summary: 示例：把质量讲给孩子们听。
    sources: [launch]
"""
JSON_LD = '<script type="application/ld+json">{{"@type": "{}", "url": "{}"}}</script>\n'


def noticed(html: str) -> str:
    """The page with a demonstration's notice."""
    return html.replace("<body>\n", f"<body>\n{NOTICE}")


@pytest.mark.parametrize(
    ("rule", "html", "origin"),
    [
        ("false-standing", whole_page(head='<meta name="SiteIDCode" content="5301000072">\n'), ""),
        ("false-standing", whole_page(head='<meta name="SiteIDCode" content="待填">\n'), ""),
        ("false-standing", whole_page(head=JSON_LD.format("GovernmentOrganization", "")), ""),
        ("false-standing", whole_page(head='<meta name="SiteName" content="质量昆明">\n'), ""),
        ("false-standing", whole_page(foot="<footer>主办 单位：某局</footer>"), ""),
        ("false-standing", whole_page(foot="<footer>网站标识码：5301000072</footer>"), ""),
        ("false-standing", whole_page("<p>本站是昆明市人民政府的官方网站。</p>"), ""),
        ("false-standing", whole_page("<p>“质量昆明”网是政府网站。</p>"), ""),
        ("false-standing", whole_page('<a href="https://bszs.conac.cn/x">标识</a>'), ""),
        ("official-placeholder", whole_page("<p>电话待填</p>"), OFFICIAL),
        ("official-placeholder", whole_page("<p>某某社区</p>"), OFFICIAL),
        ("official-placeholder", whole_page("<p><code>0000000000</code></p>"), OFFICIAL),
        ("official-placeholder", whole_page('<a href="https://www.example.com/">见</a>'), OFFICIAL),
        ("official-placeholder", whole_page('<a href="mailto:a@zlkm.test">信</a>'), OFFICIAL),
        ("official-placeholder", whole_page(description="待填"), OFFICIAL),
        ("official-placeholder", whole_page('<img src="a.png" alt="占位图">'), OFFICIAL),
        ("own-address", whole_page('<a href="http://zlkm.km.gov.cn/a/">见</a>'), OFFICIAL),
        ("own-address", whole_page("<p>网址 HTTP://ZLKM.KM.GOV.CN</p>"), OFFICIAL),
    ],
)
def test_page_of_the_wrong_standing_is_told(rule, html, origin, told):
    """A demonstration never looks official; an official page has nothing left of one."""

    assert told(rule, html, **({"origin": origin} if origin else {}))


@pytest.mark.parametrize(
    ("rule", "html", "origin"),
    [
        ("false-standing", noticed(whole_page("<p>本站不是政府网站。</p>")), ""),
        ("false-standing", whole_page("<p>启动仪式由市政府主办，见市政府的官方网站。</p>"), ""),
        ("false-standing", whole_page(foot="<footer>昆明市住房和城乡建设局</footer>"), ""),
        ("false-standing", whole_page(foot="<footer>主办单位：某局</footer>"), OFFICIAL),
        (
            "official-placeholder",
            whole_page("<p>时间待定，占位置的都撤了，138****1234</p>"),
            OFFICIAL,
        ),
        ("official-placeholder", whole_page("<p>电话待填</p>"), ""),
        ("own-address", whole_page('<a href="http://scjgj.km.gov.cn/">市局</a>'), OFFICIAL),
    ],
)
def test_page_of_the_right_standing_passes(rule, html, origin, told):
    """What is true of a site may be said."""

    assert told(rule, html, **({"origin": origin} if origin else {})) == []


@pytest.fixture
def withheld(campaign, finished):
    """`withheld(files)`: what is said of an output beside a sample, a draft and a scheduled article."""
    campaign.write("data/ambassadors/sample-01.yaml", SAMPLE)
    head = "topic: launch\norigin: 质量昆明编辑部\n"
    for name, lines in (
        ("draft", "title: 没写完的稿子\ndate: 2022-09-03\nstatus: 草稿\n"),
        ("later", "title: 明年的通知\ndate: 2027-09-01\n"),
    ):
        folder = "2027" if name == "later" else "2022"
        text = f"---\n{lines}{head}---\n\n![花市](images/{name}.jpg)\n"
        campaign.write(f"content/news/{folder}/{name}.md", text.encode())
    return lambda files, **more: [
        (one.path, one.message) for one in site_findings(withheld_content, finished(files, **more))
    ]


@pytest.mark.parametrize(
    ("files", "path"),
    [
        ({"ambassadors/sample-01/index.html": whole_page()}, "data/ambassadors/sample-01.yaml"),
        ({"news/2022/draft/index.html": whole_page()}, "content/news/2022/draft.md"),
        ({"news/2027/later/index.html": whole_page()}, "content/news/2027/later.md"),
        ({"a/index.html": whole_page("<p>示例质量官一说</p>")}, "output/a/index.html"),
        (
            {"a/index.html": whole_page('<img src="b.png" alt="示例质量官一">')},
            "output/a/index.html",
        ),
        (
            {"a/index.html": whole_page('<a href="../news/2022/draft/index.html">稿</a>')},
            "output/a/index.html",
        ),
        ({"a/index.html": whole_page('<b class="x sample-mark">草稿</b>')}, "output/a/index.html"),
        (
            {"sitemap.xml": "<loc>https://quality-kunming.example/news/2022/draft/</loc>"},
            "content/news/2022/draft.md",
        ),
        (
            {"feeds/all.xml": '<link href="https://quality-kunming.example/news/2027/later/"/>'},
            "content/news/2027/later.md",
        ),
        ({"images/draft-0123abcd-360.jpg": ""}, "content/news/2022/draft.md"),
    ],
)
def test_nothing_withheld_goes_out(files, path, withheld):
    """No page, link, name, feed or picture of a sample, a draft or a scheduled text is published."""

    assert path in {name for name, _ in withheld(files)}


def test_what_is_published_may_be_there(withheld):
    """Real pages, and words that only sound like samples, pass."""
    files = {
        "news/2022/launch/index.html": whole_page("<p>示例不当真；草稿不发布；示例企业。</p>"),
        "a/index.html": whole_page('<a href="../news/2022/launch/index.html">启动</a>'),
        "images/launch-0123abcd-360.jpg": "",
    }

    assert withheld(files) == []


def test_preview_may_show_what_is_withheld(withheld):
    """Samples and drafts are there to be looked at before."""

    assert withheld({"ambassadors/sample-01/index.html": whole_page()}, preview=True) == []
