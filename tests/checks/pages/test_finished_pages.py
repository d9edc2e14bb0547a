"""Finished pages: the faults that each rule finds, however they are written, and what only looks like one."""

import pytest

from quality_kunming.checks.pages import page_weight
from quality_kunming.checks.pages.example import whole_page

FAULTS = [
    ("page-title", whole_page(title="")),
    ("page-title", whole_page(title="&nbsp;")),
    ("page-title", whole_page(head="<title>又一个</title>\n")),
    ("page-title", whole_page().replace("<title>例 - 质量昆明</title>\n", "")),
    ("page-description", whole_page(description=" ")),
    ("page-description", whole_page(description="长" * 201)),
    ("page-description", whole_page(head='<meta name="description" content="又一段">\n')),
    ("page-language", whole_page(start='<!doctype html>\n<html lang="en">')),
    ("page-language", whole_page(start='<!doctype html>\n<html lang="zh-TW">')),
    ("page-language", whole_page(start='<!doctype html>\n<html lang="">')),
    ("page-frame", whole_page(start='<html lang="zh-CN">')),
    ("page-frame", whole_page().replace('charset="utf-8"', 'charset="gbk"')),
    ("page-frame", whole_page().replace("initial-scale=1", "maximum-scale=1.0")),
    ("page-frame", whole_page().replace("width=device-width", "width=980")),
    ("page-frame", whole_page("</main><main>")),
    ("one-heading", whole_page("<p>没有标题</p>")),
    ("one-heading", whole_page("<h1> </h1>")),
    ("heading-order", whole_page("<h1>例</h1><h3>跳级</h3>")),
    ("heading-order", whole_page("<h2>先来</h2><h1>例</h1>")),
    ("heading-order", whole_page("<h1>例</h1><h2>一</h2><h3>二</h3><h5>跳级</h5>")),
    ("unique-ids", whole_page('<h1 id="a">例</h1><svg id="a"></svg>')),
    ("unique-ids", whole_page('<h1 id="">例</h1>')),
    ("unique-ids", whole_page('<h1 id="a b">例</h1>')),
    ("image-alt", whole_page('<img src="a.png">')),
    ("image-alt", whole_page('<a href="/"><img src="a.png" alt=""></a>')),
    ("image-alt", whole_page('<input type="image" src="a.png">')),
    ("image-alt", whole_page('<svg role="img"><path d="M0 0"/></svg>')),
    ("empty-element", whole_page("<h1>例</h1><h2>\u200b</h2>")),
    ("empty-element", whole_page('<a href="/x/"> </a>')),
    ("empty-element", whole_page('<a href="/x/"><img src="a.png" alt=""></a>')),
    ("empty-element", whole_page("<button></button>")),
    ("empty-element", whole_page("<ul></ul>")),
    ("empty-element", whole_page("<ul><li>　</li></ul>")),
    ("empty-element", whole_page("<table><tr><th>甲</th><th></th></tr></table>")),
    ("table-headers", whole_page("<table><tbody><tr><td>30</td></tr></tbody></table>")),
    ("form-labels", whole_page('<input id="q" type="search" placeholder="找什么">')),
    ("form-labels", whole_page("<select><option>一</option></select>")),
    ("form-labels", whole_page('<label for="p">问</label><textarea id="q"></textarea>')),
    ("inline-code", whole_page("<script>1</script>")),
    ("inline-code", whole_page('<script type="module">1</script>')),
    ("inline-code", whole_page("<style>p{}</style>")),
    ("inline-code", whole_page('<p style="color:red">红</p>')),
    ("inline-code", whole_page('<img src="a.png" alt="" ONERROR=alert(1)>')),
    ("inline-code", whole_page('<svg/onload="alert(1)"></svg>')),
    ("inline-code", whole_page('<a href="javascript:alert(1)">点</a>')),
    ("inline-code", whole_page('<a href=" java&#10;script:alert(1)">点</a>')),
    ("inline-code", whole_page('<a href="JAVASCRIPT&colon;alert(1)">点</a>')),
    ("inline-code", whole_page('<iframe srcdoc="x"></iframe>')),
    ("inline-code", whole_page('<object data="data:text/html,x"></object>')),
    ("inline-code", whole_page(head='<base href="/x/">\n')),
    ("other-origin", whole_page('<script src="//cdn.example.com/a.js"></script>')),
    ("other-origin", whole_page('<img src="HTTP://a.cn/a.png" alt="">')),
    ("other-origin", whole_page('<img src="\\\\a.cn/a.png" alt="">')),
    (
        "other-origin",
        whole_page('<img src="a.png" srcset="a.png 1x, https://a.cn/b.png 2x" alt="">'),
    ),
    ("other-origin", whole_page('<picture><source srcset="https://a.cn/b.avif"></picture>')),
    ("other-origin", whole_page('<video poster="https://a.cn/p.jpg"></video>')),
    ("other-origin", whole_page('<iframe src="https://v.qq.com/x"></iframe>')),
    ("other-origin", whole_page('<form action="https://a.cn/search"></form>')),
    ("other-origin", whole_page('<embed src="https://a.cn/a.swf">')),
    ("other-origin", whole_page('<object data="https://a.cn/a.pdf"></object>')),
    ("other-origin", whole_page('<svg><use href="https://a.cn/i.svg#x"/></svg>')),
    ("other-origin", whole_page('<svg><image href="https://a.cn/i.png"/></svg>')),
    ("other-origin", whole_page("<p style=\"background:url('//a.cn/b.png')\">字</p>")),
    ("other-origin", whole_page("<style>@import 'https://a.cn/a.css';</style>")),
    ("other-origin", whole_page('<a href="/x/" ping="https://a.cn/p">链接</a>')),
    ("other-origin", whole_page(head='<link rel="preconnect" href="https://a.cn">\n')),
    ("other-origin", whole_page(head='<link rel="dns-prefetch" href="//a.cn">\n')),
    ("other-origin", whole_page(head='<link rel="stylesheet" href="https://a.cn/a.css">\n')),
    (
        "other-origin",
        whole_page(head='<meta http-equiv="refresh" content="0; url=https://a.cn/">\n'),
    ),
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
    ("page-dates", whole_page('<time datetime="2022-02-30">二月</time>')),
    ("page-dates", whole_page('<time datetime="2022年9月1日">九月</time>')),
    ("page-dates", whole_page('<time datetime="">九月</time>')),
    ("page-dates", whole_page('<time datetime="2022-09-01T25:00">九月</time>')),
    ("page-dates", whole_page(head='<meta name="PubDate" content="2026-11-22 08:00">\n')),
    (
        "page-dates",
        whole_page(
            head='<script type="application/ld+json">{"@type": "Event", "startDate": "2022-13"}</script>'
        ),
    ),
    (
        "page-dates",
        whole_page(
            head='<script type="application/ld+json">{"@type": "Event", "startDate": "2022-09-02", '
            '"endDate": "2022-09-01"}</script>'
        ),
    ),
    ("structured-data", whole_page(head='<script type="application/ld+json">{"a": 1,}</script>')),
    ("structured-data", whole_page(head='<script type="application/ld+json">{"a": 1}</script>')),
    ("structured-data", whole_page(head='<script type="application/ld+json"></script>')),
    (
        "structured-data",
        whole_page(
            head='<script type="application/ld+json">{"@context": "https://schema.org", '
            '"@type": "BreadcrumbList", "itemListElement": [{"@type": "ListItem", "position": 2, '
            '"name": "首页", "item": "https://quality-kunming.example/"}]}</script>'
        ),
    ),
    ("canonical-address", whole_page()),
    ("canonical-address", whole_page(head='<link rel="canonical" href="/example/">\n')),
    ("page-weight", whole_page("".join(chr(0x4E00 + n * 7919 % 20000) for n in range(16000)))),
]
NEAR_MISSES = [
    ("page-title", whole_page("<svg><title>图</title></svg>")),
    ("page-description", whole_page(description="长" * 200)),
    ("page-language", whole_page(start='<!doctype html>\n<html lang="zh-Hans-CN">')),
    ("page-frame", whole_page().replace("initial-scale=1", "initial-scale=1, maximum-scale=5")),
    ("heading-order", whole_page("<h1>例</h1><h2>一</h2><h3>二</h3><h2>三</h2>")),
    ("image-alt", whole_page('<img src="a.png" alt="">')),
    ("image-alt", whole_page('<a href="/"><img src="a.png" alt=""> 首页</a>')),
    ("image-alt", whole_page('<a href="/" aria-label="首页"><img src="a.png" alt=""></a>')),
    ("image-alt", whole_page('<svg aria-hidden="true"></svg>')),
    ("empty-element", whole_page('<a href="/x/"><img src="a.png" alt="花市"></a>')),
    ("empty-element", whole_page('<a id="top"></a><ul><li><img src="a.png" alt="花"></li></ul>')),
    ("empty-element", whole_page("<table><tr><th></th><th>甲</th></tr></table>")),
    ("table-headers", whole_page("<table><tr><th>甲</th><td>30</td></tr></table>")),
    ("table-headers", whole_page('<table role="presentation"><tr><td>排版</td></tr></table>')),
    ("form-labels", whole_page("<label>找什么 <input></label>")),
    ("form-labels", whole_page('<input type="hidden" name="a"><input type="submit">')),
    ("inline-code", whole_page('<script src="../theme/js/site.js"></script>')),
    ("inline-code", whole_page('<script type="application/ld+json">{"@type": "Person"}</script>')),
    ("inline-code", whole_page("<p>onclick=1，style=1，javascript: 都只是字</p>")),
    ("inline-code", whole_page('<img src="data:image/png;base64,AA==" alt="">')),
    ("other-origin", whole_page('<a href="https://www.km.gov.cn/">市政府</a>')),
    ("other-origin", whole_page('<img src="data:image/png;base64,AA==" alt="">')),
    ("other-origin", whole_page(head='<link rel="canonical" href="https://a.cn/">\n')),
    ("other-origin", whole_page('<img src="https://quality-kunming.example/a.png" alt="">')),
    ("template-leftover", whole_page("<p><code>{{ name }}</code> 和 None of them</p>")),
    ("template-leftover", whole_page("<p>Nonesuch、nullable、x_None</p><pre>{% if %}</pre>")),
    ("raw-markup", whole_page("<p>张** 138****1234 5*3=15</p>")),
    ("raw-markup", whole_page("<p>#质量昆明# 话题，A[1]，a &lt; b 且 c &gt; d</p>")),
    ("raw-markup", whole_page("<pre><code>**代码** [a](b)</code></pre>")),
    ("raw-markup", whole_page("<p>姓名：______，R&amp;D，9:00—17:00，《标准》（GB/T 1）</p>")),
    ("filler-words", whole_page("<p>公布测试数据，XXL 号，张××，手机138××××1234，MAXXX</p>")),
    ("filler-words", whole_page("<p>占位置，此处风景好，2000000000元</p>")),
    (
        "page-dates",
        whole_page('<time datetime="2022">一年</time><time datetime="2027-01">将来</time>'),
    ),
    ("page-dates", whole_page('<time datetime="2024-02-29T08:00+08:00">闰日</time>')),
    ("page-dates", whole_page('<time datetime="08:30">八点半</time>')),
    ("page-dates", whole_page(head='<meta name="PubDate" content="2026-11-21 23:59">\n')),
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
