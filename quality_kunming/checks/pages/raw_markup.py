"""Marks of Markdown and HTML that visitors would read as they are."""

import re
from collections.abc import Iterator

from quality_kunming.checks.finished import FinishedSite, Page
from quality_kunming.checks.pages.visible import around, has_any, words
from quality_kunming.checks.rule import Example, Rule, Scope

RULE = Rule(
    id="raw-markup",
    title="没有露出来的标记",
    scope=Scope.PAGE,
    reason="星号、方括号、尖括号没有变成样子，多半是少写了一半或者用了全角。",
    source="《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）",
    bad=Example.on_page("<h1>例</h1><p>这是**重点，见[这里](/about/)。</p>"),
    good=Example.on_page(
        '<h1>例</h1><p>这是<strong>重点</strong>，见<a href="../about/index.html">关于</a>。</p>'
    ),
)

_LINK = "链接要写成 [文字](/网址/)，括号用半角，中间没有空格"
_STARS = "强调要在前后各写两个星号，星号紧挨着字"
_CODE = "这是网页代码，请删去，或者改成要显示的字"
_TAGS = (
    "p|div|span|br|hr|img|a|b|i|u|em|strong|font|table|t[rdh]|thead|tbody|ul|ol|li|h[1-6]|script|style|iframe"
    "|center|section|video|input|form|meta|link"
)
MARKS = {
    r"!\[[^\]\n]{0,100}\]": "图片要写成 ![替代文字](images/文件名.jpg)，括号用半角",
    r"(?<=[\]］])[(（](?:https?:|/|images/|#)": _LINK,
    r"\]\(": _LINK,
    r"(?<![*\d])\*\*(?=[^\W\d]|[“《（])|(?<!\S)\*\*(?!\*)": _STARS,
    r"__[^_\s][^_\n]{0,80}__|~~[^~\n]{1,80}~~": _STARS,
    r"[:：]{3,}": "三个冒号要单独占一行，前后空一行",
    r"(?m:^[ \t]*(?!#[^#\n]{1,40}#)#{1,6}[ \t]*(?=[\u4e00-\u9fff]))": "小标题的井号后面要空一格，上面要空一行",
    r"\[\^[^\]\[\n]{1,40}\]": "脚注的号和文末的脚注要对得上",
    r"\|[ \t]*:?-{3,}:?[ \t]*\|": "表格上面要空一行，每行的竖线要对得上",
    r"`[^`\n]{1,100}`|```": "反引号没有成对，请删去",
    rf"</?(?:{_TAGS})\b[^<>\n\u4e00-\u9fff]{{0,200}}>": _CODE,
    r"&(?:nbsp|amp|lt|gt|quot|ldquo|rdquo|mdash|hellip|middot|#\d{2,6}|#x[0-9a-fA-F]{2,6});": _CODE,
}
"""Pattern of what visitors would read → what to write."""

_SIGNS = [
    "![",
    "](",
    "］(",
    "]（",
    "］（",
    "**",
    "__",
    "~~",
    ":::",
    "：：：",
    "::：",
    ":：:",
    "#",
    "[^",
    "--",
    "`",
    "<",
    "&",
]
_ANY = re.compile("|".join(f"(?P<m{place}>{mark})" for place, mark in enumerate(MARKS)))
_ADVICE = list(MARKS.values())


def find(page: Page, site: FinishedSite) -> Iterator[str]:
    """Each mark that was left in the words of a page."""
    text = words(page)
    if not has_any(text, _SIGNS):
        return
    for match in _ANY.finditer(text):
        place = around(text, *match.span())
        yield f"露出了标记“{match[0].strip()[:20]}”（“{place}”）：{_ADVICE[int(match.lastgroup[1:])]}"
