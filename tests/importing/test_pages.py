"""Saved WeChat articles and other pages become articles: their words, their own pictures, who wrote them and when."""

from collections import Counter
from html import escape
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from importing.shown import squeezed, tree_of, words_of
from made_files import picture
from selectolax.lexbor import LexborHTMLParser

from quality_kunming.importing import Draft, from_file, from_html

WECHAT = """
<html><head><meta property="og:title" content="质量月启动啦"><meta property="og:description" content="一起来看。">
<meta name="author" content="小王"><script>var ct = "1661998980";</script></head><body>
<h1 id="activity-name"> 质量月启动啦 </h1><a id="js_name"> 昆明市场监管 </a>
<div id="js_content" style="visibility: hidden; opacity: 0;">{}</div></body></html>
"""


@pytest.fixture
def saved(tmp_path):
    """Reads a page with its pictures beside it."""

    def read(html: str, encoding: str = "utf-8", **pictures: bytes) -> Draft:
        (tmp_path / "a_files").mkdir()
        for name, data in pictures.items():
            (tmp_path / "a_files" / name).write_bytes(data)
        path = Path(tmp_path, "a.html")
        path.write_bytes(html.encode(encoding))
        return from_file(path)

    return read


def test_wechat_article_knows_its_title_account_author_and_time(saved):
    """What the page says of itself need not be written again; the moment is Beijing's."""
    draft = saved(WECHAT.format("<p>启动仪式在昆明举行。</p>"))

    assert draft.title == "质量月启动啦"
    assert dict(draft.fields) == {
        "date": "2022-09-01 10:23",
        "topic": "",
        "origin": "昆明市场监管",
        "author": "小王",
        "summary": "一起来看。",
    }


def test_soup_of_sections_is_paragraphs(saved):
    """Whatever boxes an editor of WeChat wraps it in, a line is a paragraph, a heading a heading, and once."""
    draft = saved(
        WECHAT.format(
            "<section><section><section><strong><span>一、启动</span></strong></section></section></section>"
            "<section><p><span leaf=''>第一段。</span></p><p><br></p><section><span>第二段，<b>很重要</b>。</span>"
            "</section></section><ol class='list-paddingleft-1'><li><section>甲</section></li><li>乙</li></ol>"
        )
    )
    tree = tree_of(draft)

    assert [(one.tag, one.text()) for one in tree.css("h2,h3,p")] == [
        ("h2", "一、启动"),
        ("p", "第一段。"),
        ("p", "第二段，很重要。"),
    ]
    assert words_of(draft) == "一、启动第一段。第二段，很重要。1.甲2.乙"


def test_words_in_a_box_without_size_are_seen_where_they_have_their_own(saved):
    """Boxes of layout programs have no size themselves; what stands in them is read."""
    draft = saved(
        WECHAT.format(
            '<section style="font-size: 0px; visibility: hidden">不见'
            '<p style="font-size: 16px; visibility: visible">看得见。</p></section>'
        )
    )

    assert words_of(draft) == "看得见。"
    assert draft.dropped == ("看不见的内容“不见”",)


def test_wechat_pictures_come_from_beside_the_page(saved):
    """A picture saved with the page is taken with its caption; one that was not is named, and never linked to."""
    draft = saved(
        WECHAT.format(
            '<p>现场。</p><p><img data-src="https://mmbiz.qpic.cn/a/640" src="./a_files/one"></p>'
            '<p style="text-align:center">△ 启动仪式现场</p><p>后来。</p>'
            '<p><img data-src="https://mmbiz.qpic.cn/b/640" src="data:image/svg+xml,x"></p>'
        ),
        one=picture("PNG", (300, 200)),
    )

    assert len(draft.files) == 1
    assert '"△ 启动仪式现场｜摄影：待填｜授权：待填"' in draft.body
    assert "“后来。”后面的图片，旁边没有它的文件" in draft.dropped
    assert "mmbiz" not in draft.body


