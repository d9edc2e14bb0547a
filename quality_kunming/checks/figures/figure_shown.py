"""Numbers on finished pages without their date or their source."""

import re
from collections.abc import Iterator

from quality_kunming.checks.finished import FinishedSite, Page
from quality_kunming.checks.rule import Example, Rule, Scope

_NUMBER = (
    '<div class="figure-number"><p class="figure-number__label">种植面积</p>'
    '<p class="figure-number__reading"><span class="figure-number__value">1.2</span></p>'
)
_SOURCE = '<p class="figure-number__source">截至2022年8月。来源：<a href="../sources/index.html">昆明日报</a></p>'

RULE = Rule(
    id="figure-shown",
    title="页面上的数没有日期或来源",
    scope=Scope.PAGE,
    reason="数比页面旧，读者要看得到它是哪一天的、谁说的。",
    source="本项目规定，“没有日期和来源的数不上页面”",
    bad=Example.on_page(f"{_NUMBER}</div>"),
    good=Example.on_page(f"{_NUMBER}{_SOURCE}</div>"),
)

_DATED = re.compile(r"(截至)?\s*\d{4}年")


def find(page: Page, site: FinishedSite) -> Iterator[str]:
    """Each figure of the theme without its time at the head of its source line, or without a source to follow."""
    for node in page.tree.css(".figure-number"):
        label = node.css_first(".figure-number__label")
        name = label.text().strip() if label else node.text().strip()[:20]
        line = node.css_first(".figure-number__source")
        if not (line and (_DATED.match(line.text().strip()) or line.css("time[datetime]"))):
            yield f"的数“{name}”没有写截至哪一天；请在记录里补上 as_of"
        link = node.css_first(".figure-number__source a[href]")
        if link is None or not link.text().strip():
            yield f"的数“{name}”没有连到来源；请在记录里补上 source"
