"""A page's own part as Markdown: every word, read back by another program."""

from html import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rendering.read_back import lines_lost
from selectolax.lexbor import LexborHTMLParser

from quality_kunming.rendering.markdown import markdown

ADDRESS = "https://quality-kunming.example/news/2022/launch/"


def written(html: str) -> str:
    """The Markdown of a page with this main part."""
    main = LexborHTMLParser(f"<main>{html}</main>").css_first("main")
    return markdown(main, ADDRESS)


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<h2>一、<wbr>谁可以报</h2><p>企业。</p>", "## 一、谁可以报\n\n企业。\n"),
        ("<ul><li>甲<li>乙</ul>", "- 甲\n- 乙\n"),
        ("<ol start=3><li><p>甲</p><p>又</p><li>乙</ol>", "3. 甲\n\n   又\n\n4. 乙\n"),
        ("<dl><dt>时间<dd>9月<dt>地点<dd>昆明</dl>", "- **时间**：9月\n- **地点**：昆明\n"),
        ("<p>行<br>距</p>", "行\\\n距\n"),
        ("<p><strong>“质量”月</strong>到了</p>", "“**质量”月**到了\n"),
        ("<p>1. 不是列表 <em>*</em> a_b [x]</p>", "1\\. 不是列表 \\* a\\_b \\[x\\]\n"),
        (
            '<p><a href="../../index.html#a">新闻</a></p>',
            "[新闻](https://quality-kunming.example/news/#a)\n",
        ),
        (
            '<p><a href="../../../leaving/x/index.html" data-leads-to="http://a.cn/x(1)">报道</a></p>',
            "[报道](http://a.cn/x%281%29)\n",
        ),
        ('<p><a href="tel:12315">12315</a></p>', "[12315](tel:12315)\n"),
        (
            '<img src="../../../images/a.jpg" alt="滇池"><img src="b.jpg" alt="">',
            "![滇池](https://quality-kunming.example/images/a.jpg)\n",
        ),
        (
            "<table><caption>得分</caption><thead><tr><th>年<th>分</thead><tr><td>2021<td>a|b</table>",
            "得分\n\n| 年 | 分 |\n| --- | --- |\n| 2021 | a\\|b |\n",
        ),
        (
            "<table><tr><td colspan=2>甲<tr><td>乙<td>丙</table>",
            "|  |  |\n| --- | --- |\n| 甲 |  |\n| 乙 | 丙 |\n",
        ),
        ("<details><summary>数据表</summary><p>一</p></details>", "**数据表**\n\n一\n"),
        ("<blockquote><p>甲</p><p>乙</p></blockquote>", "> 甲\n>\n> 乙\n"),
        ("<pre>a\n  b</pre>", "```\na\n  b\n```\n"),
        ("<svg role=img><title>得分</title><text>80</text></svg><nav>导航</nav>", "（图：得分）\n"),
        (
            '<p>60位<sup><a class="footnote-ref" href="#fn-1">1</a></sup>。</p><section class="footnotes">'
            '<ol><li><p>相减得出。<a class="footnote-backref" href="#r">↩</a></p></ol></section>',
            "60位[^1]。\n\n[^1]: 相减得出。\n",
        ),
    ],
)
def test_markdown_is_what_one_would_write(html, expected):
    """Who reads the text as it is sees headings, lists, tables and links as people write them."""
    assert written(html) == expected


WORDS = st.text(st.sampled_from("质量昆明“”，。！3a -*_`[]()<>&;|~#+=!\\.:\n\t"), max_size=8)
INLINE = ("strong", "em", "code", "a href='x'", "span", "s", "time")
GROUPS = ("p", "div", "h2", "li", "blockquote", "ul", "ol", "section", "details", "summary", "pre")


def _element(children: st.SearchStrategy[str], names: tuple[str, ...]) -> st.SearchStrategy[str]:
    inside = st.lists(children, min_size=1, max_size=3).map("".join)
    return st.tuples(st.sampled_from(names), inside).map(
        lambda one: f"<{one[0]}>{one[1]}</{one[0].split()[0]}>"
    )


LINE = st.recursive(WORDS.map(escape), lambda one: _element(one, INLINE), max_leaves=4)
TABLE = st.lists(LINE, min_size=1, max_size=3).map(
    lambda cells: f"<table><tr>{''.join(f'<td>{one}</td>' for one in cells)}</tr></table>"
)
BLOCK = st.recursive(_element(LINE, GROUPS[:4]) | TABLE, lambda one: _element(one, GROUPS))


@settings(max_examples=40)
@given(st.lists(BLOCK, min_size=1, max_size=4).map("".join))
def test_no_word_of_a_page_is_lost(html):
    """An assistant reads every word that a visitor reads, in the same order, whatever characters are in it."""
    assert lines_lost(f"<main>{html}</main>", written(html)) == []