LEFT_OUT = {
    "hidden": ('<section style="display: none">藏着的字</section>', "看不见的内容“藏着的字”"),
    "closed": (
        '<section style="max-height: 0; overflow: hidden">收起的字</section>',
        "看不见的内容“收起的字”",
    ),
    "invisible": ('<p style="visibility:hidden">透明的字</p>', "看不见的内容“透明的字”"),
    "video": (
        '<iframe class="video_iframe" data-src="https://v.qq.com/x"></iframe>',
        "视频（要放的，另起一行写 ::: 视频 网址 标题）",
    ),
    "account": (
        '<mp-common-profile data-nickname="昆明"></mp-common-profile>',
        "公众号名片（“点击关注”）“昆明”",
    ),
    "call above": ("<p>点击上方<b>蓝字</b>关注我们</p>", "“点击上方蓝字关注我们”"),
    "call below": ("<p>长按识别二维码，关注我们</p>", "“长按识别二维码，关注我们”"),
    "small program": ('<mp-miniprogram data-title="查一查"></mp-miniprogram>', "小程序卡片"),
    "frame": ('<iframe src="https://x.cn/map"></iframe>', "嵌入的网页"),
}


@pytest.mark.parametrize(("html", "name"), LEFT_OUT.values(), ids=LEFT_OUT)
def test_what_is_left_out_of_an_article_is_named(saved, html, name):
    """An editor knows what of the article is not there."""
    draft = saved(WECHAT.format(f"<p>正文。</p>{html}"))

    assert any(one.startswith(name) for one in draft.dropped)
    assert words_of(draft) == "正文。"


def test_page_of_a_government_site_is_its_article(saved):
    """Of any page the article is taken, by what such sites mark it with, in the encoding it is in."""
    draft = saved(
        '<html><head><meta charset="gb2312"><meta name="ArticleTitle" content="质量工作要点">'
        '<meta name="PubDate" content="2022-03-05 09:00"><meta name="ContentSource" content="市局办公室"></head>'
        f'<body><nav>首页 新闻</nav><div class="TRS_Editor"><p>{"抓好质量工作。" * 20}</p></div>'
        "<footer>版权所有</footer></body></html>",
        "gb18030",
    )

    assert draft.title == "质量工作要点"
    assert draft.fields["date"] == "2022-03-05 09:00"
    assert draft.fields["origin"] == "市局办公室"
    assert words_of(draft) == "抓好质量工作。" * 20


def test_page_saved_as_one_file_has_its_pictures(tmp_path):
    """What a browser saves as one file is read like any other."""
    import base64

    data = picture("PNG", (300, 200))
    path = tmp_path / "a.mhtml"
    path.write_bytes(
        b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://x.cn/\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\n'
        b"Content-Transfer-Encoding: 8bit\r\n\r\n"
        + '<p>正文这一段。</p><img src="https://x.cn/a.png">'.encode()
        + b"\r\n--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n"
        b"Content-Location: https://x.cn/a.png\r\n\r\n" + base64.b64encode(data) + b"\r\n--b--\r\n"
    )
    draft = from_file(path)

    assert [one.data for one in draft.files] == [data]
    assert words_of(draft) == "正文这一段。"


WORD_LIST = (
    "<p class=MsoListParagraph style='mso-list:l0 level{0} lfo1'><![if !supportLists]><span style='font-family:{1}'>"
    "<span style='mso-list:Ignore'>{2}<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp; </span></span>"
    "</span><![endif]>{3}<o:p></o:p></p>"
)


def test_lists_of_words_clipboard_are_lists():
    """What Word puts into the clipboard for a list is one: numbers, bullets of its own fonts, levels."""
    draft = from_html(
        "<html xmlns:o='urn:schemas-microsoft-com:office:office'><body><!--StartFragment-->"
        + WORD_LIST.format(1, "宋体", "1.", "身份证")
        + WORD_LIST.format(2, "Wingdings", "l", "正面")
        + WORD_LIST.format(1, "宋体", "2.", "报名表")
        + WORD_LIST.format(1, "宋体", "（一）", "后面的一段话，写得很长，有句号。")
        + "<!--EndFragment--></body></html>"
    )
    tree = tree_of(draft)

    assert [one.text(strip=True) for one in tree.css("ol ul > li")] == ["正面"]
    assert words_of(draft) == squeezed("1.身份证正面2.报名表（一）后面的一段话，写得很长，有句号。")


def test_lines_that_word_wraps_in_its_clipboard_are_one():
    """The ends of lines in the source of a clipboard are no spaces within Chinese, and one within English."""
    draft = from_html("<p class=MsoNormal>全面提升\r\n质量，see the\r\nguide。</p>")

    assert draft.body == "全面提升质量，see the guide。\n"


