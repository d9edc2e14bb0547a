"""Finished pages: the faults that each rule finds, however they are written, and what only looks like one."""

import pytest
from support import site_findings

from quality_kunming.checks.pages import page_weight
from quality_kunming.checks.registry import registered
from quality_kunming.checks.support.page_examples import whole_page

FAULTS = [
    ("page-title", whole_page(title="")),
    ("page-title", whole_page(title="&nbsp;")),
    ("page-title", whole_page(head="<title>又一个</title>\n")),
    ("page-title", whole_page().replace("<title>例 - 质量昆明</title>\n", "")),
    ("page-description", whole_page(description=" ")),
    ("page-description", whole_page(description="长" * 201)),
    ("page-description", whole_page(head='<meta name="description" content="又一段">\n')),
    ("empty-element", whole_page("<h1>例</h1><h2>\u200b</h2>")),
    ("empty-element", whole_page('<a href="/x/"> </a>')),
    ("empty-element", whole_page('<a href="/x/"><img src="a.png" alt=""></a>')),
    ("empty-element", whole_page("<button></button>")),
    ("empty-element", whole_page("<ul></ul>")),
    ("empty-element", whole_page("<ul><li>　</li></ul>")),
    ("empty-element", whole_page("<table><tr><th>甲</th><th></th></tr></table>")),
    ("table-headers", whole_page("<table><tbody><tr><td>30</td></tr></tbody></table>")),
    ("template-leftover", whole_page("<p>{{ site.name }}</p>")),
    ("template-leftover", whole_page("<p>{% if x %}</p>")),
    ("template-leftover", whole_page("<p>截至None，共undefined人</p>")),
    ("template-leftover", whole_page("<p>平均 NaN 分</p>")),
    ("template-leftover", whole_page("<p>[object Object]</p>")),
    ("template-leftover", whole_page("<p>&lt;Activity object at 0x7f&gt;</p>")),
    ("template-leftover", whole_page('<a href="{filename}/news/a.md">见</a>')),
    ("template-leftover", whole_page('<a href="{static}/a.pdf">见</a>')),
    ("template-leftover", whole_page('<a href="%7Bfilename%7Da.md">见</a>')),
    ("template-leftover", whole_page('<a href="/news/None/">见</a>')),
    ("template-leftover", whole_page('<img src="a.png" alt="None">')),
    ("template-leftover", whole_page(description="None")),
    ("template-leftover", whole_page('<time datetime="None">今天</time>')),
    ("raw-markup", whole_page("<p>**重点：**请看</p>")),
    ("raw-markup", whole_page("<p>这是 ** 重点 ** 的话</p>")),
    ("raw-markup", whole_page("<p>见[这里](/about/)</p>")),
    ("raw-markup", whole_page("<p>见[这里]（https://a.cn/）</p>")),
    ("raw-markup", whole_page("<p>![花市](images/a.jpg)</p>")),
    ("raw-markup", whole_page("<p>::: 提示</p>")),
    ("raw-markup", whole_page("<p>：：：提示</p>")),
    ("raw-markup", whole_page("<p>##小标题</p>")),
    ("raw-markup", whole_page("<p>说明[^1]</p>")),
    ("raw-markup", whole_page("<p>| 甲 | 乙 |<br>|---|---|</p>")),
    ("raw-markup", whole_page("<p>&lt;br&gt;换行&lt;/p&gt;</p>")),
    ("raw-markup", whole_page("<p>空格&amp;nbsp;露出来</p>")),
    ("raw-markup", whole_page(description="描述里的**重点**")),
    ("raw-markup", whole_page('<img src="a.png" alt="**花市**">')),
    ("filler-words", whole_page("<p>地点：XXX小区</p>")),
    ("filler-words", whole_page("<p>电话：ＸＸＸＸ</p>")),
    ("filler-words", whole_page("<p>ＴＯＤＯ 电话</p>")),
    ("filler-words", whole_page("<p>TODO：补照片</p>")),
    ("filler-words", whole_page("<p>Lorem ipsum dolor sit amet</p>")),
    ("filler-words", whole_page("<p>此处插入图片</p>")),
    ("filler-words", whole_page("<p>电话：×××</p>")),
    ("filler-words", whole_page(title="测试文章 - 质量昆明")),
    ("page-weight", whole_page("".join(chr(0x4E00 + n * 7919 % 20000) for n in range(16000)))),
]
NEAR_MISSES = [
    ("page-title", whole_page("<svg><title>图</title></svg>")),
    ("page-description", whole_page(description="长" * 200)),
    ("empty-element", whole_page('<a href="/x/"><img src="a.png" alt="花市"></a>')),
    ("empty-element", whole_page('<a id="top"></a><ul><li><img src="a.png" alt="花"></li></ul>')),
    ("empty-element", whole_page("<table><tr><th></th><th>甲</th></tr></table>")),
    ("table-headers", whole_page("<table><tr><th>甲</th><td>30</td></tr></table>")),
    ("table-headers", whole_page('<table role="presentation"><tr><td>排版</td></tr></table>')),
    ("template-leftover", whole_page("<p><code>{{ name }}</code> 和 None of them</p>")),
    ("template-leftover", whole_page("<p>Nonesuch、nullable、x_None</p><pre>{% if %}</pre>")),
    ("raw-markup", whole_page("<p>张** 138****1234 5*3=15</p>")),
    ("raw-markup", whole_page("<p>#质量昆明# 话题，A[1]，a &lt; b 且 c &gt; d</p>")),
    ("raw-markup", whole_page("<pre><code>**代码** [a](b)</code></pre>")),
    ("raw-markup", whole_page("<p>姓名：______，R&amp;D，9:00—17:00，《标准》（GB/T 1）</p>")),
    ("filler-words", whole_page("<p>公布测试数据，XXL 号，张××，手机138××××1234，MAXXX</p>")),
    ("filler-words", whole_page("<p>占位置，此处风景好，2000000000元</p>")),
    ("filler-words", whole_page("<p>金额请写成“XXX元”，文号写成〔××××〕第几号。</p>")),
    ("page-weight", whole_page("<p>同一句话。</p>" * 3000)),
]


