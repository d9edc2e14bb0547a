"""Nothing of a text is lost on its way from a document to a page."""

import re
from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from importing.shown import squeezed, tree_of, words_of

from quality_kunming.importing import from_html

MARKS = "*_#<>|[]()`~!&\\+-.:：{}=/\"'1234567890^$ 　\u00a0"
CHINESE = "质量月一二三、（）。，；“”《》●·①年第张报名"
WORDS = st.text(alphabet=MARKS + CHINESE + "abXY", min_size=1, max_size=30)
BULLET = re.compile(
    r"^(?:[●•▪■◆◇▶►➢✓✔][ \u3000]*|[·・‧∙][ \u3000]*(?!\d)|[○□－–\-*][ \u3000]+|－(?![\d－—–]))(?=[^\s●•▪■◆◇])"
)
TRICKS = (
    "139****4321、138****1234。",
    "3*4*5",
    "# 不是标题",
    "#质量昆明#",
    "> 不是引用",
    "- 不是列表",
    "1. 不是列表",
    "1.报名",
    "2022. 年",
    "::: 提示",
    "：：：提示",
    "~~~",
    "```",
    "---",
    "***",
    "___",
    "甲|乙",
    "[^1]: 甲",
    "[甲]: /x/",
    "[甲](/x/)",
    "![甲](/x/)",
    "格式<name>@域名",
    "<b>甲</b>",
    "<!-- 甲 -->",
    "<",
    "a<5",
    "&lt;&amp;&nbsp;",
    "标题 {#abc}",
    "甲\\",
    "\\*",
    "报名表_终稿_",
    "a_b_c",
    "*甲*",
    "**甲**",
    "<https://a.cn/>",
    "甲\u3000乙",
)


def page(*paragraphs: str, tag: str = "p") -> str:
    return "".join(f"<{tag}>{escape(words)}</{tag}>" for words in paragraphs)


def without_bullets(words: str) -> str:
    """A bullet at the beginning of a paragraph is a list's, and no word."""
    return BULLET.sub("", words)


@pytest.mark.parametrize("words", TRICKS)
@pytest.mark.parametrize("tag", ["p", "h2", "li", "td", "b"])
def test_signs_of_markdown_are_shown_as_they_are(words, tag):
    """Whatever a person writes in Word reads the same on the page."""
    html = {
        "li": f"<ul>{page(words, tag='li')}</ul>",
        "td": f"<table><tr><th>甲</th><th>乙</th></tr><tr>{page(words, '丙', tag='td')}</tr></table>",
        "b": f"<p>前{page(words, tag='b')}后</p>",
    }.get(tag, page("甲。", words, tag=tag))
    shown = words_of(from_html(html))

    assert squeezed(without_bullets(words) if tag == "p" else words) in shown


@given(st.lists(WORDS, min_size=1, max_size=6))
def test_paragraphs_keep_every_sign(paragraphs):
    """Words before are words after, whatever signs they are."""
    shown = words_of(from_html(page("开头。", *paragraphs)))
    plain = [
        without_bullets(" ".join(re.split("[ \u00a0]+", one)).strip(" 　")) for one in paragraphs
    ]

    assert shown == squeezed("开头。" + "".join(plain))


def test_masked_numbers_are_neither_bold_nor_lost():
    """A number that was masked for somebody's sake stays masked."""
    tree = tree_of(from_html("<p>139****4321、138****1234。</p>"))

    assert tree.css_first("p").text() == "139****4321、138****1234。"
    assert tree.css_first("strong") is None
