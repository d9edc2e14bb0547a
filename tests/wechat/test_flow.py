"""Nothing of a text is lost on its way to WeChat, whatever WeChat's editor takes out of it."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser
from wechat.conftest import ORIGIN, PROSE, posted
from wechat.stripping import is_whole, letters, seen_in, stripped

from quality_kunming.environment import ROOT
from quality_kunming.wechat.styles import SHEET

KEPT = set(
    """
    section p span strong em u s sub sup code br hr h2 h3 h4 table tbody tr td th img a
    """.split()  # noqa: SIM905 (a list to be read)
)
ATTRIBUTES = {"style", "href", "src", "alt", "colspan", "rowspan", "width"}

PIECES = [
    "# 一\n\n## 二\n\n### 三\n\n#### 四",
    "- 甲\n- 乙\n    - 丙\n        1. 丁\n        2. 戊\n    - 己\n\n        第二段",
    "3. 从三数起\n4. **四**：后面的字",
    "| 县区 | 人数 |\n|---|--:|\n| 五华 | 120 |\n| 盘龙 | `80` |",
    '<table><tr><td rowspan="2">合<br>并</td><td>一</td></tr><tr><td><ul><li>格里的列表</li></ul></td></tr></table>',
    "::: 重要 只用于2022年\n里面的字[^1]\n\n- 项\n:::\n\n[^1]: 脚注的字。",
    "::: 引用 《昆明日报》\n说过的话\n:::",
    "> 引文\n>\n> > 里面的引文",
    "```\ndef f():\n    return 1\n\n甲  乙\n```",
    "看[办法](https://www.km.gov.cn/a?b=1&c=2)，再看[活动](/activities/)和[旧文](https://mp.weixin.qq.com/s/abc)。",
    "写信到[信箱](mailto:zl@km.gov.cn)，<https://www.km.gov.cn/>",
    "<details><summary>展开</summary>\n\n收着的字\n\n</details>",
    "<dl><dt>名</dt><dd>解</dd></dl>\n\n<ruby>昆<rt>kūn</rt></ruby> <q>引</q>",
    "<kbd>Ctrl</kbd> <mark>记</mark> H<sub>2</sub>O x<sup>2</sup>",
    "第一行  \n第二行\n接着的字 and English\nwords",
    '---\n\n139\\*\\*\\*\\*4321 &amp; &lt;name&gt; "引号"',
    "<ul>散字<ul><li>套着</li></ul><li>项</li><p>段</p></ul>",
    "<div><div><p>盒子</p>散字</div><b>粗<p>段</p></b></div>",
]


@pytest.mark.parametrize("body", PIECES, ids=range(len(PIECES)))
def test_nothing_of_a_text_is_gone(body):
    """Who reads the post reads every word of the article, in its order."""
    assert is_whole(letters(PROSE.render(body).text), seen_in(stripped(posted(body))))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=60), max_size=8).map("\n\n".join))
def test_nothing_of_any_text_is_gone(body):
    """Whatever an editor writes: WeChat's editor has nothing to take out that a reader would miss."""
    html = posted(body)
    tree = LexborHTMLParser(html, is_fragment=True)

    assert is_whole(letters(PROSE.render(body).text), seen_in(stripped(html)))
    assert {node.tag for node in tree.css("*")} <= KEPT
    assert {name for node in tree.css("*") for name in node.attributes} <= ATTRIBUTES
    assert stripped(html) == tree.html
    assert "\n" not in html


def test_nothing_of_a_text_is_hidden(browser):
    """Drawn by a browser after all that WeChat takes away, each word can still be seen at 375 px."""
    html = posted("\n\n".join(PIECES))
    page = browser.new_page(viewport={"width": 375, "height": 800})
    page.set_content(stripped(html))
    seen = page.evaluate("document.body.innerText")
    edges = page.evaluate(
        "[...document.querySelectorAll('p')].map((one) => one.getBoundingClientRect().left)"
    )
    page.close()

    assert letters(seen) == seen_in(html)
    assert min(edges) >= 0


def test_every_class_of_the_text_has_its_style():
    """No part of a post is left without a look: each class of the style sheet is written somewhere."""
    folder = ROOT / "quality_kunming" / "wechat"
    sheet = set(
        re.findall(
            r"\.([a-z_0-9-]+)(?=[ ,.{])", _without_values((folder / SHEET).read_text("utf-8"))
        )
    )
    written = " ".join(
        path.read_text("utf-8")
        for path in folder.iterdir()
        if path.suffix in (".py", ".html") and path.name != "page.html"
    )
    named = {name for name in sheet if not re.search(rf"[\"' =]{re.escape(name)}[\"' ]", written)}

    assert named <= {f"indent-{number}" for number in range(1, 5)}


def _without_values(css: str) -> str:
    return re.sub(r"\{[^}]*\}|/\*.*?\*/", "{ ", css, flags=re.DOTALL)


