"""Marks of Markdown and HTML that visitors would read as they are."""

from collections.abc import Iterator

from quality_kunming.checks.finished import FinishedSite, Page
from quality_kunming.checks.rule import Example, Rule, Scope
from quality_kunming.checks.support.visible import around, words
from quality_kunming.prose import printed_marks

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


def find(page: Page, site: FinishedSite) -> Iterator[str]:
    """Each mark that was left in the words of a page."""
    text = words(page)
    for start, end, advice in printed_marks(text):
        place = around(text, start, end)
        yield f"露出了标记“{text[start:end].strip()[:20]}”（“{place}”）：{advice}"