def test_notes_of_words_clipboard_are_notes():
    """A footnote that is copied with its text stays one."""
    draft = from_html(
        "<p>质量<a style='mso-footnote-id:ftn1' href='#_ftn1' name='_ftnref1'><span>[1]</span></a>月。</p>"
        "<div style='mso-element:footnote-list'><br clear=all><hr align=left size=1><div id=ftn1>"
        "<p><a href='#_ftnref1' name='_ftn1'>[1]</a> 注的内容。</p></div></div>"
    )

    assert draft.body == "质量[^1]月。\n\n[^1]: 注的内容。\n"


def test_sheet_of_a_clipboard_is_a_table():
    """Cells copied in Excel are a table, the merged row above them its title."""
    draft = from_html(
        "<html xmlns:x='urn:schemas-microsoft-com:office:excel'><head><style>td{mso-style:1}</style></head><body>"
        "<table><col width=72><tr><td colspan=2>抽检情况</td></tr><tr><td>县区</td><td>批次</td></tr>"
        "<tr><td>五华</td><td align=right>1,200</td></tr></table></body></html>"
    )

    assert draft.title == "抽检情况"
    assert draft.body == "| 县区 | 批次 |\n|---|---|\n| 五华 | 1,200 |\n"


def test_head_of_a_windows_clipboard_is_no_text():
    """The lines that Windows sets before the HTML are not of the text."""
    draft = from_html("Version:0.9\r\nStartHTML:00000097\r\nEndHTML:1\r\n<html><body><p>甲。</p>")

    assert draft.body == "甲。\n"


LETTERS = st.text(alphabet="质量月活动通知abc。，、：（）*_#<|1 ", min_size=1, max_size=12)
LEAVES = LETTERS.map(escape)
INLINE = st.recursive(
    LEAVES,
    lambda inner: st.builds(
        lambda tag, parts: f"<{tag}>{''.join(parts)}</{tag}>",
        st.sampled_from(["span", "b", "em", "s", "sup", "u", "font", 'a href="/news/"']),
        st.lists(inner, min_size=1, max_size=3),
    ).map(lambda html: html.replace('</a href="/news/">', "</a>")),
    max_leaves=6,
)
BLOCKS = st.recursive(
    st.builds(
        lambda tag, parts: f"<{tag}>{'<br>'.join(parts)}</{tag}>",
        st.sampled_from(["p", "div", "h2", "h3", "section", "blockquote"]),
        st.lists(INLINE, min_size=1, max_size=3),
    ),
    lambda inner: st.one_of(
        st.builds(
            lambda parts: f"<section>{''.join(parts)}</section>",
            st.lists(inner, min_size=1, max_size=3),
        ),
        st.builds(
            lambda parts: f"<ul><li>{'</li><li>'.join(parts)}</li></ul>",
            st.lists(inner, min_size=1, max_size=3),
        ),
        st.builds(
            lambda rows: (
                "<table>"
                + "".join(f"<tr><td>{a}</td><td colspan=2>{b}</td></tr>" for a, b in rows)
                + "</table>"
            ),
            st.lists(st.tuples(inner, inner), min_size=1, max_size=3),
        ),
    ),
    max_leaves=8,
)


@given(st.lists(BLOCKS, min_size=1, max_size=4))
@settings(deadline=None, max_examples=80)
def test_any_page_keeps_its_characters(blocks):
    """However a page is built, every character of it is in the title or the text, and none is new."""
    html = "".join(blocks)
    draft = from_html(html)
    written = Counter(squeezed(LexborHTMLParser(html).text()))
    shown = Counter(squeezed(draft.title) + words_of(draft))
    marks = Counter("；•*1")

    assert {sign: n for sign, n in (written - shown).items() if sign not in marks} == {}
    assert {sign: n for sign, n in (shown - written).items() if sign not in marks} == {}


def test_hidden_rows_and_cells_of_a_table_stay_out():
    """What a saved sheet hides is not published, and is named."""
    draft = from_html(
        "<table><tr><td>企业</td><td>批次</td><td style='display:none'>底数</td></tr>"
        "<tr><td>昆钢</td><td>12</td></tr><tr style='display:none'><td>内部</td><td>3</td></tr></table>"
    )

    assert words_of(draft) == "企业批次昆钢12"
    assert [one for one in draft.dropped if "底数" in one or "内部" in one] == list(draft.dropped)
    assert len(draft.dropped) == 2