@pytest.mark.parametrize(("rule", "html"), FAULTS)
def test_fault_is_found_however_it_is_written(rule, html, told):
    """Each of these is told, in a sentence that says what to do."""
    messages = told(rule, html)

    assert messages
    assert all("请" in one or "应" in one or "最多" in one or "要" in one for one in messages)


@pytest.mark.parametrize(("rule", "html"), NEAR_MISSES)
def test_what_only_looks_like_a_fault_passes(rule, html, told):
    """Nobody is told off for what is right."""

    assert told(rule, html) == []


def test_placed_photographs_do_not_weigh(finished):
    """Styles, icons and scripts count; a photograph that an editor placed has its own limits."""
    words = "".join(chr(0x4E00 + n * 7919 % 20000) for n in range(9000))
    style = '<link rel="stylesheet" href="../a.css">\n'
    html = whole_page('<img src="../images/a.jpg" alt="花">', head=style)
    heavier = html.replace("a.css", "b.css")
    file = "example/index.html"

    light = finished({file: html, "images/a.jpg": words * 9, "a.css": "p{}"})
    assert list(page_weight.find(light.pages[file], light)) == []

    heavy = finished({file: heavier, "b.css": words + words[::-1]})
    assert list(page_weight.find(heavy.pages[file], heavy))


def test_long_pages_are_told_one_by_one_that_their_text_is_long(finished):
    """Six long texts are six texts to be shortened, not a fault of the template."""
    letters = "".join(chr(0x4E00 + (number * 7919) % 20000) for number in range(20_006))
    pages = {
        f"p{number}/index.html": whole_page(
            f"<p>{letters[number : 20_000 + number]}{number * '字'}</p>"
        )
        for number in range(6)
    }
    site = finished(pages)
    told = {message for page in site.pages.values() for message in page_weight.find(page, site)}

    assert len(told) == len(pages)
    assert all("正文太长" in message for message in told)


def test_pages_of_one_title_are_both_named(finished):
    """An editor reads which two pages to tell apart; titles that differ in space only are one."""
    files = {
        "a/index.html": whole_page(title="质量 月"),
        "b/index.html": whole_page(title="质量  月", description="另一段。"),
    }
    rule = next(one for one in registered() if one.rule.id == "twin-titles")

    found = site_findings(rule, finished(files))

    assert [one.path for one in found] == ["output/b/index.html"]
    assert "/a/" in found[0].message