def test_style_sheet_has_nothing_that_wechat_drops():
    """A post looks the same before and after it was pasted: only sizes in px, no fonts, no boxes that are placed."""
    css = (ROOT / "quality_kunming" / "wechat" / SHEET).read_text("utf-8")
    rules = "".join(re.findall(r"\{([^}]*)\}", css)).replace("var(--color-", "colour(")

    assert not re.search(r"\d(?:em|rem|vw|vh)\b|var\(|calc\(|url\(", rules)
    assert not re.search(
        r"(?:^|;)\s*(?:position|float|transform|font-family|flex|grid|top|left)\s*:", rules
    )


def test_links_become_notes_with_their_addresses():
    """A reader of the post can type every address, and each has one number."""
    html = posted(
        "看[办法](https://www.km.gov.cn/a)、[同一份](https://www.km.gov.cn/a)和[活动](/activities/)。"
    )
    text = LexborHTMLParser(html).body.text()

    assert "办法[1]、同一份[1]和活动[2]。" in text
    assert "[1] 办法：https://www.km.gov.cn/a" in text
    assert f"[2] 活动：{ORIGIN}/activities/" in text
    assert "<a" not in html


def test_links_to_wechat_stay_links():
    """The one kind of link that WeChat keeps can still be tapped."""
    html = posted("[旧文](https://mp.weixin.qq.com/s/abc)")

    assert 'href="https://mp.weixin.qq.com/s/abc"' in html
    assert "[1]" not in html


def test_address_that_is_its_own_words_is_not_told_twice():
    """An address that stands in the text needs no note."""
    assert posted("见 <https://www.km.gov.cn/>。").count("km.gov.cn") == 1
    assert "[信箱]" not in posted("[zl@km.gov.cn](mailto:zl@km.gov.cn)")


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("- 甲\n- 乙\n    - 丙", ["• 甲", "• 乙", "– 丙"]),
        ("3. 甲\n4. 乙", ["3. 甲", "4. 乙"]),
        ('<ol type="a"><li>甲</li><li>乙</li></ol>', ["a. 甲", "b. 乙"]),
        ('<ol type="I" start="4"><li>甲</li></ol>', ["IV. 甲"]),
        ("<ol reversed><li>甲</li><li>乙</li></ol>", ["2. 甲", "1. 乙"]),
        (
            "1. 甲\n\n    第二段\n\n    | 一 | 二 |\n    |---|---|\n    | 三 | 四 |",
            ["1. 甲", "第二段"],
        ),
        ("<ul><li><ul><li>里</li></ul></li></ul>", ["•", "– 里"]),
    ],
)
def test_items_keep_their_marks_as_words(body, lines):
    """The third item of a notice is called 3 in the post as well."""
    tree = LexborHTMLParser(posted(body), is_fragment=True)
    paragraphs = [node.text().strip() for node in tree.css("p")]

    assert paragraphs[: len(lines)] == lines
    assert not tree.css("ul, ol, li")


def test_footnotes_are_told_from_links():
    """注1 is a note of the author, [1] an address."""
    text = LexborHTMLParser(
        posted("甲[^a]，[乙](https://km.gov.cn/)。\n\n[^a]: 出处。")
    ).body.text()

    assert "甲注1，乙[1]。" in text
    assert "注1　出处。" in text
    assert "↩" not in text


def test_lines_of_code_stay_lines():
    """Code keeps its line ends and its indentation."""
    assert "def f():<br>&nbsp;&nbsp;&nbsp;&nbsp;return 1" in posted(
        "```\ndef f():\n    return 1\n```"
    )


def test_columns_share_the_width():
    """A table fits a phone: its columns have their part of it, or it is moved sideways."""
    few = LexborHTMLParser(
        posted("| 县区 | 做了什么 |\n|---|---|\n| 五华 | 一二三四五六七八九十 |"), is_fragment=True
    )
    many = LexborHTMLParser(posted(f"|{'甲|' * 7}\n|{'-|' * 7}\n|{'乙|' * 7}"), is_fragment=True)
    widths = [int(cell.attributes["width"][:-1]) for cell in few.css("tr:first-child > *")]

    assert sum(widths) == 100
    assert widths[0] < widths[1]
    assert "overflow-x:auto" in many.css_first("table").parent.attributes["style"]


@pytest.mark.parametrize("tags", ["<div>", "<table><tr><td>", "<b>", "<blockquote>", "<ul><li>"])
def test_deep_nesting_ends_in_words(tags):
    """Boxes within boxes without end: every word is there."""
    closed = "".join(f"</{tag[1:]}" for tag in reversed(re.findall("<[a-z]+>", tags)))
    body = f"{tags * 300}里面的字{closed * 300}"

    assert "里面的字" in seen_in(stripped(posted(body)))
